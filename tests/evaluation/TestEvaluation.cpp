// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/CalibrationFit.h"
#include "evaluation/PairEvaluation.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
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
        std::atomic<std::size_t> calls{0};
        std::size_t last = 0;
        const auto list = readPairList(kPairs);
        const auto result = evaluatePairs(*m_engine, tree(), *list, {},
                                          {[&](std::size_t done, std::size_t total) {
                                               ++calls;
                                               QCOMPARE(total, std::size_t{6});
                                               QCOMPARE(done, ++last); // one at a time, in order
                                           },
                                           {}});
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(result->pairs, std::size_t{4});
        QCOMPARE(result->pictures, std::size_t{6}); // each once, though Franck's first is in two pairs
        QCOMPARE(calls.load(), std::size_t{6});
        QVERIFY(result->failures.empty());
        QCOMPARE(result->accuracy.mean, 1.0);
        QCOMPARE(result->accuracy.folds.size(), std::size_t{2});
        QCOMPARE(result->targets[0].measured.trueMatchRate, 1.0);
        QCOMPARE(result->targets[1].measured.falseMatches, std::size_t{0});
    }

    void evaluate_listsPicturesThatFailAndCountsTheirPairsAsWrong() {
        // Genuine: Franck 1–2 has a score, Franck 1–9 names a file that is not there. Impostor: both have
        // one.
        const auto list = readPairList("1 2\nFranck 1 2\nFranck 1 9\nFranck 1 Audrey 1\nCage 1 Cap 1\n");
        const auto result = evaluatePairs(*m_engine, tree(), *list);
        QVERIFY(result);
        QCOMPARE(result->failures.size(), std::size_t{1});
        QVERIFY(result->failures[0].error.code == ErrorCode::CannotReadFile);
        QVERIFY(result->failures[0].picture.filename() == "Franck_0009.jpg");
        QCOMPARE(result->pairsWithoutScore, std::size_t{1});
        QCOMPARE(result->accuracy.mean, 0.75);
        QCOMPARE(result->targets[0].measured.trueMatchRate, 0.5);
    }

    void evaluate_countsAPictureWithoutAFaceAsAFailure() {
        QVERIFY(QDir().mkpath(m_tree.filePath("Wall")));
        const std::vector<std::byte> gray(std::size_t{200} * 200, std::byte{128});
        const auto png = encodePng(*Image::fromRaw(gray, 200, 200, ColorFormat::Gray));
        QFile wall(m_tree.filePath("Wall/Wall_0001.png"));
        QVERIFY(wall.open(QIODevice::WriteOnly));
        wall.write(reinterpret_cast<const char*>(png->data()), static_cast<qint64>(png->size()));
        wall.close();
        const auto list = readPairList("1 1\nFranck 1 2\nFranck 1 Wall 1\n");
        const auto result = evaluatePairs(*m_engine, tree(), *list);
        QVERIFY(result);
        QCOMPARE(result->failures.size(), std::size_t{1});
        QVERIFY(result->failures[0].error.code == ErrorCode::NoFace);
        QVERIFY(QFile::remove(wall.fileName()));
        QVERIFY(QDir(m_tree.path()).rmdir("Wall"));
    }

    void evaluate_saysSoWhenNothingIsThere() {
        const auto list = readPairList(kPairs);
        QVERIFY(codeOf(evaluatePairs(*m_engine, tree() / "nowhere", *list)) == ErrorCode::CannotReadFile);
        QVERIFY(codeOf(evaluatePairs(*m_engine, tree() / "Cap", *list)) == ErrorCode::InvalidArgument);
    }

    void evaluate_stopsWhenAsked() {
        const auto list = readPairList(kPairs);
        std::stop_source source;
        const auto result =
            evaluatePairs(*m_engine, tree(), *list, {},
                          {[&](std::size_t, std::size_t) { source.request_stop(); }, source.get_token()});
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

QTEST_GUILESS_MAIN(TestEvaluation)
#include "TestEvaluation.moc"
