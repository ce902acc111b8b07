// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace likeness {

/// What must be shown of who is before the camera, besides being alike (presentation attack detection,
/// ISO/IEC 30107): nothing, that the picture looks like a living face, that it acts when asked, or both.
enum class LivenessMode { None, Passive, Active, Both };

/// "none", "passive", "active" or "both".
[[nodiscard]] std::string_view name(LivenessMode mode) noexcept;
[[nodiscard]] std::optional<LivenessMode> livenessModeOf(std::string_view name) noexcept;
[[nodiscard]] constexpr bool wantsPassive(LivenessMode mode) noexcept {
    return mode == LivenessMode::Passive || mode == LivenessMode::Both;
}
[[nodiscard]] constexpr bool wantsActive(LivenessMode mode) noexcept {
    return mode == LivenessMode::Active || mode == LivenessMode::Both;
}
/// Whether a check done for `done` also shows what `wanted` asks for.
[[nodiscard]] constexpr bool covers(LivenessMode done, LivenessMode wanted) noexcept {
    return (!wantsPassive(wanted) || wantsPassive(done)) && (!wantsActive(wanted) || wantsActive(done));
}

/// What came of a check, to be kept with the decision that was taken after it.
struct LivenessEvidence {
    LivenessMode mode = LivenessMode::None; ///< What was checked.
    bool passed = false;
    std::optional<double> passiveScore; ///< 0…1, 1: living.
    std::string actions;                ///< What was asked for, by name, with commas between.
    std::string failure;                ///< Why it did not pass, by name; empty when it did.
};

} // namespace likeness
