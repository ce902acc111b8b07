// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ComputeDevice.h"

#include <string>

namespace likeness {

/// Whether OpenCV can reach a device here at all, before anything is run on it.
struct DeviceOffer {
    bool isOffered = false;
    std::string hardware; ///< What OpenCV calls it; empty when unknown.
    std::string reason;   ///< Why it is not offered; empty when it is.
};

/// Asks OpenCV about one device. Does not throw. Thread-safe.
[[nodiscard]] DeviceOffer deviceOffer(ComputeDevice device);

} // namespace likeness
