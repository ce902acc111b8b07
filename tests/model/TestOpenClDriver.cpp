// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// A driver of OpenCL that aborts, and what is tried in a child process in general.

#include "model/ChildTrial.h"
#include "model/DeviceOffer.h"
#include "support/TestProgram.h"

#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <unistd.h>

using namespace likeness;
using namespace std::chrono_literals;

class TestOpenClDriver : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        // The loader reads it when OpenCL is first asked for.
        qputenv("OCL_ICD_VENDORS", LIKENESS_ABORTING_OPENCL);
    }

    void aDriverThatAbortsIsNoDevice() {
        for (const ComputeDevice device :
             {ComputeDevice::Cuda, ComputeDevice::OpenCl, ComputeDevice::OpenClFp16}) {
            const DeviceOffer offer = deviceOffer(device);
            QVERIFY(!offer.isOffered);
            QVERIFY(!offer.reason.empty());
        }
        QVERIFY(deviceOffer(ComputeDevice::OpenCl).reason.find("crashes") != std::string::npos);
    }

    void tryInChild_tellsHowItEnded() {
        QCOMPARE(tryInChild([] {}, 60s), ChildTrial::Survived);
        QCOMPARE(tryInChild([] { std::abort(); }, 60s), ChildTrial::Died);
        QCOMPARE(tryInChild([] { _exit(0); }, 60s), ChildTrial::Died);
        QCOMPARE(tryInChild([] { throw std::runtime_error("driver"); }, 60s), ChildTrial::Died);
        QCOMPARE(tryInChild([] { pause(); }, 50ms), ChildTrial::TimedOut);
    }

    void tryInChild_changesNothingHere() {
        int value = 1;
        QCOMPARE(tryInChild([&] { value = 2; }, 60s), ChildTrial::Survived);
        QCOMPARE(value, 1);
    }
};

LIKENESS_TEST(TestOpenClDriver)
#include "TestOpenClDriver.moc"
