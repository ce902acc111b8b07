// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <map>
#include <optional>
#include <string>

namespace likeness {

/// How the length of a recognizer's embedding becomes a component: FaceprintStrength.h.
struct StrengthCurve {
    double centre = 0; ///< The length that has 50.
    double width = 1;  ///< From there to 73.
};

/// What a model pack says about picture quality: numbers by the names of measures (docs/quality.md), which
/// the engine checks. All were measured with this pack's nets.
struct QualityManifest {
    /// How much each measure counts in the unified figure; empty: the pack says nothing about it.
    std::map<std::string, double> unified;
    /// The least component, 0…100, that a picture for an enrolment must have; "unified" for the figure of
    /// all. Empty: the pack has no gate.
    std::map<std::string, int> enrolment;
    /// The same for a picture that is compared with an enrolled one.
    std::map<std::string, int> verification;

    /// Nothing: the pack does not say what its recognizer's embeddings tell about a picture.
    std::optional<StrengthCurve> strength = std::nullopt;

    [[nodiscard]] bool hasGate() const noexcept { return !enrolment.empty() || !verification.empty(); }
};

} // namespace likeness
