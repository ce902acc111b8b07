// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "engine/Engine.h"
#include "verification/FaceAnalysis.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace likeness::cli {

/// Why the pack's gate refuses a picture; nothing when the pack has no gate.
[[nodiscard]] std::optional<std::vector<QualityRefusal>>
refusalsOf(const Engine& engine, const QualityReport& report, QualityProfile profile);

/// The sentences, most important first, on one line.
[[nodiscard]] std::string sentencesOf(const std::vector<QualityRefusal>& refusals);
/// The codes' names, most important first, with `separator` between.
[[nodiscard]] std::string codesOf(const std::vector<QualityRefusal>& refusals, const char* separator);
/// What a verification has to say about the quality of one of its pictures: the unified figure, "not known"
/// where it could not be assessed.
[[nodiscard]] std::string figureOf(const FaceAnalysis& picture);
/// What does not stand against a decision and is still to be known, or why nothing is known, as a sentence;
/// else empty.
[[nodiscard]] std::string remarkOn(const FaceAnalysis& picture);
/// {unified, gate, pose_uncertain}; {unified, gate, error}, the first two null, where the quality could not
/// be assessed.
[[nodiscard]] nlohmann::ordered_json qualityJson(const Engine& engine, const FaceAnalysis& picture);
/// What an answer tells of one of its pictures: {box, score, landmarks, count, turned, quality, reasons}.
[[nodiscard]] nlohmann::ordered_json faceJson(const Engine& engine, const FaceAnalysis& picture,
                                              const std::vector<QualityRefusal>& reasons);
/// The same for people: "120 x 150 at (34, 56), detection score 0.99; the largest of 3 faces".
[[nodiscard]] std::string faceText(const FaceAnalysis& picture);
/// [{code, name, guidance, measure, component, least, may_be_kept}].
[[nodiscard]] nlohmann::ordered_json refusalsJson(const std::vector<QualityRefusal>& refusals);
/// {passes, refusals: [{code, name, guidance, measure, component, least, may_be_kept}]}.
[[nodiscard]] nlohmann::ordered_json toJson(const std::vector<QualityRefusal>& refusals);

} // namespace likeness::cli
