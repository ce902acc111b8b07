// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/ClaimedIdentity.h"

#include "base/WipingAllocator.h"

#include <cmath>

namespace likeness::store {
namespace {

/// The rate per comparison with which `count` of them keep to `rate` together.
FalseMatchRate perComparison(FalseMatchRate rate, std::size_t count) {
    return {-std::expm1(std::log1p(-rate.value) / static_cast<double>(count))};
}

FalseMatchRate ofAny(FalseMatchRate rate, std::size_t count) {
    return {rate.value >= 1 ? 1 : -std::expm1(std::log1p(-rate.value) * static_cast<double>(count))};
}

} // namespace

Result<Faceprint> averagedFaceprint(std::span<const Faceprint> faceprints) {
    if (faceprints.empty()) {
        return fail(ErrorCode::InvalidFaceprint, "there is no faceprint to average");
    }
    const Faceprint& first = faceprints.front();
    WipedVector<float> sum(first.vector().size(), 0.0F);
    for (const Faceprint& faceprint : faceprints) {
        if (const auto comparable = first.score(faceprint); !comparable) {
            return fail(comparable);
        }
        for (std::size_t i = 0; i < sum.size(); ++i) {
            sum[i] += faceprint.vector()[i];
        }
    }
    return Faceprint::fromEmbedding(sum, first.model(), first.modelOptions());
}

Result<ClaimResult> compareWithClaimed(const Faceprint& probe, std::span<const EnrolledFaceprint> samples,
                                       const Calibration& calibration, const DecisionPolicy& policy) {
    ClaimResult result;
    std::vector<Faceprint> comparable;
    for (const EnrolledFaceprint& sample : samples) {
        const auto similarity = probe.compare(sample.faceprint, calibration);
        if (codeOf(similarity) == ErrorCode::ModelMismatch) {
            result.leftOut.push_back(sample.sample);
            continue;
        }
        if (!similarity) {
            return fail(similarity);
        }
        if (comparable.empty() || similarity->score > result.best.score) {
            result.best = *similarity;
            result.bestSample = sample.sample;
        }
        comparable.push_back(sample.faceprint);
    }
    if (comparable.empty()) {
        return fail(ErrorCode::ModelMismatch,
                    "none of this person's samples was made with the model in use (" + probe.model().name +
                        "); re-encode the store, or enrol the person again");
    }
    result.compared = comparable.size();
    const auto thresholds = calibration.thresholds(
        {perComparison(policy.match, result.compared), perComparison(policy.review, result.compared)});
    if (!thresholds) {
        return fail(thresholds);
    }
    result.thresholds = *thresholds;
    result.decision = decide(result.best.score, *thresholds);
    result.falseMatchRate = ofAny(result.best.falseMatchRate.value_or(FalseMatchRate{1}), result.compared);
    const auto averaged = averagedFaceprint(comparable);
    if (!averaged) {
        return fail(averaged);
    }
    const auto similarity = probe.compare(*averaged, calibration);
    if (!similarity) {
        return fail(similarity);
    }
    result.averaged = *similarity;
    return result;
}

} // namespace likeness::store
