// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <map>
#include <string>

namespace likeness {

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

    [[nodiscard]] bool hasGate() const noexcept { return !enrolment.empty() || !verification.empty(); }
};

} // namespace likeness
