// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "WorkplacePolicy.h"

#include <charconv>

namespace likeness {
namespace {

Result<int> numberOf(const store::EnrolmentStore& store, std::string_view key, int lowest, int highest,
                     int otherwise) {
    const auto setting = store.setting(key);
    if (!setting) {
        return fail(setting);
    }
    if (!*setting) {
        return otherwise;
    }
    const std::string& text = **setting;
    int number = 0;
    const char* const end = text.data() + text.size();
    if (std::from_chars(text.data(), end, number).ptr != end || number < lowest || number > highest) {
        return fail(ErrorCode::CorruptData, "the store's setting \"" + std::string(key) +
                                                "\" is no number from " + std::to_string(lowest) + " to " +
                                                std::to_string(highest));
    }
    return number;
}

} // namespace

Result<WorkplacePolicy> workplacePolicyOf(const store::EnrolmentStore& store) {
    const WorkplacePolicy usual;
    const auto idle =
        numberOf(store, kIdleSetting, 0, WorkplacePolicy::kLongestIdle, static_cast<int>(usual.idle.count()));
    const auto samples =
        idle ? numberOf(store, kSamplesSetting, 1, WorkplacePolicy::kMostSamples, usual.samples) : fail(idle);
    return samples ? Result<WorkplacePolicy>(WorkplacePolicy{std::chrono::minutes(*idle), *samples})
                   : fail(samples);
}

Result<WorkplacePolicy> setWorkplacePolicy(store::EnrolmentStore& store, const WorkplacePolicy& policy) {
    const auto idle = store.setSetting(kIdleSetting, std::to_string(policy.idle.count()));
    const auto samples =
        idle ? store.setSetting(kSamplesSetting, std::to_string(policy.samples)) : fail(idle);
    return samples ? Result<WorkplacePolicy>(policy) : fail(samples);
}

} // namespace likeness
