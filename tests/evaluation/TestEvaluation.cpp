// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/CalibrationFit.h"
#include "evaluation/Evaluation.h"
#include "support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace likeness;

namespace {

const QString kShare = QStringLiteral(LIKENESS_SHARE_DIR);

/// A tree in LFW's form made of the samples: three pictures of one man, and one of each of three others.
const std::vector<std::pair<const char*, const char*>> kTree{
    {"franck_02159.jpg", "Franck/Franck_0001.jpg"},
    {"franck_04000.jpg", "Franck/Franck_0002.jpg"},
    {"franck_01829.jpg", "Franck/Franck_0003.jpg"},
    {"audrey.jpg", "Audrey/Audrey_0001.jpg"},
    {"cage.jpg", "Cage/Cage_0001.jpg"},
    {"cap12.png", "Cap/Cap_0001.png"},
};

constexpr const char* kPairs = "2 1\n"
                               "Franck 1 2\n"
                               "Franck 1 Audrey 1\n"
                               "Franck 2 3\n"
                               "Cage 1 Cap 1\n";

} // namespace

class TestEvaluation : public QObject {
    Q_OBJECT

    std::unique_ptr<Engine> m_engine;
    QTemporaryDir m_tree;

    std::filesystem::path tree() const { return m_tree.path().toStdString(); }

    /// Evaluates a list in LFW's format on the tree, without what takes time and is tested elsewhere.
    Result<EvaluationReport> evaluate(const char* pairs, const std::filesystem::path& images,
                                      const EvaluationControl& control = {}) {
        const QString list = m_lists.filePath(QStringLiteral("pairs.txt"));
        QFile file(list);
        if (!file.open(QIODevice::WriteOnly) || file.write(pairs) < 0) {
            return fail(ErrorCode::CannotWriteFile, "the list");
        }
        file.close();
        EvaluationInput input;
        input.kind = EvaluationInput::Kind::LfwPairs;
        input.images = images;
        input.pairs = list.toStdString();
        EvaluationOptions options;
        options.bootstraps = 0;
        options.makesChips = false;
        return runEvaluation(*m_engine, input, options, control);
    }
    QTemporaryDir m_lists;

  private slots:
    void initTestCase() {
        auto engine = Engine::create(
            {.pack = (kShare + "/packs/standard").toStdString(), .workers = 2, .modelOptions = {}});
        QVERIFY2(engine, engine ? "" : engine.error().message.c_str());
        m_engine = std::move(*engine);
        for (const auto& [sample, name] : kTree) {
            const QString file = m_tree.filePath(name);
            QVERIFY(QDir().mkpath(QFileInfo(file).path()));
            QVERIFY(QFile::copy(kShare + "/samples/" + sample, file));
        }
    }

    void evaluate_tellsThePeopleOfTheSamplesApart() {
        std::size_t described = 0;
        const auto result = evaluate(kPairs, tree(),
                                     {[&](EvaluationStage stage, std::size_t done, std::size_t total) {
                                          if (stage == EvaluationStage::Describing && done > 0) {
                                              QCOMPARE(total, std::size_t{6});
                                              QCOMPARE(done, ++described); // one at a time, in order
                                          }
                                      },
                                      {}});
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(result->genuinePairs + result->impostorPairs, std::uint64_t{4});
        QCOMPARE(result->pictures, std::uint64_t{6}); // each once, though Franck's first is in two pairs
        QCOMPARE(described, std::size_t{6});
        QVERIFY(result->failures.empty());
        QCOMPARE(result->accuracy->mean, 1.0);
        QCOMPARE(result->accuracy->folds.size(), std::size_t{2});
        const RateAtFalseMatchRate& rarest = result->rates[0].points.back();
        QCOMPARE(rarest.falseNonMatchRate.value, 0.0);
        QCOMPARE(rarest.falseMatches, std::uint64_t{0});
    }

    void evaluate_listsPicturesThatFailAndCountsTheirPairsAsWrong() {
        // Genuine: Franck 1–2 has a score, Franck 1–9 names a file that is not there. Impostor: both have
        // one.
        const auto result =
            evaluate("1 2\nFranck 1 2\nFranck 1 9\nFranck 1 Audrey 1\nCage 1 Cap 1\n", tree());
        QVERIFY(result);
        QCOMPARE(result->failures.size(), std::size_t{1});
        QVERIFY(result->failures[0].error.code == ErrorCode::CannotReadFile);
        QVERIFY(result->failures[0].picture.filename() == "Franck_0009.jpg");
        QCOMPARE(result->genuinePairsLost, std::uint64_t{1});
        QCOMPARE(result->accuracy->mean, 0.75);
        QCOMPARE(result->rates[0].points[0].falseNonMatchRate.value, 0.0); // of what was compared
        QCOMPARE(result->rates[0].points[0].falseNonMatchRateWithFailures, 0.5);
    }

    void evaluate_countsAPictureWithoutAFaceAsAFailure() {
        QVERIFY(QDir().mkpath(m_tree.filePath("Wall")));
        const std::vector<std::byte> gray(std::size_t{200} * 200, std::byte{128});
        const auto png = encodePng(*Image::fromRaw(gray, 200, 200, ColorFormat::Gray));
        QFile wall(m_tree.filePath("Wall/Wall_0001.png"));
        QVERIFY(wall.open(QIODevice::WriteOnly));
        wall.write(reinterpret_cast<const char*>(png->data()), static_cast<qint64>(png->size()));
        wall.close();
        const auto result =
            evaluate("1 2\nFranck 1 2\nFranck 1 3\nFranck 1 Wall 1\nFranck 1 Cap 1\n", tree());
        QVERIFY(result);
        QCOMPARE(result->failures.size(), std::size_t{1});
        QVERIFY(result->failures[0].error.code == ErrorCode::NoFace);
        QVERIFY(QFile::remove(wall.fileName()));
        QVERIFY(QDir(m_tree.path()).rmdir("Wall"));
    }

    void evaluate_saysSoWhenNothingIsThere() {
        QVERIFY(codeOf(evaluate(kPairs, tree() / "nowhere")) == ErrorCode::CannotReadFile);
        QVERIFY(codeOf(evaluate(kPairs, tree() / "Cap")) == ErrorCode::InvalidArgument);
    }

    void evaluate_stopsWhenAsked() {
        std::stop_source source;
        const auto result = evaluate(
            kPairs, tree(),
            {[&](EvaluationStage, std::size_t, std::size_t) { source.request_stop(); }, source.get_token()});
        QVERIFY(codeOf(result) == ErrorCode::Cancelled);
    }

    void calibrate_needsMorePicturesThanThese() {
        // Four people are far too few for a rate; the message says how many there were.
        const auto report = calibrate(*m_engine, tree(), {});
        QVERIFY(codeOf(report) == ErrorCode::InvalidArgument);
        QVERIFY2(report.error().message.find("4 people") != std::string::npos,
                 report.error().message.c_str());
    }
};

LIKENESS_TEST(TestEvaluation)
#include "TestEvaluation.moc"
