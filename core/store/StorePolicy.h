// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../faceprint/Calibration.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace likeness::store {

class EnrolmentStore;

/// Settings of a store with the target rates of `policyOf`, as decimal numbers.
inline constexpr std::string_view kMatchRateSetting = "fmr_match";
inline constexpr std::string_view kReviewRateSetting = "fmr_review";

/// Setting of a store: how many days (0 to 3650) after their consent expired people are erased by
/// `EnrolmentStore::applyRetention`; "never" or no such setting: only when an administrator says so.
inline constexpr std::string_view kRetentionSetting = "erase_expired_after_days";

/// That setting; nothing where nobody is erased by itself. Errors: `CorruptData` (no number from 0 to 3650),
/// and those of `EnrolmentStore::setting`.
[[nodiscard]] Result<std::optional<std::chrono::days>> retentionOf(const EnrolmentStore& store);

/// The rates that an administrator set for the store, and those of `otherwise` where none was set. Errors:
/// `CorruptData` (a setting is no rate from 1e-9 to 1), and those of `EnrolmentStore::setting`.
[[nodiscard]] Result<DecisionPolicy> policyOf(const EnrolmentStore& store,
                                              const DecisionPolicy& otherwise = {});

} // namespace likeness::store
