// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/ModelPack.h"
#include "support/PackCopy.h"
#include "support/TestProgram.h"

#include <QTest>

#include <fstream>

using namespace likeness;

class TestModelPack : public QObject {
    Q_OBJECT

  private slots:
    void load_readsTheStandardPack();
    void load_namesATruncatedNet();
    void load_namesAnAlteredNet();
    void load_namesAMissingNet();
    void load_saysWhenThereIsNoPack();
    void load_refusesACalibrationOfAnotherModel();
    void load_refusesADamagedCalibration();
    void load_worksWithoutCalibration();
    void optionalNet_isProvedAndThenKept();
};

void TestModelPack::load_readsTheStandardPack() {
    const auto pack = ModelPack::load(test::packFolder());
    VERIFY_OK(pack);
    QCOMPARE(pack->recognizer.bytes().size(), std::size_t{4884269}); // the size that the npm package has
    QCOMPARE(pack->identity().name, std::string("mobilefacenet-512"));
    QVERIFY(pack->calibration.has_value());
    QVERIFY(pack->calibration->fits(pack->identity()));
}

void TestModelPack::load_namesATruncatedNet() {
    const test::PackCopy copy;
    copy.truncate("facemesh.onnx", 1000);
    const auto pack = ModelPack::load(copy.folder());
    VERIFY_FAILS(pack, ErrorCode::ModelInvalid);
    QVERIFY(pack.error().message.find("facemesh.onnx") != std::string::npos);
    QVERIFY(pack.error().message.find("1000 bytes") != std::string::npos);
}

void TestModelPack::load_namesAnAlteredNet() {
    const test::PackCopy copy;
    copy.flipByte("fr_detect.onnx", 700000);
    const auto pack = ModelPack::load(copy.folder());
    VERIFY_FAILS(pack, ErrorCode::ModelInvalid);
    QVERIFY(pack.error().message.find("fr_detect.onnx") != std::string::npos);
}

void TestModelPack::load_namesAMissingNet() {
    const test::PackCopy copy;
    std::filesystem::remove(copy.folder() / "fr_feature_batch.onnx");
    const auto pack = ModelPack::load(copy.folder());
    VERIFY_FAILS(pack, ErrorCode::ModelMissing);
    QVERIFY(pack.error().message.find("fr_feature_batch.onnx") != std::string::npos);
}

void TestModelPack::load_saysWhenThereIsNoPack() {
    const QTemporaryDir empty;
    VERIFY_FAILS(ModelPack::load(empty.path().toStdString()), ErrorCode::ModelMissing);
    VERIFY_FAILS(ModelPack::load(empty.filePath("nowhere").toStdString()), ErrorCode::ModelMissing);
}

void TestModelPack::load_refusesACalibrationOfAnotherModel() {
    const test::PackCopy copy;
    copy.edit("\"preprocessing\": \"", "\"preprocessing\": \"other-");
    VERIFY_FAILS(ModelPack::load(copy.folder()), ErrorCode::CalibrationInvalid);
}

void TestModelPack::load_refusesADamagedCalibration() {
    const test::PackCopy copy;
    std::ofstream(copy.folder() / "calibration.json") << "{\"format\": \"likeness-calibration\"}";
    const auto pack = ModelPack::load(copy.folder());
    VERIFY_FAILS(pack, ErrorCode::CalibrationInvalid);
    QVERIFY(pack.error().message.find("calibration.json") != std::string::npos);
}

void TestModelPack::load_worksWithoutCalibration() {
    const test::PackCopy copy;
    std::filesystem::remove(copy.folder() / "calibration.json");
    const auto pack = ModelPack::load(copy.folder());
    VERIFY_OK(pack);
    QVERIFY(!pack->calibration.has_value());
}

void TestModelPack::optionalNet_isProvedAndThenKept() {
    const test::PackCopy copy;
    const auto pack = ModelPack::load(copy.folder());
    VERIFY_OK(pack);
    const NetManifest& net = pack->manifest.eyes.value();
    copy.flipByte(net.file, 1000);
    VERIFY_FAILS(pack->optionalNet(net), ErrorCode::ModelInvalid);
    copy.flipByte(net.file, 1000); // as it was
    const auto file = pack->optionalNet(net);
    VERIFY_OK(file);
    QCOMPARE(file->bytes().size(), static_cast<std::size_t>(net.bytes));
    std::filesystem::remove(copy.folder() / net.file);
    const auto again = pack->optionalNet(net);
    VERIFY_OK(again);
    QCOMPARE(again->bytes().data(), file->bytes().data());
}

LIKENESS_TEST(TestModelPack)
#include "TestModelPack.moc"
