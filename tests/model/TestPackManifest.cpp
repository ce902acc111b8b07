// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/PackManifest.h"
#include "support/Samples.h"
#include "support/TestProgram.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

using namespace likeness;
using nlohmann::json;

namespace {

json standardManifest() {
    std::ifstream file(test::packFolder() / "pack.json");
    return json::parse(file);
}

/// The manifest with the value at a JSON pointer replaced.
std::string changed(const char* pointer, const json& value) {
    json manifest = standardManifest();
    manifest[json::json_pointer(pointer)] = value;
    return manifest.dump();
}

} // namespace

class TestPackManifest : public QObject {
    Q_OBJECT

  private slots:
    void manifest_ofTheStandardPackIsRead();
    void manifest_withoutWhatIsOptionalIsRead();
    void manifest_withoutAFieldNamesIt_data();
    void manifest_withoutAFieldNamesIt();
    void manifest_withAWrongValueNamesTheField_data();
    void manifest_withAWrongValueNamesTheField();
    void manifest_ignoresUnknownFields();
    void manifest_thatIsNoObjectIsRefused_data();
    void manifest_thatIsNoObjectIsRefused();
};

void TestPackManifest::manifest_ofTheStandardPackIsRead() {
    const auto manifest = PackManifest::fromJson(standardManifest().dump());
    VERIFY_OK(manifest);
    QCOMPARE(manifest->name, std::string("standard"));
    QCOMPARE(manifest->dimensions, 512);
    QCOMPARE(manifest->knownAnswer.size(), std::size_t{512});
    QCOMPARE(manifest->nets().size(), std::size_t{3});
    QVERIFY(manifest->liveness.has_value());
    QVERIFY(
        manifest->detector.sha256.starts_with("6c0256cc")); // as platform notes and the npm package have it
    QCOMPARE(manifest->detector.input.width, 320);
    QVERIFY(manifest->isBatchable);
    QVERIFY(!manifest->isMirrored); // which is what a manifest that does not say it means
    QVERIFY(manifest->pose && manifest->pose->sha256.starts_with("72d032ec"));
    QCOMPARE(manifest->optionalNets().size(), std::size_t{3});
    QVERIFY(manifest->eyes && !manifest->eyes->input.isRgb);
    QVERIFY(manifest->quality.hasGate() && !manifest->quality.unified.empty());
    QVERIFY(manifest->quality.strength && manifest->quality.strength->width > 0);
}

void TestPackManifest::manifest_withoutWhatIsOptionalIsRead() {
    json manifest = standardManifest();
    manifest["nets"].erase("pose");
    manifest["nets"].erase("liveness");
    manifest["nets"].erase("eyes");
    manifest.erase("quality");
    const auto read = PackManifest::fromJson(manifest.dump());
    VERIFY_OK(read);
    QVERIFY(!read->pose && !read->liveness && !read->eyes && read->optionalNets().empty());
    QVERIFY(!read->quality.hasGate() && read->quality.unified.empty() && !read->quality.strength);
}

void TestPackManifest::manifest_withoutAFieldNamesIt_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("field");
    for (const char* field :
         {"format", "formatVersion", "name", "version", "preprocessing", "nets.detector.file",
          "nets.detector.sha256", "nets.detector.bytes", "nets.detector.input.width",
          "nets.detector.scoreThreshold", "nets.landmarks.architecture", "nets.recognizer.dimensions",
          "nets.recognizer.input.channels"}) {
        QTest::addRow("%s", field) << "/" + QString(field).replace('.', '/') << QString(field);
    }
}

void TestPackManifest::manifest_withoutAFieldNamesIt() {
    QFETCH(QString, pointer);
    QFETCH(QString, field);
    json manifest = standardManifest();
    const json::json_pointer place(pointer.toStdString());
    manifest[place.parent_pointer()].erase(place.back());
    const auto read = PackManifest::fromJson(manifest.dump());
    VERIFY_FAILS(read, ErrorCode::ModelInvalid);
    QVERIFY2(read.error().message.find(field.toStdString()) != std::string::npos,
             read.error().message.c_str());
}

void TestPackManifest::manifest_withAWrongValueNamesTheField_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* pointer, const json& value, const char* field) {
        QTest::addRow("%s = %s", pointer, value.dump().substr(0, 40).c_str())
            << QString::fromStdString(changed(pointer, value)) << QString(field);
    };
    row("/format", "other", "format");
    row("/formatVersion", 2, "formatVersion");
    row("/name", "../../etc", "name");
    row("/name", std::string(5000, 'x'), "name");
    row("/nets/detector/file", "../../etc/passwd", "nets.detector.file");
    row("/nets/detector/file", "..", "nets.detector.file");
    row("/nets/detector/sha256", "abc", "nets.detector.sha256");
    row("/nets/detector/bytes", 0, "nets.detector.bytes");
    row("/nets/detector/bytes", 1e18, "nets.detector.bytes");
    row("/nets/detector/bytes", "12", "nets.detector.bytes");
    row("/nets/detector/input/width", 1000000, "nets.detector.input.width");
    row("/nets/detector/input/channels", "cmyk", "nets.detector.input.channels");
    row("/nets/recognizer/dimensions", 3, "nets.recognizer.dimensions");
    row("/nets/recognizer/isBatchable", "yes", "nets.recognizer.isBatchable");
    row("/nets/recognizer/isMirrored", 1, "nets.recognizer.isMirrored");
    row("/nets/eyes/input/channels", "rgb", "nets.eyes.input.channels");
    row("/nets/pose/input/channels", "gray", "nets.pose.input.channels");
    row("/quality/faceprintStrength/width", 0, "quality.faceprintStrength.width");
    row("/quality/faceprintStrength", 3, "quality.faceprintStrength.centre");
    row("/knownAnswer", json::array({1, 2, 3}), "knownAnswer");
    row("/knownAnswer/0", 40000, "knownAnswer");
    row("/nets", 5, "nets.detector");
    row("/nets/pose/bytes", 0, "nets.pose.bytes");
    row("/quality/unified", json::array({1}), "quality.unified");
    row("/quality/unified/sharpness", -1, "quality.unified.sharpness");
    row("/quality/unified/sharpness", "much", "quality.unified.sharpness");
    row("/quality/gate/enrolment/sharpness", 101, "quality.gate.enrolment.sharpness");
    row("/quality/gate/verification", "none", "quality.gate.verification");
}

void TestPackManifest::manifest_withAWrongValueNamesTheField() {
    QFETCH(QString, text);
    QFETCH(QString, field);
    const auto read = PackManifest::fromJson(text.toStdString());
    VERIFY_FAILS(read, ErrorCode::ModelInvalid);
    QVERIFY2(read.error().message.find(field.toStdString()) != std::string::npos,
             read.error().message.c_str());
}

void TestPackManifest::manifest_ignoresUnknownFields() {
    json manifest = standardManifest();
    manifest["later"] = {{"than", "this"}};
    VERIFY_OK(PackManifest::fromJson(manifest.dump()));
}

void TestPackManifest::manifest_thatIsNoObjectIsRefused_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"[]", "null", "3", "\"x\"", "{}"}) {
        QTest::addRow("%s", text) << QString(text);
    }
}

void TestPackManifest::manifest_thatIsNoObjectIsRefused() {
    QFETCH(QString, text);
    VERIFY_FAILS(PackManifest::fromJson(text.toStdString()), ErrorCode::ModelInvalid);
    VERIFY_FAILS(PackManifest::fromJson("{\"format\": "), ErrorCode::CorruptData);
}

LIKENESS_TEST(TestPackManifest)
#include "TestPackManifest.moc"
