// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/DeviceOffer.h"
#include "support/Samples.h"

#include <QTest>

using namespace likeness;

class TestComputeDevice : public QObject {
    Q_OBJECT

  private slots:
    void names_readBack();
    void unknownName_isRefusedWithTheKnownOnes();
    void offer_isAnAnswerForEveryDevice();
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

void TestComputeDevice::precision_isSingleButWhereTheNameSaysSo() {
    for (const ComputeDevice device : kAllComputeDevices) {
        QCOMPARE(isOfSinglePrecision(device), !name(device).ends_with("fp16"));
    }
}

QTEST_GUILESS_MAIN(TestComputeDevice)
#include "TestComputeDevice.moc"
