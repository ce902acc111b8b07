// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/PackImport.h"
#include "support/Engines.h"
#include "support/PackCopy.h"
#include "support/TestProgram.h"

#include <QTest>

#include <fstream>

using namespace likeness;
namespace fs = std::filesystem;

namespace {

/// A pack that waits for a net: the standard pack's manifest under another name, without its weights.
class WaitingPack {
  public:
    WaitingPack() {
        m_copy.edit("\"name\": \"standard\"", "\"name\": \"waiting\"");
        for (const char* net :
             {"fr_detect.onnx", "facemesh.onnx", "fr_feature_batch.onnx", "fr_liveness.onnx"}) {
            fs::remove(m_copy.folder() / net);
        }
    }
    [[nodiscard]] fs::path folder() const { return m_copy.folder(); }

  private:
    test::PackCopy m_copy;
};

bool isEmptyOrMissing(const fs::path& folder) {
    return !fs::exists(folder) || fs::is_empty(folder);
}

} // namespace

class TestPackImport : public QObject {
    Q_OBJECT

  private slots:
    void wholePack_isImportedAndRuns();
    void wholePack_isImportedWithoutAnOptionalNet();
    void netsAlone_completeAPackThatWaitsForThem();
    void truncatedNet_isRefusedByName();
    void alteredNet_isRefusedByName();
    void foreignFile_isRefusedByName();
    void missingNet_isNamedWithItsDigest();
    void nameOfAShippedPack_isRefused();
    void wrongAnswer_isRefused();
    void secondImport_replacesTheFirst();
    void folderWithoutAnything_isRefused();
};

void TestPackImport::wholePack_isImportedAndRuns() {
    const test::PackCopy mine;
    mine.edit("\"name\": \"standard\"", "\"name\": \"mine\"");
    const QTemporaryDir destination;
    const fs::path into = destination.path().toStdString();
    const auto imported = importPacks(mine.folder(), {}, into);
    VERIFY_OK(imported);
    QCOMPARE(imported->size(), std::size_t{1});
    QCOMPARE(imported->front().name, std::string("mine"));
    const auto engine = test::makeEngine({.pack = into / "mine"});
    QVERIFY(engine);
    QVERIFY(engine->calibration() != nullptr);
}

void TestPackImport::wholePack_isImportedWithoutAnOptionalNet() {
    const test::PackCopy mine;
    mine.edit("\"name\": \"standard\"", "\"name\": \"mine\"");
    fs::remove(mine.folder() / "fr_pose.onnx");
    const QTemporaryDir destination;
    const fs::path into = destination.path().toStdString();
    VERIFY_OK(importPacks(mine.folder(), {}, into));
    QVERIFY(!fs::exists(into / "mine" / "fr_pose.onnx"));
    QVERIFY(test::makeEngine({.pack = into / "mine"}));
}

void TestPackImport::netsAlone_completeAPackThatWaitsForThem() {
    const WaitingPack waiting;
    const QTemporaryDir offered;
    const QTemporaryDir destination;
    const fs::path into = destination.path().toStdString();
    fs::copy_file(test::packFolder() / "fr_detect.onnx",
                  fs::path(offered.path().toStdString()) / "renamed.onnx");
    const std::vector<fs::path> known{test::packFolder(), waiting.folder()};
    const auto imported = importPacks(offered.path().toStdString(), known, into);
    VERIFY_OK(imported);
    QCOMPARE(imported->size(), std::size_t{1});
    QCOMPARE(imported->front().name, std::string("waiting"));
    QCOMPARE(imported->front().completedFrom.size(), std::size_t{5}); // the optional nets as well
    QVERIFY(test::makeEngine({.pack = into / "waiting"}));
    QVERIFY(fs::exists(into / "waiting" / "fr_pose.onnx"));
}

void TestPackImport::truncatedNet_isRefusedByName() {
    const QTemporaryDir offered;
    const QTemporaryDir destination;
    const fs::path folder = offered.path().toStdString();
    fs::copy_file(test::packFolder() / "fr_detect.onnx", folder / "fr_detect.onnx");
    fs::resize_file(folder / "fr_detect.onnx", 5000);
    const std::vector<fs::path> known{test::packFolder()};
    const auto imported = importPacks(folder, known, destination.path().toStdString());
    VERIFY_FAILS(imported, ErrorCode::ModelInvalid);
    QVERIFY(imported.error().message.find("fr_detect.onnx") != std::string::npos);
    QVERIFY(imported.error().message.find("truncated") != std::string::npos);
}

