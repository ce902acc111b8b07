// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/DeviceOffer.h"
#include "support/Engines.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;

/// A device that OpenCV offers and then does not use: what the engine says of it must be true.
class TestDeviceFallback : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void deviceThatOpenCvPassesOver_isNotCalledUsable_data();
    void deviceThatOpenCvPassesOver_isNotCalledUsable();
};

void TestDeviceFallback::initTestCase() {
    // OpenCV offers OpenCL on the processor, and runs nets only on graphics processors all the same.
    qputenv("OPENCV_OPENCL_DEVICE", ":CPU:");
    qunsetenv("OPENCV_DNN_OPENCL_ALLOW_ALL_DEVICES");
}

void TestDeviceFallback::deviceThatOpenCvPassesOver_isNotCalledUsable_data() {
    QTest::addColumn<QByteArray>("device");
    QTest::newRow("opencl") << QByteArray("opencl");
    QTest::newRow("opencl-fp16") << QByteArray("opencl-fp16");
}

void TestDeviceFallback::deviceThatOpenCvPassesOver_isNotCalledUsable() {
    QFETCH(QByteArray, device);
    const ComputeDevice wanted = computeDeviceNamed(device.toStdString()).value();
    const auto strict = Engine::create({.pack = test::packFolder(), .device = wanted, .strict = true});
    VERIFY_FAILS(strict, ErrorCode::DeviceUnavailable);
    const DeviceOffer offer = deviceOffer(wanted); // none where no driver for the processor is installed
    const std::string& reason = strict.error().message;
    QVERIFY2(reason.find(offer.isOffered ? "computed on the device" : offer.reason) != std::string::npos,
             reason.c_str());
    const auto engine = test::makeEngine({.device = wanted});
    QVERIFY(engine);
    QCOMPARE(engine->device().device, ComputeDevice::Cpu);
    QVERIFY(!engine->fallbackReason().empty());
}

LIKENESS_TEST(TestDeviceFallback)
#include "TestDeviceFallback.moc"
