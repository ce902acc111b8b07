// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/Liveness.h"

namespace likeness {

std::string_view name(LivenessMode mode) noexcept {
    switch (mode) {
    case LivenessMode::Passive:
        return "passive";
    case LivenessMode::Active:
        return "active";
    case LivenessMode::Both:
        return "both";
    case LivenessMode::None:
        break;
    }
    return "none";
}

std::optional<LivenessMode> livenessModeOf(std::string_view text) noexcept {
    for (const LivenessMode mode :
         {LivenessMode::None, LivenessMode::Passive, LivenessMode::Active, LivenessMode::Both}) {
        if (name(mode) == text) {
            return mode;
        }
    }
    return std::nullopt;
}

} // namespace likeness
