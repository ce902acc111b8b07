// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "DeviceWording.h"

#include <QtCore/QLocale>

namespace likeness {
namespace {

constexpr int kAgreementDigits = 7;

QString withHardware(const DeviceProof& proof) {
    const QString hardware = QString::fromStdString(proof.hardware);
    return hardware.isEmpty() ? deviceName(proof.device)
                              : DeviceWording::tr("%1 (%2)").arg(deviceName(proof.device), hardware);
}

QString milliseconds(double value) {
    return QLocale().toString(value, 'f', 1);
}

} // namespace

QString deviceName(ComputeDevice device) {
    switch (device) {
    case ComputeDevice::OpenCl:
        return QStringLiteral("OpenCL");
    case ComputeDevice::OpenClFp16:
        return QStringLiteral("OpenCL FP16");
    case ComputeDevice::Cuda:
        return QStringLiteral("CUDA");
    case ComputeDevice::CudaFp16:
        return QStringLiteral("CUDA FP16");
    case ComputeDevice::Automatic:
    case ComputeDevice::Cpu:
        break;
    }
    return DeviceWording::tr("Processor");
}

QString deviceChoice(ComputeDevice device) {
    return device == ComputeDevice::Automatic
               ? DeviceWording::tr("Automatic: the fastest that agrees with the processor")
               : deviceName(device);
}

QString proofSentence(const DeviceProof& proof) {
    if (proof.device == ComputeDevice::Cpu) {
        return DeviceWording::tr(
            "Proved: the processor gave the answer to the built-in test face that the pack promises.");
    }
    return DeviceWording::tr("Proved: agrees with the processor to %1 (1 is the same); one face takes %2 ms.")
        .arg(QLocale().toString(proof.agreement, 'f', kAgreementDigits), milliseconds(proof.milliseconds));
}

QString measuredLine(const DeviceProof& proof) {
    if (!proof.isUsable) {
        return DeviceWording::tr("%1: cannot be used. %2")
            .arg(withHardware(proof), QString::fromStdString(proof.reason));
    }
    return DeviceWording::tr("%1: %2 ms for one face, agreement %3")
        .arg(withHardware(proof), milliseconds(proof.milliseconds),
             QLocale().toString(proof.agreement, 'f', kAgreementDigits));
}

} // namespace likeness
