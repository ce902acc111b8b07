// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../faceprint/Calibration.h"
#include "../faceprint/Faceprint.h"
#include "../store/Records.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace likeness::store {

/// A sample's faceprint.
struct EnrolledFaceprint {
    RowId sample = 0;
    Faceprint faceprint;
};

/// A probe compared with everything enrolled for who somebody claims to be.
struct ClaimResult {
    Decision decision = Decision::CannotTell;
    RowId bestSample = 0; ///< Which sample is most similar to the probe.
    Similarity best;      ///< Of that sample alone.
    /// Share of strangers whose best score against so many samples would be as high: 1 − (1 − f)ⁿ with f the
    /// rate of `best` and n = `compared`. An upper bound, since samples of one person resemble each other.
    FalseMatchRate falseMatchRate;
    /// Against the mean of the samples' unit vectors, normalized (a template averaged over captures).
    Similarity averaged;
    std::size_t compared = 0;
    std::vector<RowId> leftOut;    ///< Samples of other models, preprocessing or options.
    DecisionThresholds thresholds; ///< What the decision was taken with, for `best.score`.
};

/// Compares a probe with a person's samples and decides.
///
/// The decision is about the best sample's score. Taking the best of n gives a stranger up to n chances, so
/// its thresholds are those for 1 − (1 − rate)^(1/n): the rates of the policy hold for the whole comparison.
/// Errors: `InvalidFaceprint` (an empty probe), `ModelMismatch` (no sample that can be compared),
/// `CalibrationInvalid`, `InvalidArgument` (rates that the calibration has no score for). Thread-safe.
[[nodiscard]] Result<ClaimResult> compareWithClaimed(const Faceprint& probe,
                                                     std::span<const EnrolledFaceprint> samples,
                                                     const Calibration& calibration,
                                                     const DecisionPolicy& policy);

/// The mean of faceprints of one kind, normalized. Errors: `InvalidFaceprint` (none, an empty one, or their
/// mean has no direction), `ModelMismatch`.
[[nodiscard]] Result<Faceprint> averagedFaceprint(std::span<const Faceprint> faceprints);

} // namespace likeness::store
