// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

namespace {

const char* messageOf(const auto& result) {
    return result ? "" : result.error().message.c_str();
}

} // namespace

class TestEnrolmentStore : public QObject {
    Q_OBJECT

  private slots:
    void enrol_keepsEverythingUntilTheStoreIsOpenedAgain() {
        StoreFixture fixture;
        QVERIFY2(fixture.signedIn, messageOf(fixture.signedIn));
        NewConsent consent = kConsent;
        consent.expires = fixture.time.now + std::chrono::hours(24 * 365);
        consent.keepsChips = true;
        std::vector<NewSample> samples{sampleOf(printOf(1)), sampleOf(printOf(1, 0.3), "second.jpg")};
        samples[0].chipPng = {std::byte{0x89}, std::byte{'P'}};
        const auto id = fixture.store->enrol({"E-17", "José Müller", "wears glasses"}, consent, samples);
        QVERIFY2(id, messageOf(id));
        fixture.store.reset();

        const auto store = fixture.open();
        QVERIFY(store && store->signIn("ada", secret(StoreFixture::kPassword)));
        const auto found = store->idOf(" e-17 ");
        QVERIFY2(found, messageOf(found));
        const auto subject = store->subject(*found);
        QVERIFY2(subject, messageOf(subject));
        QCOMPARE(subject->profile.externalId, std::string("E-17"));
        QCOMPARE(subject->profile.displayName, std::string("José Müller"));
        QCOMPARE(subject->profile.notes, std::string("wears glasses"));
        QVERIFY(subject->created == fixture.time.now);
        QCOMPARE(subject->consents.size(), std::size_t{1});
        QCOMPARE(subject->consents[0].purpose, kConsent.purpose);
        QVERIFY(subject->consents[0].expires == consent.expires);
        QCOMPARE(subject->samples.size(), std::size_t{2});
        const auto first = std::ranges::find(subject->samples, std::string("picture.jpg"), &Sample::source);
        QVERIFY(first != subject->samples.end() && first->hasChip);
        QCOMPARE(first->quality.at("score"), 0.99);
        QCOMPARE(*store->chipOf(first->id), (WipedVector<std::byte>{std::byte{0x89}, std::byte{'P'}}));
        QVERIFY(store->faceprintOf(first->id)->quantizedVector() == printOf(1).quantizedVector());
    }

    void theFileHoldsNoNameNoNoteNoVectorAndNoPurpose() {
        for (const auto form : {FaceprintForm::Json, FaceprintForm::Int16}) {
            StoreFixture fixture(Protection::Passphrase, form);
            const Faceprint print = printOf(2);
            const std::vector<NewSample> samples{sampleOf(print, "passport-of-miller.jpg")};
            QVERIFY(fixture.store->enrol({"E-18", "Grace Miller", "allergic to cats"}, kConsent, samples));
            const QByteArray raw = rawBytes(fixture);
            QVERIFY(raw.size() > 4096);
            for (const char* text :
                 {"E-18", "Grace", "Miller", "miller", "allergic", "Ada", "laboratory", "vector"}) {
                QVERIFY2(!raw.contains(text), text);
            }
            const auto integers = print.quantizedVector();
            QVERIFY(!raw.contains(QByteArray(reinterpret_cast<const char*>(integers.data()), 32)));
            QVERIFY(!raw.contains(QByteArray(reinterpret_cast<const char*>(print.vector().data()), 32)));
            // The test can see what is in the file: what is not secret is there.
            QVERIFY(raw.contains("enrolled"));
        }
    }

    void chipsAreKeptOnlyWithConsent() {
        StoreFixture fixture;
        NewSample sample = sampleOf(printOf(3));
        sample.chipPng.assign(100, std::byte{7});
        const auto id = fixture.store->enrol({"1", "A", ""}, kConsent, std::vector{sample});
        QVERIFY(id);
        const auto subject = fixture.store->subject(*id);
        QVERIFY(!subject->samples[0].hasChip);
        QVERIFY(codeOf(fixture.store->chipOf(subject->samples[0].id)) == ErrorCode::NotFound);
    }