void TestPackImport::alteredNet_isRefusedByName() {
    const test::PackCopy mine;
    mine.edit("\"name\": \"standard\"", "\"name\": \"mine\"");
    mine.flipByte("facemesh.onnx", 1234567);
    const QTemporaryDir destination;
    const auto imported = importPacks(mine.folder(), {}, destination.path().toStdString());
    VERIFY_FAILS(imported, ErrorCode::ModelMissing);
    QVERIFY(imported.error().message.find("facemesh.onnx") != std::string::npos);
    QVERIFY(isEmptyOrMissing(destination.path().toStdString()));
}

void TestPackImport::foreignFile_isRefusedByName() {
    const QTemporaryDir offered;
    const QTemporaryDir destination;
    std::ofstream(fs::path(offered.path().toStdString()) / "someone.onnx") << "not a net at all";
    const std::vector<fs::path> known{test::packFolder()};
    const auto imported = importPacks(offered.path().toStdString(), known, destination.path().toStdString());
    VERIFY_FAILS(imported, ErrorCode::ModelInvalid);
    QVERIFY(imported.error().message.find("someone.onnx") != std::string::npos);
}

void TestPackImport::missingNet_isNamedWithItsDigest() {
    const WaitingPack waiting;
    const QTemporaryDir offered;
    const QTemporaryDir destination;
    fs::copy_file(test::packFolder() / "fr_detect.onnx",
                  fs::path(offered.path().toStdString()) / "fr_detect.onnx");
    const std::vector<fs::path> known{waiting.folder()}; // nobody has the others
    const auto imported = importPacks(offered.path().toStdString(), known, destination.path().toStdString());
    VERIFY_FAILS(imported, ErrorCode::ModelMissing);
    QVERIFY(imported.error().message.find("facemesh.onnx") != std::string::npos);
    QVERIFY(imported.error().message.find("SHA-256") != std::string::npos);
}

void TestPackImport::nameOfAShippedPack_isRefused() {
    const test::PackCopy same;
    const QTemporaryDir destination;
    const std::vector<fs::path> known{test::packFolder()};
    VERIFY_FAILS(importPacks(same.folder(), known, destination.path().toStdString()),
                 ErrorCode::ModelInvalid);
}

void TestPackImport::wrongAnswer_isRefused() {
    const test::PackCopy mine;
    mine.edit("\"name\": \"standard\"", "\"name\": \"mine\"");
    mine.edit("\"knownAnswer\": [-", "\"knownAnswer\": [3276, -"); // shifts the answer by one place
    const QTemporaryDir destination;
    VERIFY_FAILS(importPacks(mine.folder(), {}, destination.path().toStdString()), ErrorCode::ModelInvalid);
    QVERIFY(isEmptyOrMissing(destination.path().toStdString()));
}

void TestPackImport::secondImport_replacesTheFirst() {
    const test::PackCopy mine;
    mine.edit("\"name\": \"standard\"", "\"name\": \"mine\"");
    const QTemporaryDir destination;
    const fs::path into = destination.path().toStdString();
    const std::vector<fs::path> known{test::packFolder(), into / "mine"};
    VERIFY_OK(importPacks(mine.folder(), known, into));
    mine.edit("\"version\": \"1.1.0\"", "\"version\": \"1.0.1\"");
    VERIFY_OK(importPacks(mine.folder(), known, into));
    QCOMPARE(test::makeEngine({.pack = into / "mine"})->pack().version, std::string("1.0.1"));
}

void TestPackImport::folderWithoutAnything_isRefused() {
    const QTemporaryDir empty;
    const QTemporaryDir destination;
    VERIFY_FAILS(importPacks(empty.path().toStdString(), {}, destination.path().toStdString()),
                 ErrorCode::ModelMissing);
    VERIFY_FAILS(importPacks(empty.filePath("nowhere").toStdString(), {}, destination.path().toStdString()),
                 ErrorCode::CannotReadFile);
}

LIKENESS_TEST(TestPackImport)
#include "TestPackImport.moc"
