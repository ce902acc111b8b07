// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceChip.h"

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

/// How alike two outputs of a recognizer are: their cosine, or 0 when they differ in length, are all zero or
/// not finite.
[[nodiscard]] double agreement(std::span<const float> a, std::span<const float> b);

} // namespace likeness