    void enrol_refusesWhatIsIncompleteAndStoresNothing() {
        StoreFixture fixture;
        EnrolmentStore& store = *fixture.store;
        const std::vector<NewSample> good{sampleOf(printOf(4))};
        NewConsent expired = kConsent;
        expired.expires = fixture.time.now;
        NewConsent noPurpose;
        const ModelIdentity other{"other", std::string(64, 'b'), "upright/1"};
        const std::vector<NewSample> mixed{sampleOf(printOf(4)), sampleOf(printOf(4, 0, 1, other))};
        QVERIFY(codeOf(store.enrol({"", "A", ""}, kConsent, good)) == ErrorCode::InvalidArgument);
        QVERIFY(codeOf(store.enrol({"  ", "A", ""}, kConsent, good)) == ErrorCode::InvalidArgument);
        QVERIFY(codeOf(store.enrol({"1", std::string(300, 'x'), ""}, kConsent, good)) ==
                ErrorCode::InvalidArgument);
        QVERIFY(codeOf(store.enrol({"1", "\xff\xfe", ""}, kConsent, good)) == ErrorCode::InvalidArgument);
        QVERIFY(codeOf(store.enrol({"1", "a\nb", ""}, kConsent, good)) == ErrorCode::InvalidArgument);
        QVERIFY(codeOf(store.enrol({"1", "A", ""}, kConsent, {})) == ErrorCode::InvalidArgument);
        QVERIFY(codeOf(store.enrol({"1", "A", ""}, kConsent, mixed)) == ErrorCode::InvalidArgument);
        QVERIFY(codeOf(store.enrol({"1", "A", ""}, noPurpose, good)) == ErrorCode::InvalidArgument);
        QVERIFY(codeOf(store.enrol({"1", "A", ""}, expired, good)) == ErrorCode::ConsentMissing);
        QVERIFY(codeOf(store.enrol({"1", "A", ""}, kConsent, std::vector{sampleOf(Faceprint())})) ==
                ErrorCode::InvalidFaceprint);
        QCOMPARE(*store.subjectCount(), std::size_t{0});
        QVERIFY(store.enrol({"1", "A", ""}, kConsent, good));
        QVERIFY(codeOf(store.enrol({" 1 ", "B", ""}, kConsent, good)) == ErrorCode::AlreadyExists);
        QCOMPARE(*store.subjectCount(), std::size_t{1});
    }

    void nothingIsGivenToWhoIsNotSignedIn() {
        StoreFixture fixture;
        const auto id = fixture.store->enrol({"1", "A", ""}, kConsent, std::vector{sampleOf(printOf(5))});
        QVERIFY(id);
        fixture.store->signOut();
        EnrolmentStore& store = *fixture.store;
        QVERIFY(codeOf(store.subject(*id)) == ErrorCode::NotPermitted);
        QVERIFY(codeOf(store.idOf("1")) == ErrorCode::NotPermitted);
        QVERIFY(codeOf(store.find("", {}, 0, 10)) == ErrorCode::NotPermitted);
        QVERIFY(codeOf(store.erase(*id)) == ErrorCode::NotPermitted);
        QVERIFY(codeOf(fixture.verify(*id, printOf(5))) == ErrorCode::NotPermitted);
        QVERIFY(codeOf(store.duplicatesOf(printOf(5), roundCalibration(), {1e-3})) ==
                ErrorCode::NotPermitted);
        QVERIFY(codeOf(store.log({}, 0, 10)) == ErrorCode::NotPermitted);
        QVERIFY(codeOf(store.changePassphrase(secret(StoreFixture::kPassphrase),
                                              secret("another passphrase"))) == ErrorCode::NotPermitted);
    }

