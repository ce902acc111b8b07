// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/Calibration.h"

#include "faceprint/CalibrationCurves.h"
#include "faceprint/ModelIdentityJson.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace likeness {
namespace {

constexpr double kLowestRate = 1e-9;
/// A score as the curves take it. A score that is not a number is treated as the lowest, never as a match.
double withinRange(SimilarityScore score) {
    return std::isnan(score.value) ? -1.0 : std::clamp(score.value, -1.0, 1.0);
}

Result<void> checkRate(FalseMatchRate rate) {
    if (rate.value >= kLowestRate && rate.value <= 1) {
        return {};
    }
    return fail(ErrorCode::InvalidArgument, "a false match rate must be within 1e-9 and 1");
}

} // namespace

Result<Calibration> Calibration::fromData(Data data) {
    data.model.digest = loweredDigest(std::move(data.model.digest));
    std::string problem = likeness::problemOf(data.model);
    if (problem.empty() && !(data.provenance.prior > 0 && data.provenance.prior < 1)) {
        problem = "\"provenance.prior\" must be above 0 and below 1";
    }
    if (problem.empty()) {
        problem = problemOfCurves(data);
    }
    if (!problem.empty()) {
        return fail(ErrorCode::CalibrationInvalid, "the calibration is not usable: " + problem);
    }
    return Calibration(std::move(data));
}

bool Calibration::fits(const ModelIdentity& model) const noexcept {
    return m_data.model.digest == model.digest && m_data.model.preprocessing == model.preprocessing;
}

FalseMatchRate Calibration::falseMatchRate(SimilarityScore score) const {
    return FalseMatchRate{std::exp(logRateAt(m_data, withinRange(score)))};
}

bool Calibration::isExtrapolated(SimilarityScore score) const {
    const double value = withinRange(score);
    return value < m_data.rates.front().score || value > m_data.rates.back().score;
}

Result<SimilarityScore> Calibration::threshold(FalseMatchRate rate) const {
    if (const auto checked = checkRate(rate); !checked) {
        return fail(checked);
    }
    if (rate.value == 1) {
        return SimilarityScore{-1};
    }
    const double logRate = std::log(rate.value);
    const std::vector<Knot> knots = logRateKnots(m_data);
    // The same lines as falseMatchRate draws, with the axes exchanged and negated so that x rises.
    const double score = interpolate(
        knots.size(),
        [&](std::size_t i) {
            return Knot{-knots[i].y, knots[i].x};
        },
        -logRate);
    if (score > 1) {
        std::array<char, 32> lowest{};
        std::snprintf(lowest.data(), lowest.size(), "%.1e", falseMatchRate(SimilarityScore{1}).value);
        return fail(ErrorCode::InvalidArgument,
                    "no score reaches so low a false match rate under this calibration; ask for more than " +
                        std::string(lowest.data()));
    }
    return SimilarityScore{score};
}

bool Calibration::isRateExtrapolated(FalseMatchRate rate) const {
    // A threshold for a measured rate may come out as the next number after the last measured score.
    constexpr double kRounding = 1 - 1e-9;
    return rate.value < kRounding * m_data.rates.back().falseMatchRate;
}

FalseMatchRate Calibration::rarestRate() const noexcept {
    return {m_data.extrapolation ? m_data.extrapolation->points.back().falseMatchRate
                                 : m_data.rates.back().falseMatchRate};
}

std::optional<Calibration::RateRange> Calibration::rateRange(FalseMatchRate rate) const {
    if (!m_data.extrapolation || !isRateExtrapolated(rate)) {
        return std::nullopt;
    }
    // Between two points the interval of the rarer one counts, which is the wider.
    constexpr double kRounding = 1 + 1e-9;
    const auto& points = m_data.extrapolation->points;
    const auto point = std::ranges::find_if(points, [&](const ExtrapolatedPoint& candidate) {
        return candidate.falseMatchRate <= rate.value * kRounding;
    });
    if (point == points.end()) {
        return std::nullopt;
    }
    const double scale = rate.value / point->falseMatchRate;
    return RateRange{{scale * point->lowestRate}, {std::min(1.0, scale * point->highestRate)}};
}

MatchProbability Calibration::matchProbability(SimilarityScore score) const {
    return MatchProbability{1 / (1 + std::exp(-logOddsAt(m_data, withinRange(score))))};
}

Result<DecisionThresholds> Calibration::thresholds(const DecisionPolicy& policy) const {
    if (policy.review < policy.match) {
        return fail(ErrorCode::InvalidArgument,
                    "the review rate is below the match rate; a match is the stricter of the two");
    }
    const auto match = threshold(policy.match);
    if (!match) {
        return fail(match);
    }
    const auto review = threshold(policy.review);
    if (!review) {
        return fail(review);
    }
    return DecisionThresholds{*match, *review};
}

Decision decide(SimilarityScore score, const DecisionThresholds& thresholds) noexcept {
    if (score.value >= thresholds.match.value) {
        return Decision::Match;
    }
    return score.value >= thresholds.review.value ? Decision::Review : Decision::NoMatch;
}

std::string_view name(Decision decision) noexcept {
    switch (decision) {
    case Decision::Match:
        return "Match";
    case Decision::Review:
        return "Review";
    case Decision::NoMatch:
        return "NoMatch";
    case Decision::CannotTell:
        return "CannotTell";
    }
    return "NoMatch";
}

} // namespace likeness
