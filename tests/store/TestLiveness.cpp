// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/EnrolmentStore.h"
#include "store/StorePolicy.h"
#include "support/Results.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace likeness;
using namespace likeness::store;

/// What a store demands of probes besides being alike.
class TestLiveness : public QObject {
    Q_OBJECT

  private slots:
    void setting_isNothingAtFirst();
    void setting_isAnAdministratorsAndInTheLog();
    void setting_thatIsNoneIsCorrupt();
    void verify_decidesNothingWithoutTheCheckThatIsDemanded_data();
    void verify_decidesNothingWithoutTheCheckThatIsDemanded();
    void verify_logsWhatTheCheckCameTo();
    void refusal_isInTheLog();
    void sample_keepsWhatWasCheckedWhenItWasTaken();

  private:
    static nlohmann::json lastVerification(const EnrolmentStore& store) {
        const auto page = store.log({.kind = std::string(audit::kVerified)}, 0, 1);
        return page && !page->entries.empty() ? nlohmann::json::parse(page->entries.front().details)
                                              : nlohmann::json();
    }
    static RowId enrolled(EnrolmentStore& store) {
        const std::vector<NewSample> samples{test::sampleOf(test::printOf(1))};
        return store.enrol({.externalId = "1017"}, test::kConsent, samples).value_or(0);
    }
};

void TestLiveness::setting_isNothingAtFirst() {
    test::StoreFixture fixture;
    const auto mode = livenessOf(*fixture.store);
    VERIFY_OK(mode);
    QCOMPARE(*mode, LivenessMode::None);
}

void TestLiveness::setting_isAnAdministratorsAndInTheLog() {
    test::StoreFixture fixture;
    VERIFY_OK(fixture.store->setSetting(kLivenessSetting, "active"));
    QCOMPARE(livenessOf(*fixture.store).value_or(LivenessMode::None), LivenessMode::Active);
    const auto page = fixture.store->log({.kind = std::string(audit::kSettingChanged)}, 0, 1);
    VERIFY_OK(page);
    QVERIFY(page->entries.front().details.find("active") != std::string::npos);

    VERIFY_OK(fixture.store->addOperator("Bob", Role::Operator, test::secret("bob's password")));
    VERIFY_OK(fixture.store->signIn("Bob", test::secret("bob's password")));
    const auto refused = fixture.store->setSetting(kLivenessSetting, "none");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    QCOMPARE(livenessOf(*fixture.store).value_or(LivenessMode::None), LivenessMode::Active);
}

void TestLiveness::setting_thatIsNoneIsCorrupt() {
    test::StoreFixture fixture;
    VERIFY_OK(fixture.store->setSetting(kLivenessSetting, "sometimes"));
    const auto mode = livenessOf(*fixture.store);
    QVERIFY(!mode);
    QCOMPARE(mode.error().code, ErrorCode::CorruptData);
}

void TestLiveness::verify_decidesNothingWithoutTheCheckThatIsDemanded_data() {
    QTest::addColumn<QByteArray>("demanded");
    QTest::addColumn<int>("done");
    QTest::addColumn<bool>("passed");
    QTest::addColumn<bool>("decides");
    using enum LivenessMode;
    const auto row = [](const char* demanded, LivenessMode done, bool passed, bool decides) {
        const QString label =
            QStringLiteral("%1, %2 %3").arg(QLatin1String(demanded)).arg(static_cast<int>(done)).arg(passed);
        QTest::newRow(qPrintable(label))
            << QByteArray(demanded) << static_cast<int>(done) << passed << decides;
    };
    row("none", None, false, true);
    row("active", None, false, false);
    row("active", Active, false, false);
    row("active", Passive, true, false);
    row("active", Active, true, true);
    row("active", Both, true, true);
    row("passive", Active, true, false);
    row("passive", Passive, true, true);
    row("both", Active, true, false);
    row("both", Passive, true, false);
    row("both", Both, true, true);
}

void TestLiveness::verify_decidesNothingWithoutTheCheckThatIsDemanded() {
    QFETCH(QByteArray, demanded);
    QFETCH(int, done);
    QFETCH(bool, passed);
    QFETCH(bool, decides);
    test::StoreFixture fixture;
    const RowId id = enrolled(*fixture.store);
    VERIFY_OK(fixture.store->setSetting(kLivenessSetting, demanded.toStdString()));
    const LivenessEvidence evidence{.mode = static_cast<LivenessMode>(done), .passed = passed};
    const auto result = fixture.verify(id, test::printOf(1), evidence);
    QCOMPARE(result.has_value(), decides);
    if (!decides) {
        QCOMPARE(result.error().code, ErrorCode::NotPermitted);
        QVERIFY(lastVerification(*fixture.store).is_null());
    }
}

void TestLiveness::verify_logsWhatTheCheckCameTo() {
    test::StoreFixture fixture;
    const RowId id = enrolled(*fixture.store);
    const LivenessEvidence evidence{
        .mode = LivenessMode::Both, .passed = true, .passiveScore = 0.75, .actions = "nod, smile, turn-left"};
    VERIFY_OK(fixture.verify(id, test::printOf(1), evidence));
    const nlohmann::json details = lastVerification(*fixture.store);
    QCOMPARE(details.at("liveness").get<std::string>(), std::string("both"));
    QVERIFY(details.at("liveness_passed").get<bool>());
    QCOMPARE(details.at("liveness_score").get<double>(), 0.75);
    QCOMPARE(details.at("liveness_actions").get<std::string>(), std::string("nod, smile, turn-left"));
    QCOMPARE(details.at("decision").get<std::string>(), std::string(name(Decision::Match)));
}

void TestLiveness::refusal_isInTheLog() {
    test::StoreFixture fixture;
    const RowId id = enrolled(*fixture.store);
    VERIFY_OK(fixture.store->logRefusal(
        id, {.mode = LivenessMode::Active, .actions = "nod", .failure = "flat"}, "cpu"));
    const nlohmann::json details = lastVerification(*fixture.store);
    QCOMPARE(details.at("decision").get<std::string>(), std::string("refused"));
    QVERIFY(!details.at("liveness_passed").get<bool>());
    QCOMPARE(details.at("liveness_failure").get<std::string>(), std::string("flat"));
    const auto verdict = fixture.store->verifyLog();
    VERIFY_OK(verdict);
    QVERIFY(verdict->isUnbroken);
}

void TestLiveness::sample_keepsWhatWasCheckedWhenItWasTaken() {
    test::StoreFixture fixture;
    NewSample checked = test::sampleOf(test::printOf(1), "camera");
    checked.liveness = {
        .mode = LivenessMode::Both, .passed = true, .passiveScore = 0.75, .actions = "nod, smile, turn-left"};
    const auto id = fixture.store->enrol({.externalId = "1017"}, test::kConsent,
                                         std::vector{checked, test::sampleOf(test::printOf(1, 0.3), "file")});
    VERIFY_OK(id);
    const auto subject = fixture.store->subject(*id);
    VERIFY_OK(subject);
    QCOMPARE(subject->samples.size(), std::size_t{2});
    for (const Sample& sample : subject->samples) {
        const bool isChecked = sample.source == "camera";
        QCOMPARE(sample.liveness.mode, isChecked ? LivenessMode::Both : LivenessMode::None);
        QCOMPARE(sample.liveness.passed, isChecked);
        QCOMPARE(sample.liveness.passiveScore, isChecked ? std::optional(0.75) : std::nullopt);
        QCOMPARE(sample.liveness.actions, isChecked ? checked.liveness.actions : std::string());
    }
}

LIKENESS_TEST(TestLiveness)
#include "TestLiveness.moc"
