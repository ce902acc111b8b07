// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ComputeDevice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace likeness {

/// Compute devices in the user's words. All of it is thread-safe.
struct DeviceWording {
    Q_DECLARE_TR_FUNCTIONS(DeviceWording)
};

/// "Processor", "OpenCL".
[[nodiscard]] QString deviceName(ComputeDevice device);
/// What choosing it means: "Automatic: the fastest that agrees with the processor", "Processor".
[[nodiscard]] QString deviceChoice(ComputeDevice device);
/// How the device that runs was proved, one sentence.
[[nodiscard]] QString proofSentence(const DeviceProof& proof);
/// A device with its figures, or why it cannot be used, one line.
[[nodiscard]] QString measuredLine(const DeviceProof& proof);

} // namespace likeness
