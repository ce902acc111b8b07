// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/DeviceOffer.h"
#include "support/Engines.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;

class TestEngineDevices : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void cpu_isProvedByItself();
    void device_isProvedOrFallsBackAndSaysSo_data();
    void device_isProvedOrFallsBackAndSaysSo();
    void automatic_takesADeviceThatWasProved();
    void proofs_coverEveryDevice();
};

void TestEngineDevices::initTestCase() {
    // Lets OpenCL on the processor take part where such a driver is installed: OpenCV otherwise ignores it.
    qputenv("OPENCV_OPENCL_DEVICE", ":CPU:");
    qputenv("OPENCV_DNN_OPENCL_ALLOW_ALL_DEVICES", "1");
}

void TestEngineDevices::cpu_isProvedByItself() {
    const auto engine = test::makeEngine();
    QVERIFY(engine);
    QCOMPARE(engine->device().device, ComputeDevice::Cpu);
    QVERIFY(engine->device().isUsable);
    QVERIFY(engine->fallbackReason().empty());
}

void TestEngineDevices::device_isProvedOrFallsBackAndSaysSo_data() {
    QTest::addColumn<int>("device");
    for (const ComputeDevice device : kAllComputeDevices) {
        if (device != ComputeDevice::Automatic && device != ComputeDevice::Cpu) {
            QTest::addRow("%s", std::string(name(device)).c_str()) << static_cast<int>(device);
        }
    }
}

void TestEngineDevices::device_isProvedOrFallsBackAndSaysSo() {
    QFETCH(int, device);
    const auto wanted = static_cast<ComputeDevice>(device);
    const auto strict = Engine::create({.pack = test::packFolder(), .device = wanted, .strict = true});
    if (strict) { // this machine has one: then it agreed with the CPU, and goes on doing so
        QCOMPARE((*strict)->device().device, wanted);
        QVERIFY((*strict)->device().agreement >= 0.999);
        QVERIFY((*strict)->device().milliseconds > 0);
        QVERIFY((*strict)->fallbackReason().empty());
        const auto cpu = test::makeEngine();
        const auto expected = cpu->largestFaceprint(test::sample("obama4_crop.jpg"));
        VERIFY_OK(expected);
        const auto here = (*strict)->faceprint(*expected->chip);
        VERIFY_OK(here);
        QVERIFY(expected->faceprint.score(*here)->value >= 0.999);
        return;
    }
    VERIFY_FAILS(strict, ErrorCode::DeviceUnavailable);
    const auto engine = test::makeEngine({.device = wanted});
    QVERIFY(engine);
    QCOMPARE(engine->device().device, ComputeDevice::Cpu);
    QVERIFY(engine->fallbackReason().find(name(wanted)) != std::string::npos);
}

void TestEngineDevices::automatic_takesADeviceThatWasProved() {
    const auto engine = test::makeEngine({.device = ComputeDevice::Automatic, .strict = true});
    QVERIFY(engine);
    QVERIFY(engine->device().isUsable);
    QVERIFY(engine->device().device != ComputeDevice::Automatic);
    QVERIFY(isOfSinglePrecision(engine->device().device));
    QVERIFY(engine->device().milliseconds > 0);
}

void TestEngineDevices::proofs_coverEveryDevice() {
    const auto engine = test::makeEngine();
    const auto proofs = engine->proveDevices();
    VERIFY_OK(proofs);
    QCOMPARE(proofs->size(), kAllComputeDevices.size() - 1);
    for (const DeviceProof& proof : *proofs) {
        QCOMPARE(proof.isUsable, proof.reason.empty());
        if (!deviceOffer(proof.device).isOffered) {
            QVERIFY(!proof.isUsable);
        }
    }
    QCOMPARE(proofs->front().device, ComputeDevice::Cpu);
    QCOMPARE(proofs->front().agreement, 1.0);
}

LIKENESS_TEST(TestEngineDevices)
#include "TestEngineDevices.moc"
