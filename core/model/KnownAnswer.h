// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceChip.h"

#include <cstdint>
#include <span>

namespace likeness {

/// A drawn face, the same on every machine (integer arithmetic only), that a recognizer is asked to embed
/// before anyone relies on it. No person's picture.
[[nodiscard]] FaceChip knownAnswerChip();

/// From this cosine on, an embedding counts as the same answer: rounding differs between processors and
/// versions of OpenCV (by less than 1e-5), wrong weights, inputs or channel orders differ far more.
inline constexpr double kKnownAnswerAgreement = 0.9995;

/// From this cosine with the CPU's embedding on, a device is believed.
inline constexpr double kDeviceAgreement = 0.999;

/// Cosine of two vectors of the same length; 0 when one of them is zero or not finite.
[[nodiscard]] double cosine(std::span<const float> a, std::span<const float> b);

/// Cosine with a quantized answer of the same length; 0 as above.
[[nodiscard]] double cosine(std::span<const float> a, std::span<const std::int16_t> b);

} // namespace likeness
