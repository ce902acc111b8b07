// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/EnrolmentStore.h"

#include <chrono>
#include <string_view>

namespace likeness {

/// How people are to work with a store, whatever computer they sit at: an administrator's word, so it is kept
/// in the store. (Whether pictures are taken by themselves is each workplace's own matter and in `Settings`.)
struct WorkplacePolicy {
    /// Without a key or a click for so long nobody is signed in any more; zero: never by itself.
    std::chrono::minutes idle{5};
    /// Samples that an enrolment should have.
    int samples = 3;

    static constexpr int kLongestIdle = 24 * 60;
    static constexpr int kMostSamples = 20;

    friend bool operator==(const WorkplacePolicy&, const WorkplacePolicy&) = default;
};

/// Settings of a store with it, as whole numbers.
inline constexpr std::string_view kIdleSetting = "idle_minutes";
inline constexpr std::string_view kSamplesSetting = "samples_per_enrolment";

/// What the store says, and the defaults where it says nothing. Errors: `CorruptData` (no number in range),
/// and those of `EnrolmentStore::setting`.
[[nodiscard]] Result<WorkplacePolicy> workplacePolicyOf(const store::EnrolmentStore& store);

/// Writes it. Errors: those of `EnrolmentStore::setSetting`.
[[nodiscard]] Result<WorkplacePolicy> setWorkplacePolicy(store::EnrolmentStore& store,
                                                         const WorkplacePolicy& policy);

} // namespace likeness
