// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/liveness/ActionWatch.h"
#include "face/liveness/Challenge.h"
#include "support/TestProgram.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace likeness;
using Verdict = ActionWatch::Verdict;

/// What counts as an action, on movements written by hand.
class TestActionWatch : public QObject {
    Q_OBJECT

  private slots:
    void turn_isDoneWhenTheHeadIsBack();
    void turn_ofATiltedPictureIsFlat();
    void turn_toTheOtherSideIsWrong();
    void nod_ofATiltedPictureIsFlat();
    void blink_needsBothEyesAndTheirOpening();
    void smile_mustLast();
    void challenges_haveMovementsAndExpressionsAndNoRepetition();
    void names_areReadBack();

  private:
    static FaceMovement turned(double yaw, double pitch = 0, double aspect = 1) {
        FaceMovement movement;
        movement.turn = {yaw, pitch, 0};
        movement.aspect = aspect;
        return movement;
    }
    /// The verdict after the last of these, 80 ms apart; the earlier ones must be waited through.
    static Verdict after(ActionWatch& watch, const std::vector<FaceMovement>& movements) {
        double seconds = 0;
        Verdict verdict = Verdict::Waiting;
        for (const FaceMovement& movement : movements) {
            if (verdict != Verdict::Waiting) {
                return Verdict::Wrong; // came too early
            }
            verdict = watch.take(seconds += 0.08, movement, {});
        }
        return verdict;
    }
};

void TestActionWatch::turn_isDoneWhenTheHeadIsBack() {
    // A person's left is the picture's right, where yaw is positive.
    ActionWatch left(ChallengeAction::TurnLeft);
    QCOMPARE(after(left, {turned(0), turned(8), turned(14), turned(16), turned(9), turned(2)}),
             Verdict::Done);
    ActionWatch right(ChallengeAction::TurnRight);
    QCOMPARE(after(right, {turned(0), turned(-8), turned(-14), turned(-16), turned(-9), turned(-2)}),
             Verdict::Done);
    ActionWatch stays(ChallengeAction::TurnLeft);
    QCOMPARE(after(stays, {turned(0), turned(8), turned(14), turned(16)}), Verdict::Waiting);
}

void TestActionWatch::turn_ofATiltedPictureIsFlat() {
    // Measured on a photograph tilted by 40 degrees and bent: it seems turned by 12 and has 0.86 of its
    // width.
    ActionWatch watch(ChallengeAction::TurnLeft);
    QCOMPARE(after(watch, {turned(0), turned(7, 0, 0.91), turned(12, 0, 0.86), turned(12, 0, 0.86)}),
             Verdict::Flat);
}

void TestActionWatch::turn_toTheOtherSideIsWrong() {
    ActionWatch watch(ChallengeAction::TurnLeft);
    QCOMPARE(after(watch, {turned(0), turned(-8), turned(-14)}), Verdict::Wrong);
}

void TestActionWatch::nod_ofATiltedPictureIsFlat() {
    ActionWatch living(ChallengeAction::Nod);
    QCOMPARE(after(living, {turned(0), turned(0, -9, 0.97), turned(0, -15, 0.94), turned(0, -3, 0.99)}),
             Verdict::Done);
    ActionWatch picture(ChallengeAction::Nod);
    QCOMPARE(after(picture, {turned(0), turned(0, -9, 1.2), turned(0, -9, 1.25)}), Verdict::Flat);
}

void TestActionWatch::blink_needsBothEyesAndTheirOpening() {
    const auto eyes = [](double left, double right) {
        FaceMovement movement;
        movement.leftEye = left;
        movement.rightEye = right;
        return movement;
    };
    ActionWatch watch(ChallengeAction::Blink);
    QCOMPARE(after(watch, {eyes(1, 1), eyes(0.55, 0.55), eyes(0.95, 0.95)}), Verdict::Done);
    ActionWatch wink(ChallengeAction::Blink);
    QCOMPARE(after(wink, {eyes(1, 1), eyes(0.55, 1), eyes(1, 1)}), Verdict::Waiting);
    ActionWatch asleep(ChallengeAction::Blink);
    QCOMPARE(after(asleep, {eyes(1, 1), eyes(0.55, 0.55), eyes(0.55, 0.55)}), Verdict::Waiting);
}

void TestActionWatch::smile_mustLast() {
    FaceMovement smiling;
    smiling.mouthWidth = 1.15;
    ActionWatch watch(ChallengeAction::Smile);
    QCOMPARE(after(watch, {turned(0), smiling, smiling, smiling, smiling}), Verdict::Done);
    ActionWatch word(ChallengeAction::Smile);
    QCOMPARE(after(word, {turned(0), smiling, turned(0), smiling, turned(0)}), Verdict::Waiting);
    // The mouth of a tilted picture is drawn out as well.
    FaceMovement tilted = smiling;
    tilted.aspect = 1.2;
    ActionWatch picture(ChallengeAction::Smile);
    QCOMPARE(after(picture, {turned(0), tilted, tilted, tilted, tilted}), Verdict::Waiting);
}

void TestActionWatch::challenges_haveMovementsAndExpressionsAndNoRepetition() {
    std::mt19937 random(7);
    const RandomBelow below = [&](std::uint32_t limit) {
        return static_cast<std::uint32_t>(random() % limit);
    };
    std::set<std::vector<ChallengeAction>> seen;
    std::set<std::size_t> lengths;
    for (int i = 0; i < 2000; ++i) {
        const auto actions = drawActions({}, below);
        QVERIFY(actions.size() == 3 || actions.size() == 4);
        QVERIFY(std::ranges::adjacent_find(actions) == actions.end());
        const auto movements = std::ranges::count_if(actions, isHeadMovement);
        QVERIFY(movements >= 2 && movements < static_cast<std::ptrdiff_t>(actions.size()));
        seen.insert(actions);
        lengths.insert(actions.size());
    }
    QCOMPARE(lengths.size(), std::size_t{2});
    QVERIFY2(seen.size() > 150, qPrintable(QString::number(seen.size())));
}

void TestActionWatch::names_areReadBack() {
    for (const ChallengeAction action :
         {ChallengeAction::Blink, ChallengeAction::TurnLeft, ChallengeAction::TurnRight, ChallengeAction::Nod,
          ChallengeAction::Smile}) {
        QVERIFY(challengeActionOf(name(action)) == action);
    }
    QVERIFY(!challengeActionOf("jump"));
}

LIKENESS_TEST(TestActionWatch)
#include "TestActionWatch.moc"
