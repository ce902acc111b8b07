// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "engine/Engine.h"

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
[[nodiscard]] std::string figureOf(const Result<QualityReport>& quality);
/// What is wrong with the picture, or why that is not known, as sentences; empty when it is good enough.
[[nodiscard]] std::string remarksOn(const Engine& engine, const Result<QualityReport>& quality);
/// {unified, gate, pose_uncertain}; {unified, gate, error}, the first two null, where the quality could not
/// be assessed.
[[nodiscard]] nlohmann::ordered_json qualityJson(const Engine& engine, const Result<QualityReport>& quality);
/// {passes, refusals: [{code, name, guidance, measure, component, least, may_be_kept}]}.
[[nodiscard]] nlohmann::ordered_json toJson(const std::vector<QualityRefusal>& refusals);

} // namespace likeness::cli