    void operatorsMayNotDoWhatAdministratorsDo() {
        StoreFixture fixture;
        EnrolmentStore& store = *fixture.store;
        QVERIFY(store.addOperator("Bob", Role::Operator, secret("bob's password")));
        const auto id = store.enrol({"1", "A", ""}, kConsent, std::vector{sampleOf(printOf(6))});
        QVERIFY(store.signIn("Bob", secret("bob's password")));
        QVERIFY(store.subject(*id));
        QVERIFY(codeOf(store.erase(*id)) == ErrorCode::NotPermitted);
        QVERIFY(codeOf(store.eraseExpired()) == ErrorCode::NotPermitted);
        QVERIFY(codeOf(store.addOperator("Eve", Role::Administrator, secret("eve's password"))) ==
                ErrorCode::NotPermitted);
        QVERIFY(codeOf(store.setSetting("fmr_match", "1e-5")) == ErrorCode::NotPermitted);
        QVERIFY(codeOf(store.convertFaceprints(FaceprintForm::Json)) == ErrorCode::NotPermitted);
        QVERIFY(codeOf(store.changePassphrase(secret(StoreFixture::kPassphrase),
                                              secret("another passphrase"))) == ErrorCode::NotPermitted);
        QVERIFY(codeOf(store.setPassword(store.signedIn()->id, secret("bob's other password"))) ==
                ErrorCode::NotPermitted);
        QVERIFY(store.setOwnPassword(secret("bob's password"), secret("bob's other password")));
        QVERIFY(store.signIn("Bob", secret("bob's other password")));
    }

