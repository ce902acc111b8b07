// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/CalibrationCurves.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace likeness {
namespace {

/// Beyond this a probability as a double is 1, and would no longer rise with the score.
constexpr double kLargestLogOdds = 32;
/// Beyond this a rate as a double loses its digits.
constexpr double kSmallestLogRate = -690;

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
    if (!data.extrapolation && !(logRateAt(data, 1) >= kSmallestLogRate)) {
        return "\"rates\" fall too steeply to be continued up to a score of 1";
    }
    return {};
}

std::string problemOf(const Calibration::ExtrapolatedPoint& point, double scoreBefore, double rateBefore,
                      std::size_t index) {
    const auto field = [index](const char* name) {
        return at("extrapolation.points", index, name);
    };
    if (!(point.score > scoreBefore && point.score <= 1)) {
        return field("score") + " must be above the one before it and at most 1";
    }
    if (!(point.falseMatchRate > 0 && std::log(point.falseMatchRate) < std::log(rateBefore))) {
        return field("falseMatchRate") + " must be above 0 and below the one before it";
    }
    if (!(isScore(point.lowestScore) && isScore(point.highestScore) && point.lowestScore <= point.score &&
          point.highestScore >= point.score)) {
        return field("lowestScore") + " and \"highestScore\" must be within -1 and 1, around the score";
    }
    if (!(point.lowestRate > 0 && point.lowestRate <= point.falseMatchRate &&
          point.highestRate >= point.falseMatchRate && point.highestRate <= 1)) {
        return field("lowestRate") + " and \"highestRate\" must be above 0 and at most 1, around the rate";
    }
    return {};
}

std::string problemOfExtrapolation(const Calibration::Data& data) {
    if (!data.extrapolation) {
        return {};
    }
    const Calibration::Extrapolation& extrapolation = *data.extrapolation;
    if (!isScore(extrapolation.fittedFrom) || !std::isfinite(extrapolation.shape) ||
        !(std::isfinite(extrapolation.scale) && extrapolation.scale > 0)) {
        return "\"extrapolation\" must have a score in \"fittedFrom\", a finite \"shape\" and a \"scale\" "
               "above 0";
    }
    if (extrapolation.points.empty()) {
        return "\"extrapolation.points\" must have at least 1 point";
    }
    double score = data.rates.back().score;
    double rate = data.rates.back().falseMatchRate;
    for (std::size_t i = 0; i < extrapolation.points.size(); ++i) {
        const Calibration::ExtrapolatedPoint& point = extrapolation.points[i];
        if (std::string problem = problemOf(point, score, rate, i); !problem.empty()) {
            return problem;
        }
        score = point.score;
        rate = point.falseMatchRate;
    }
    if (!(logRateAt(data, 1) >= kSmallestLogRate)) {
        return "\"extrapolation.points\" fall too steeply to be continued up to a score of 1";
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

} // namespace

std::vector<Knot> logRateKnots(const Calibration::Data& data) {
    std::vector<Knot> knots;
    if (data.rates.front().score > -1 && data.rates.front().falseMatchRate < 1) {
        knots.push_back({-1, 0});
    }
    for (const Calibration::RatePoint& point : data.rates) {
        knots.push_back({point.score, std::log(point.falseMatchRate)});
    }
    if (data.extrapolation) {
        for (const Calibration::ExtrapolatedPoint& point : data.extrapolation->points) {
            knots.push_back({point.score, std::log(point.falseMatchRate)});
        }
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

std::string problemOfCurves(const Calibration::Data& data) {
    for (const auto check :
         {problemOfRates, problemOfExtrapolation, problemOfProbabilities, problemOfSpread}) {
        if (std::string problem = check(data); !problem.empty()) {
            return problem;
        }
    }
    return {};
}

} // namespace likeness
