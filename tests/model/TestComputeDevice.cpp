// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/DeviceOffer.h"
#include "support/Samples.h"
#include "support/TestProgram.h"

#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace likeness;

class TestComputeDevice : public QObject {
    Q_OBJECT

    QTemporaryDir m_cache;

  private slots:
    void initTestCase() {
        qputenv("OPENCV_OPENCL_DEVICE", ":CPU:"); // OpenCV otherwise ignores OpenCL on the processor
        QVERIFY(m_cache.isValid());
        qputenv("XDG_CACHE_HOME", m_cache.path().toLocal8Bit()); // whoever runs the tests may have none
    }
    void names_readBack();
    void unknownName_isRefusedWithTheKnownOnes();
    void offer_isAnAnswerForEveryDevice();
    void openCl_needsACacheFolderOfTheUsersOwn();
    void precision_isSingleButWhereTheNameSaysSo();
};

void TestComputeDevice::names_readBack() {
    for (const ComputeDevice device : kAllComputeDevices) {
        const auto found = computeDeviceNamed(name(device));
        VERIFY_OK(found);
        QCOMPARE(*found, device);
    }
}

void TestComputeDevice::unknownName_isRefusedWithTheKnownOnes() {
    const auto found = computeDeviceNamed("gpu");
    VERIFY_FAILS(found, ErrorCode::InvalidArgument);
    QVERIFY(found.error().message.find("cuda-fp16") != std::string::npos);
}

void TestComputeDevice::offer_isAnAnswerForEveryDevice() {
    QVERIFY(deviceOffer(ComputeDevice::Cpu).isOffered);
    for (const ComputeDevice device : kAllComputeDevices) {
        const DeviceOffer offer = deviceOffer(device);
        QCOMPARE(offer.isOffered, offer.reason.empty());
    }
}

void TestComputeDevice::openCl_needsACacheFolderOfTheUsersOwn() {
    const DeviceOffer usual = deviceOffer(ComputeDevice::OpenCl);
    QVERIFY2(usual.isOffered, usual.reason.c_str()); // ./test installs OpenCL on the processor
    const auto restore = qScopeGuard([&] { qputenv("XDG_CACHE_HOME", m_cache.path().toLocal8Bit()); });
    const QTemporaryDir folder;
    qputenv("XDG_CACHE_HOME", folder.filePath("cache").toLocal8Bit());
    QVERIFY(deviceOffer(ComputeDevice::OpenCl).isOffered);
    const QFileInfo made(folder.filePath("cache"));
    QVERIFY(made.isDir());
    QVERIFY(!(made.permissions() &
              (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));

    qputenv("XDG_CACHE_HOME", folder.filePath("no/such/place").toLocal8Bit());
    const DeviceOffer without = deviceOffer(ComputeDevice::OpenCl);
    QVERIFY(!without.isOffered);
    QVERIFY(without.reason.find(".cache") != std::string::npos);
}

void TestComputeDevice::precision_isSingleButWhereTheNameSaysSo() {
    for (const ComputeDevice device : kAllComputeDevices) {
        QCOMPARE(isOfSinglePrecision(device), !name(device).ends_with("fp16"));
    }
}

LIKENESS_TEST(TestComputeDevice)
#include "TestComputeDevice.moc"