    void signIn_makesWhoFailsWaitLongerAndLonger() {
        StoreFixture fixture;
        EnrolmentStore& store = *fixture.store;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(codeOf(store.signIn("Ada", secret("wrong password"))) == ErrorCode::WrongPassphrase);
        }
        // Not even the right password helps before the time is over.
        QVERIFY(codeOf(store.signIn("Ada", secret(StoreFixture::kPassword))) == ErrorCode::TryLater);
        fixture.time.now += std::chrono::milliseconds(2000);
        QVERIFY(codeOf(store.signIn("Ada", secret("wrong password"))) == ErrorCode::WrongPassphrase);
        fixture.time.now += std::chrono::milliseconds(3999);
        QVERIFY(codeOf(store.signIn("Ada", secret(StoreFixture::kPassword))) == ErrorCode::TryLater);
        fixture.time.now += std::chrono::milliseconds(1);
        QVERIFY(store.signIn("Ada", secret(StoreFixture::kPassword)));
        QVERIFY(codeOf(store.signIn("Nobody", secret("some password"))) == ErrorCode::WrongPassphrase);
        const auto failures =
            store.signIn("Ada", secret(StoreFixture::kPassword)).and_then([&](const Operator&) {
                return store.log({.kind = std::string(audit::kSignInFailed)}, 0, 100);
            });
        QCOMPARE(failures->total, std::uint64_t{7});
    }

    void verify_takesTheBestSampleAndSaysWhatItIsWorth() {
        StoreFixture fixture;
        const std::vector<NewSample> samples{sampleOf(printOf(7, 1.0, 20)),
                                             sampleOf(printOf(7, 0.2, 21), "best.jpg")};
        const auto id = fixture.store->enrol({"1", "A", ""}, kConsent, samples);
        const Calibration calibration = roundCalibration();
        const auto result = fixture.verify(*id, printOf(7));
        QVERIFY2(result, messageOf(result));
        QVERIFY(result->decision == Decision::Match);
        const auto subject = fixture.store->subject(*id);
        const auto best = std::ranges::find(subject->samples, std::string("best.jpg"), &Sample::source);
        QCOMPARE(result->bestSample, best->id);
        QCOMPARE(result->compared, std::size_t{2});
        const double expected = printOf(7).score(printOf(7, 0.2, 21))->value;
        QVERIFY(std::abs(result->best.score.value - expected) < 1e-4);
        // Two chances for a stranger: the threshold is the one of half the rate, the rate told is twice as
        // high.
        QVERIFY(std::abs(calibration.falseMatchRate(result->thresholds.match).value - 0.5e-4) < 1e-8);
        QVERIFY(std::abs(result->falseMatchRate.value / result->best.falseMatchRate->value - 2) < 1e-3);
        QVERIFY(result->averaged.score.value > 0.5);

        const auto stranger = fixture.verify(*id, printOf(8));
        QVERIFY(stranger && stranger->decision == Decision::NoMatch);
        const auto log = fixture.store->log({.kind = std::string(audit::kVerified)}, 0, 10);
        QCOMPARE(log->total, std::uint64_t{2});
        QVERIFY(log->entries[0].details.find("\"NoMatch\"") != std::string::npos);
        QCOMPARE(log->entries[1].subject, subject->pseudonym);
    }

    void verify_cannotTellOnAProbeThatIsNoGroundForADecision() {
        StoreFixture fixture;
        const auto id = fixture.store->enrol({"1", "A", ""}, kConsent, std::vector{sampleOf(printOf(7))});
        for (const Faceprint& probe : {printOf(7), printOf(8)}) { // whatever the score
            const Claim claim(*id, fixture.time.steadyClock());
            const auto result = fixture.store->verify(claim,
                                                      {.faceprint = probe,
                                                       .captured = claim.begun(),
                                                       .quality = 27,
                                                       .reasons = {"blurred", "not_good_enough"}},
                                                      roundCalibration(), {{1e-4}, {1e-3}}, "cpu");
            QVERIFY2(result, messageOf(result));
            QVERIFY(result->decision == Decision::CannotTell);
            QVERIFY(std::abs(result->best.score.value - printOf(7).score(probe)->value) < 1e-4);
            const auto log = fixture.store->log({.decision = std::string(name(Decision::CannotTell))}, 0, 1);
            const std::string& details = log->entries.at(0).details;
            QVERIFY2(details.find(R"("decision":"CannotTell")") != std::string::npos, details.c_str());
            QVERIFY2(details.find(R"("reasons":["blurred","not_good_enough"])") != std::string::npos,
                     details.c_str());
            QVERIFY2(details.find(R"("quality":27)") != std::string::npos, details.c_str());
        }
    }

    void verify_refusesWithoutAValidConsent() {
        StoreFixture fixture;
        NewConsent consent = kConsent;
        consent.expires = fixture.time.now + std::chrono::hours(1);
        const auto id = fixture.store->enrol({"1", "A", ""}, consent, std::vector{sampleOf(printOf(9))});
        fixture.time.now += std::chrono::hours(1);
        QVERIFY(codeOf(fixture.verify(*id, printOf(9))) == ErrorCode::ConsentMissing);
        QVERIFY(codeOf(fixture.store->addSamples(*id, std::vector{sampleOf(printOf(9))})) ==
                ErrorCode::ConsentMissing);
        QVERIFY(fixture.store->addConsent(*id, kConsent));
        QVERIFY(fixture.verify(*id, printOf(9)));
    }

    void verify_decidesOnAPictureThatIsNewerThanTheClaim() {
        StoreFixture fixture;
        const auto id = fixture.store->enrol({"1", "A", ""}, kConsent, std::vector{sampleOf(printOf(9))});
        const auto other = fixture.store->enrol({"2", "B", ""}, kConsent, std::vector{sampleOf(printOf(8))});
        const auto decide = [&](const Claim& claim, SteadyTime captured) {
            return codeOf(fixture.store->verify(claim, {.faceprint = printOf(9), .captured = captured},
                                                roundCalibration(), {}, "cpu"));
        };
        const auto claimNow = [&](RowId subject) {
            fixture.time.steady += std::chrono::milliseconds(1);
            return Claim(subject, fixture.time.steadyClock());
        };
        const Claim first = claimNow(*id);
        const SteadyTime picture = fixture.time.steady += std::chrono::milliseconds(1);
        QCOMPARE(decide(first, picture), ErrorCode::NoError);
        // The picture of this visitor is nobody's who comes after, not even of the same name.
        QCOMPARE(decide(claimNow(*other), picture), ErrorCode::StaleProbe);
        QCOMPARE(decide(claimNow(*id), picture), ErrorCode::StaleProbe);
        // Setting the computer's time changes nothing about what came first.
        fixture.time.now -= std::chrono::hours(1);
        QCOMPARE(decide(claimNow(*id), picture), ErrorCode::StaleProbe);
        QCOMPARE(decide(claimNow(*id), fixture.time.steady), ErrorCode::NoError);
        const auto log = fixture.store->log({.kind = std::string(audit::kVerified)}, 0, 10);
        QCOMPARE(log->total, std::uint64_t{2});
    }

    void verify_takesNoClaimAcrossSignIns() {
        StoreFixture fixture;
        const auto id = fixture.store->enrol({"1", "A", ""}, kConsent, std::vector{sampleOf(printOf(9))});
        const Claim claim(*id, fixture.time.steadyClock());
        fixture.time.steady += std::chrono::seconds(1);
        const Probe probe{.faceprint = printOf(9), .captured = fixture.time.steady};
        const auto decide = [&] {
            return codeOf(fixture.store->verify(claim, probe, roundCalibration(), {}, "cpu"));
        };
        QCOMPARE(decide(), ErrorCode::NoError);
        fixture.store->signOut();
        QCOMPARE(decide(), ErrorCode::NotPermitted);
        QVERIFY(fixture.store->signIn("Ada", secret(StoreFixture::kPassword)));
        QCOMPARE(decide(), ErrorCode::StaleProbe);
    }

    void verify_refusesMomentsOfAnotherClock() {
        StoreFixture fixture;
        const auto id = fixture.store->enrol({"1", "A", ""}, kConsent, std::vector{sampleOf(printOf(9))});
        const Claim claim(*id, fixture.time.steadyClock());
        const Probe later{.faceprint = printOf(9),
                          .captured = fixture.time.steady + std::chrono::milliseconds(1)};
        QCOMPARE(codeOf(fixture.store->verify(claim, later, roundCalibration(), {}, "cpu")),
                 ErrorCode::InvalidArgument);
        fixture.time.steady -= std::chrono::milliseconds(1);
        QCOMPARE(codeOf(fixture.store->verify(claim, {.faceprint = printOf(9), .captured = claim.begun()},
                                              roundCalibration(), {}, "cpu")),
                 ErrorCode::InvalidArgument);
    }

    void samplesOfAnotherModelAreNeverCompared() {
        StoreFixture fixture;
        const ModelIdentity old{"old", std::string(64, 'c'), "upright/1"};
        const auto id =
            fixture.store->enrol({"1", "A", ""}, kConsent, std::vector{sampleOf(printOf(10, 0, 1, old))});
        QVERIFY(codeOf(fixture.verify(*id, printOf(10))) == ErrorCode::ModelMismatch);
        QVERIFY(fixture.store->addSamples(*id, std::vector{sampleOf(printOf(10))}));
        const auto result = fixture.verify(*id, printOf(10));
        QVERIFY(result);
        QCOMPARE(result->compared, std::size_t{1});
        QCOMPARE(result->leftOut.size(), std::size_t{1});
    }

    void duplicatesOf_findsWhoLooksTheSame() {
        StoreFixture fixture;
        std::vector<RowId> ids;
        for (unsigned i = 0; i < 20; ++i) {
            ids.push_back(*fixture.store->enrol(
                {std::to_string(i), "A", ""}, kConsent,
                std::vector{sampleOf(printOf(100 + i)), sampleOf(printOf(100 + i, 0.4))}));
        }
        const Calibration calibration = roundCalibration();
        const auto found = fixture.store->duplicatesOf(printOf(107, 0.3, 50), calibration, {1e-4});
        QVERIFY2(found, messageOf(found));
        QCOMPARE(found->size(), std::size_t{1});
        QCOMPARE((*found)[0].subject, ids[7]);
        QVERIFY(std::abs((*found)[0].score.value - printOf(107, 0.3, 50).score(printOf(107))->value) < 1e-4);
        QVERIFY(fixture.store->duplicatesOf(printOf(107), calibration, {1e-4}, ids[7])->empty());
        // Who is enrolled after the search was first used, and by another program, is found too.
        const auto other = fixture.open();
        QVERIFY(other && other->signIn("Ada", secret(StoreFixture::kPassword)));
        const auto late = other->enrol({"late", "B", ""}, kConsent, std::vector{sampleOf(printOf(300))});
        QVERIFY2(late, messageOf(late));
        QCOMPARE(fixture.store->duplicatesOf(printOf(300), calibration, {1e-4})->at(0).subject, *late);
        QVERIFY(fixture.store->erase(*late));
        QVERIFY(fixture.store->duplicatesOf(printOf(300), calibration, {1e-4})->empty());
    }

    void find_searchesNamesAndIds() {
        StoreFixture fixture;
        for (const auto& [id, name] :
             {std::pair{"E1", "José Müller"}, {"E2", "Anna Joseph"}, {"X9", "Zoë"}}) {
            QVERIFY(fixture.store->enrol({id, name, ""}, kConsent, std::vector{sampleOf(printOf(1))}));
        }
        const auto found = fixture.store->find("jose", {}, 0, 10);
        QCOMPARE(found->total, std::size_t{2});
        QCOMPARE(found->people[0].displayName, std::string("Anna Joseph"));
        QCOMPARE(fixture.store->find("MULLER e1", {}, 0, 10)->total, std::size_t{1});
        QCOMPARE(fixture.store->find("", {.isDescending = true}, 1, 1)->people[0].externalId,
                 std::string("E1"));
        const auto id = *fixture.store->idOf("X9");
        QVERIFY(fixture.store->updateProfile(id, {"X10", "Zoë Quist", "moved"}));
        QCOMPARE(fixture.store->find("quist", {}, 0, 10)->people[0].externalId, std::string("X10"));
        QVERIFY(codeOf(fixture.store->updateProfile(id, {"e1", "Zoë", ""})) == ErrorCode::AlreadyExists);
    }

    void erase_leavesNothingOfThePersonAndTheLogWhole() {
        StoreFixture fixture;
        NewConsent consent = kConsent;
        consent.keepsChips = true;
        NewSample sample = sampleOf(printOf(11));
        sample.chipPng.assign(2000, std::byte{0x5A});
        const auto id = fixture.store->enrol({"1", "A", ""}, consent, std::vector{sample});
        // The sealed cells are found in the files before, and not after.
        const auto pseudonym =
            QByteArray::fromHex(QByteArray::fromStdString(fixture.store->subject(*id)->pseudonym));
        QVERIFY(rawBytes(fixture).contains(pseudonym));
        const auto cellBefore = rawBytes(fixture);
        const auto receipt = fixture.store->erase(*id);
        QVERIFY2(receipt, messageOf(receipt));
        QCOMPARE(receipt->samples, std::size_t{1});
        QVERIFY(receipt->isWritten);
        QVERIFY(codeOf(fixture.store->subject(*id)) == ErrorCode::NotFound);
        QVERIFY(codeOf(fixture.store->erase(*id)) == ErrorCode::NotFound);
        QVERIFY(fixture.store->verifyLog()->isUnbroken);
        QVERIFY(fixture.store->findProblems(CheckDepth::Full)->empty());
        const auto after = rawBytes(fixture);
        QVERIFY(after.contains(pseudonym)); // in the log alone
        int shared = 0;
        for (qsizetype at = 0; at + 64 <= cellBefore.size(); at += 64) {
            const QByteArray piece = cellBefore.mid(at, 64);
            // Ciphertext looks random: a piece with this many different bytes is none of SQLite's own
            // structure.
            if (QSet<char>(piece.begin(), piece.end()).size() > 52 && after.contains(piece)) {
                ++shared;
            }
        }
        QVERIFY2(shared < 15, qPrintable(QString::number(shared))); // the operator's and other cells remain
    }

    void expiredConsentsAreListedAndErased() {
        StoreFixture fixture;
        NewConsent brief = kConsent;
        brief.expires = fixture.time.now + std::chrono::hours(1);
        const auto short1 = fixture.store->enrol({"1", "A", ""}, brief, std::vector{sampleOf(printOf(1))});
        const auto renewed = fixture.store->enrol({"2", "B", ""}, brief, std::vector{sampleOf(printOf(2))});
        const auto unlimited =
            fixture.store->enrol({"3", "C", ""}, kConsent, std::vector{sampleOf(printOf(3))});
        QVERIFY(short1 && renewed && unlimited && fixture.store->addConsent(*renewed, kConsent));
        QVERIFY(fixture.store->withExpiredConsent()->empty());
        fixture.time.now += std::chrono::hours(2);
        QCOMPARE(*fixture.store->withExpiredConsent(), std::vector{*short1});
        const auto receipts = fixture.store->eraseExpired();
        QVERIFY(receipts && receipts->size() == 1);
        QCOMPARE(*fixture.store->subjectCount(), std::size_t{2});
        QVERIFY(fixture.store->findProblems(CheckDepth::Full)->empty());
    }

    void convertingKeepsEveryFaceprint() {
        StoreFixture fixture(Protection::Passphrase, FaceprintForm::Json);
        const auto id = fixture.store->enrol({"1", "A", ""}, kConsent, std::vector{sampleOf(printOf(12))});
        const RowId sample = fixture.store->subject(*id)->samples[0].id;
        QVERIFY(*fixture.store->faceprintOf(sample) == printOf(12));
        QVERIFY(fixture.store->convertFaceprints(FaceprintForm::Int16));
        QVERIFY(*fixture.store->faceprintForm() == FaceprintForm::Int16);
        const auto quantized = fixture.store->faceprintOf(sample);
        QVERIFY(quantized->quantizedVector() == printOf(12).quantizedVector());
        QVERIFY(fixture.store->convertFaceprints(FaceprintForm::Json));
        QVERIFY(*fixture.store->faceprintOf(sample) == *quantized);
        QVERIFY(fixture.store->findProblems(CheckDepth::Full)->empty());
    }

    void reencode_renewsFromChipsAndNamesWhoMustComeAgain() {
        StoreFixture fixture;
        NewConsent keeping = kConsent;
        keeping.keepsChips = true;
        const ModelIdentity old{"old", std::string(64, 'c'), "upright/1"};
        NewSample withChip = sampleOf(printOf(13, 0, 1, old));
        withChip.chipPng = {std::byte{13}};
        const auto a = fixture.store->enrol({"1", "A", ""}, keeping, std::vector{withChip});
        const auto b = fixture.store->enrol({"2", "B", ""}, kConsent, std::vector{withChip});
        const auto c = fixture.store->enrol({"3", "C", ""}, kConsent, std::vector{sampleOf(printOf(14))});
        const auto report =
            fixture.store->reencode(kModel, [](std::span<const std::byte> chip) -> Result<Faceprint> {
                return printOf(static_cast<unsigned>(chip[0]));
            });
        QVERIFY2(report, messageOf(report));
        QCOMPARE(report->renewed, std::size_t{1});
        QCOMPARE(report->current, std::size_t{1});
        QCOMPARE(report->mustComeAgain, std::vector{*b});
        QVERIFY(fixture.verify(*a, printOf(13))->decision == Decision::Match);
        QVERIFY(fixture.verify(*c, printOf(14)));
        QVERIFY(fixture.store->findProblems(CheckDepth::Full)->empty());
    }
};

LIKENESS_TEST(TestEnrolmentStore)
#include "TestEnrolmentStore.moc"
