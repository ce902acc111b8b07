// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/StorePolicy.h"

#include "store/EnrolmentStore.h"

#include <charconv>

namespace likeness::store {
namespace {

Result<FalseMatchRate> rateOf(const EnrolmentStore& store, std::string_view key, FalseMatchRate otherwise) {
    const auto setting = store.setting(key);
    if (!setting) {
        return fail(setting);
    }
    if (!*setting) {
        return otherwise;
    }
    const std::string& text = **setting;
    double rate = 0;
    const auto end = text.data() + text.size();
    if (std::from_chars(text.data(), end, rate).ptr != end || rate < 1e-9 || rate > 1) {
        return fail(ErrorCode::CorruptData, "a rate among the store's settings is no number from 1e-9 to 1");
    }
    return FalseMatchRate{rate};
}

} // namespace

Result<std::optional<std::chrono::days>> retentionOf(const EnrolmentStore& store) {
    constexpr int kLongest = 3650;
    const auto setting = store.setting(kRetentionSetting);
    if (!setting) {
        return fail(setting);
    }
    if (!*setting || **setting == "never") {
        return std::nullopt;
    }
    const std::string& text = **setting;
    int days = 0;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, days);
    if (read.ec != std::errc() || read.ptr != end || days < 0 || days > kLongest) {
        return fail(
            ErrorCode::CorruptData,
            "when to erase expired people is no number of days from 0 to 3650 in the store's settings");
    }
    return std::chrono::days(days);
}

Result<DecisionPolicy> policyOf(const EnrolmentStore& store, const DecisionPolicy& otherwise) {
    const auto match = rateOf(store, kMatchRateSetting, otherwise.match);
    const auto review = match ? rateOf(store, kReviewRateSetting, otherwise.review) : fail(match);
    return review ? Result<DecisionPolicy>(DecisionPolicy{*match, *review}) : fail(review);
}

} // namespace likeness::store
