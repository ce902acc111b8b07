// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../engine/Engine.h"
#include "AllPairs.h"
#include "PictureEmbedding.h"
#include "ProbabilityFit.h"
#include "RateRobustness.h"

#include <filesystem>
#include <span>
#include <stop_token>
#include <vector>

namespace likeness {

/// A calibration, and how far it can be trusted.
struct CalibrationReport {
    Calibration calibration;
    /// For 1e-3 and 1e-4, as far as there are 30 pairs of people beyond them.
    std::vector<RateRobustness> robustness;
    /// Of curves fitted to one half of the people, measured on the other half, both ways, averaged.
    ProbabilityQuality plainCurve{};   ///< The logistic curve.
    ProbabilityQuality piecewiseCurve; ///< The one with knots; taken when it is better in both measures.
    bool isPiecewise = false;
    std::vector<PictureFailure> failures;
};

/// Fits a calibration to all pairs of labelled faceprints.
///
/// Every pair of persons counts the same among the impostor pairs, and every person among the genuine pairs,
/// however many pictures there are: a rate is that of two strangers drawn at random, and two look-alikes of
/// whom there are hundreds of pictures do not set the threshold for everybody.
///
/// Rates: the scores that shares 0.5, 0.2, 0.1, 0.05, … of the impostor pairs reach, exact to 1e-5, down to
/// the last share that is worth at least 30 pairs of persons (the "rule of 30" of ISO/IEC 19795-1); beyond
/// it down to 1e-6 as an extrapolation (`extrapolateTail`).
/// Spread: how both kinds of pairs, counted so, lie. Probabilities: see `fitProbabilities`. Counts of
/// `provenance` are filled in; data, command and date are the caller's. Deterministic. Errors: those of
/// `scoreAllPairs`; `InvalidArgument` (too few pairs).
[[nodiscard]] Result<CalibrationReport> fitCalibration(std::span<const LabelledFaceprint> faceprints,
                                                       Calibration::Provenance provenance, int threads,
                                                       const std::stop_token& stop = {});

/// The faceprints of a picture tree's people (see `readPictureTree`), then `fitCalibration`. Pictures that
/// fail are left out and listed. Errors: as those two, and `embedPictures`.
[[nodiscard]] Result<CalibrationReport> calibrate(Engine& engine, const std::filesystem::path& images,
                                                  Calibration::Provenance provenance,
                                                  const EmbeddingOptions& options = {},
                                                  const JobControl& control = {});

} // namespace likeness
