// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/Calibration.h"

#include "faceprint/ModelIdentityJson.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace likeness {
namespace {

constexpr double kLowestRate = 1e-9;
/// Beyond this a probability as a double is 1, and would no longer rise with the score.
constexpr double kLargestLogOdds = 32;
/// Beyond this a rate as a double loses its digits.
constexpr double kSmallestLogRate = -690;

struct Knot {
    double x = 0;
    double y = 0;
};

/// The line through the two points that surround x, or the last two on its side.
template <typename KnotAt>
double interpolate(std::size_t size, KnotAt knot, double x) {
    std::size_t upper = 1;
    while (upper + 1 < size && x > knot(upper).x) {
        ++upper;
    }
    const Knot a = knot(upper - 1);
    const Knot b = knot(upper);
    return a.y + (x - a.x) * ((b.y - a.y) / (b.x - a.x));
}

/// The rate curve in log space. Every score reaches −1, so the curve starts at rate 1 there, unless a
/// measured point says that the rate is 1 up to a higher score.
std::vector<Knot> logRateKnots(const Calibration::Data& data) {
    std::vector<Knot> knots;
    if (data.rates.front().score > -1 && data.rates.front().falseMatchRate < 1) {
        knots.push_back({-1, 0});
    }
    for (const Calibration::RatePoint& point : data.rates) {
        knots.push_back({point.score, std::log(point.falseMatchRate)});
    }
    return knots;
}

double logRateAt(const Calibration::Data& data, double score) {
    const std::vector<Knot> knots = logRateKnots(data);
    return std::min(0.0, interpolate(
                             knots.size(), [&](std::size_t i) { return knots[i]; }, score));
}

double logOddsAt(const Calibration::Data& data, double score) {
    return interpolate(
        data.probabilities.size(),
        [&](std::size_t i) {
            return Knot{data.probabilities[i].score, data.probabilities[i].logOdds};
        },
        score);
}

/// A score as the curves take it. A score that is not a number is treated as the lowest, never as a match.
double withinRange(SimilarityScore score) {
    return std::isnan(score.value) ? -1.0 : std::clamp(score.value, -1.0, 1.0);
}

std::string at(const char* list, std::size_t index, const char* field) {
    return "\"" + std::string(list) + "[" + std::to_string(index) + "]." + field + "\"";
}

bool isScore(double value) {
    return value >= -1 && value <= 1; // false for NaN
}

std::string problemOfRates(const Calibration::Data& data) {
    const auto& rates = data.rates;
    if (rates.size() < 2) {
        return "\"rates\" must have at least 2 points";
    }
    for (std::size_t i = 0; i < rates.size(); ++i) {
        if (!isScore(rates[i].score)) {
            return at("rates", i, "score") + " must be within -1 and 1";
        }
        if (!(rates[i].falseMatchRate > 0 && rates[i].falseMatchRate <= 1)) {
            return at("rates", i, "falseMatchRate") + " must be above 0 and at most 1";
        }
        if (i > 0 && !(rates[i].score > rates[i - 1].score)) {
            return at("rates", i, "score") + " must be above the one before it";
        }
        // Compared as logarithms, in which close rates can coincide.
        if (i > 0 && !(std::log(rates[i].falseMatchRate) < std::log(rates[i - 1].falseMatchRate))) {
            return at("rates", i, "falseMatchRate") + " must be below the one before it";
        }
    }
    if (!(logRateAt(data, 1) >= kSmallestLogRate)) {
        return "\"rates\" fall too steeply to be continued up to a score of 1";
    }
    return {};
}

std::string problemOfProbabilities(const Calibration::Data& data) {
    const auto& points = data.probabilities;
    if (points.size() < 2) {
        return "\"probabilities\" must have at least 2 points";
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isScore(points[i].score)) {
            return at("probabilities", i, "score") + " must be within -1 and 1";
        }
        if (!std::isfinite(points[i].logOdds)) {
            return at("probabilities", i, "logOdds") + " must be a finite number";
        }
        if (i > 0 && !(points[i].score > points[i - 1].score)) {
            return at("probabilities", i, "score") + " must be above the one before it";
        }
        if (i > 0 && !(points[i].logOdds > points[i - 1].logOdds)) {
            return at("probabilities", i, "logOdds") + " must be above the one before it";
        }
    }
    if (!(logOddsAt(data, 1) <= kLargestLogOdds && logOddsAt(data, -1) >= kSmallestLogRate)) {
        return "\"probabilities\" rise too steeply: the log-odds at a score of 1 must be at most 32";
    }
    return {};
}

/// Shares of something whole: rounding aside, they add up to 1.
bool areShares(const std::vector<double>& shares) {
    constexpr double kRounding = 1e-3;
    return shares.size() == Calibration::kSpreadBins &&
           std::ranges::all_of(shares, [](double share) { return share >= 0 && share <= 1; }) &&
           std::abs(std::accumulate(shares.begin(), shares.end(), 0.0) - 1) < kRounding;
}

std::string problemOfSpread(const Calibration::Data& data) {
    if (data.spread && !(areShares(data.spread->impostors) && areShares(data.spread->genuines))) {
        return "\"spread\" must have " + std::to_string(Calibration::kSpreadBins) +
               " shares of each kind, which add up to 1";
    }
    return {};
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
        problem = problemOfRates(data);
    }
    if (problem.empty()) {
        problem = problemOfProbabilities(data);
    }
    if (problem.empty()) {
        problem = problemOfSpread(data);
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
    }
    return "NoMatch";
}

} // namespace likeness
