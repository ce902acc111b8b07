// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "face/FaceBox.h"
#include "face/FaceChip.h"

namespace likeness {

/// Where the five points lie on a 112 × 112 chip: the template that ArcFace and its kin were trained with
/// (Deng et al., "ArcFace", CVPR 2019; InsightFace's reference alignment).
inline constexpr FivePoints kChipTemplate{Point{38.2946F, 51.6963F}, Point{73.5318F, 51.5014F},
                                          Point{56.0252F, 71.7366F}, Point{41.5493F, 92.3655F},
                                          Point{70.7299F, 92.2041F}};

/// The face resampled so that its five points lie on the template, with `margins` around and everything times
/// `scale`. What lies outside the picture is black. Errors: `InvalidArgument` (empty image; margins outside
/// 0…112; scale outside 0.25…8; points that coincide, are not finite, or lie more than one picture size
/// outside the picture). Thread-safe.
[[nodiscard]] Result<FaceChip> alignFace(const Image& image, const FivePoints& landmarks,
                                         const ChipMargins& margins, double scale);

} // namespace likeness
