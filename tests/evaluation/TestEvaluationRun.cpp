// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/EmbeddingCache.h"
#include "evaluation/Evaluation.h"
#include "support/Engines.h"
#include "support/TestProgram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace likeness;
using namespace likeness::test;

namespace {

const std::vector<std::pair<const char*, const char*>> kTree{
    {"franck_02159.jpg", "Franck/Franck_0001.jpg"},
    {"franck_04000.jpg", "Franck/Franck_0002.jpg"},
    {"franck_01829.jpg", "Franck/Franck_0003.jpg"},
    {"audrey.jpg", "Audrey/Audrey_0001.jpg"},
    {"cage.jpg", "Cage/Cage_0001.jpg"},
    {"cap12.png", "Cap/Cap_0001.png"},
};

const RateAtFalseMatchRate& pointFor(const ErrorRates& rates, double target) {
    return *std::ranges::find(rates.points, target, &RateAtFalseMatchRate::target);
}

} // namespace

class TestEvaluationRun : public QObject {
    Q_OBJECT

    std::unique_ptr<Engine> m_engine;
    QTemporaryDir m_folder;

    std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    EvaluationInput allPairs() const {
        return {.kind = EvaluationInput::Kind::AllPairs, .images = path("tree"), .pairs = {}, .groups = {}};
    }
    void write(const char* name, const QByteArray& text) const {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

  private slots:
    void initTestCase() {
        m_engine = makeEngine({.pack = {}, .workers = 2, .modelOptions = {}});
        QVERIFY(m_engine);
        for (const auto& [sample, name] : kTree) {
            const QString file = m_folder.filePath(QString("tree/") + name);
            QVERIFY(QDir().mkpath(QFileInfo(file).path()));
            QVERIFY(QFile::copy(QString::fromStdString(samplePath(sample).string()), file));
        }
    }

    void allPairs_comparesEveryPictureWithEveryOther() {
        std::vector<EvaluationStage> stages;
        EvaluationControl control;
        control.progress = [&](EvaluationStage stage, std::size_t done, std::size_t total) {
            QVERIFY(done >= 1 && done <= total);
            if (stages.empty() || stages.back() != stage) {
                stages.push_back(stage);
            }
        };
        const auto report = runEvaluation(*m_engine, allPairs(), {}, control);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QVERIFY(report->hasAllPairs);
        QCOMPARE(report->pictures, std::uint64_t{6});
        QCOMPARE(report->people, std::uint64_t{4});
        QCOMPARE(report->genuinePairs, std::uint64_t{3});   // of Franck's three pictures
        QCOMPARE(report->impostorPairs, std::uint64_t{12}); // 6 · 5 / 2 − 3
        QCOMPARE(report->pairsOfPeople, std::uint64_t{6});  // 4 · 3 / 2
        QVERIFY(report->failures.empty());
        QVERIFY(!report->accuracy);
        QCOMPARE(report->rates.size(), std::size_t{2});
        // These people are told apart: no error at a rate that lets no pair of twelve match.
        const RateAtFalseMatchRate& point = pointFor(report->rates[0], 1e-2);
        QCOMPARE(point.falseNonMatchRate.value, 0.0);
        QVERIFY(!point.isSupported); // six pairs of people carry no rate below one
        QCOMPARE(report->rates[0].equalErrorRate.rate.value, 0.0);
        QCOMPARE(report->worstGenuines.size(), std::size_t{3});
        QCOMPARE(report->worstImpostors.size(), std::size_t{12});
        QVERIFY(report->worstGenuines[0].score > report->worstImpostors[0].score);
        QVERIFY(report->worstGenuines[0].score <= report->worstGenuines[1].score);
        QVERIFY(report->worstImpostors[0].score >= report->worstImpostors[1].score);
        const auto chip = Image::fromEncoded(report->worstGenuines[0].chipA);
        QVERIFY(chip && chip->width() == FaceChip::kSize);
        QVERIFY(report->reliability);
        const std::vector<EvaluationStage> expected{EvaluationStage::Describing, EvaluationStage::Comparing,
                                                    EvaluationStage::Drawing, EvaluationStage::Showing};
        QVERIFY(stages == expected);
    }
};

LIKENESS_TEST(TestEvaluationRun)
#include "TestEvaluationRun.moc"
