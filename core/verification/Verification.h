// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../face/quality/QualityGate.h"
#include "../faceprint/Calibration.h"
#include "FaceAnalysis.h"

#include <string>
#include <vector>

namespace likeness {

/// Faces that are this many sides of the largest one are about as large as it, so that its size does not say
/// who is meant (docs/adr/0007-cannot-tell.md). A side is the root of a box's area.
inline constexpr double kSimilarSize = 0.8;

/// A head that is turned further than this, in degrees of roll, yaw or pitch, shows a face that cannot be
/// compared.
inline constexpr double kMostTurned = 60;

/// Why one picture is no ground for a decision, the most important reason first, each once; empty: it is one.
///
/// - `NotAssessed`: its quality is not known.
/// - What the gate refuses for a verification. Null, of a pack without limits: nothing.
/// - `Tilted`, `TurnedAway`, `LooksUp` or `LooksDown`: the head is turned by more than `kMostTurned`.
/// - `NotGoodEnough`: it is not known which way up the face is (`FaceAnalysis::isTurnUncertain`).
/// - `SeveralFaces`: another face is about as large (`kSimilarSize`), and nobody chose. This rule takes the
/// place of the
///   gate's own about several faces.
///
/// A picture without faces has none: of a faceprint without its picture nothing is known. Thread-safe.
[[nodiscard]] std::vector<QualityRefusal> reasonsAgainst(const FaceAnalysis& picture,
                                                         const QualityGate* gate);

/// Why one picture may not be enrolled: what the gate refuses, and `NotGoodEnough` where it is not known
/// which way up the face is. Empty without a quality. Thread-safe.
[[nodiscard]] std::vector<QualityRefusal> refusalsForEnrolment(const FaceAnalysis& picture,
                                                               const QualityGate& gate);

/// Their stable names, in the same order, for files and logs. Thread-safe.
[[nodiscard]] std::vector<std::string> namesOf(const std::vector<QualityRefusal>& reasons);

/// Why the two pictures of a comparison are no ground for a decision.
struct CannotTellReasons {
    std::vector<QualityRefusal> reference;
    std::vector<QualityRefusal> probe;

    [[nodiscard]] bool isEmpty() const noexcept { return reference.empty() && probe.empty(); }
    friend bool operator==(const CannotTellReasons&, const CannotTellReasons&) = default;
};

/// `CannotTell` where there is a reason for it, whatever the score; else as `decide` without reasons.
/// Thread-safe.
[[nodiscard]] Decision decide(SimilarityScore score, const DecisionThresholds& thresholds,
                              const CannotTellReasons& reasons) noexcept;

} // namespace likeness
