// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/ProbabilityFit.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace likeness {
namespace {

constexpr int kMaxSteps = 100;
/// Keeps the fit finite where the two kinds do not overlap; too small to be seen where they do.
constexpr double kRidge = 1e-7;
/// The least rise of the log-odds from score 0 to 1 that counts as rising.
constexpr double kLeastSlope = 0.1;
constexpr double kLargestLogOdds = 30;

/// The pairs of one bin, as shares of their kind times the prior.
struct Sample {
    double score = 0;
    double genuine = 0;
    double impostor = 0;
};

std::vector<Sample> samplesOf(const ScoreHistogram& genuines, const ScoreHistogram& impostors) {
    const double genuine = 0.5 / static_cast<double>(std::max<std::uint64_t>(genuines.total(), 1));
    const double impostor = 0.5 / static_cast<double>(std::max<std::uint64_t>(impostors.total(), 1));
    std::vector<Sample> samples;
    for (std::size_t bin = 0; bin < ScoreHistogram::kBins; ++bin) {
        if (genuines.count(bin) + impostors.count(bin) > 0) {
            samples.push_back({ScoreHistogram::centre(bin),
                               genuine * static_cast<double>(genuines.count(bin)),
                               impostor * static_cast<double>(impostors.count(bin))});
        }
    }
    return samples;
}

/// Where a score lies between two neighbouring knots; outside 0…1 beyond the outer ones.
struct Place {
    std::size_t upper = 1;
    double share = 0;
};

Place placeOf(const std::vector<double>& knots, double score) {
    std::size_t upper = 1;
    while (upper + 1 < knots.size() && score > knots[upper]) {
        ++upper;
    }
    return {upper, (score - knots[upper - 1]) / (knots[upper] - knots[upper - 1])};
}

double logOddsAt(const std::vector<double>& knots, const std::vector<double>& values, double score) {
    const Place place = placeOf(knots, score);
    return values[place.upper - 1] * (1 - place.share) + values[place.upper] * place.share;
}

/// ln(1 + e^x) without overflow.
double softplus(double x) {
    return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x));
}

double lossOf(const std::vector<Sample>& samples, const std::vector<double>& knots,
              const std::vector<double>& values) {
    double loss = 0;
    for (const Sample& sample : samples) {
        const double odds = logOddsAt(knots, values, sample.score);
        loss += sample.genuine * softplus(-odds) + sample.impostor * softplus(odds);
    }
    for (const double value : values) {
        loss += kRidge * value * value;
    }
    return loss;
}

/// The direction of a Newton step: the Hessian of the loss, solved for its gradient.
cv::Mat newtonStep(const std::vector<Sample>& samples, const std::vector<double>& knots,
                   const std::vector<double>& values) {
    const int size = static_cast<int>(knots.size());
    cv::Mat hessian = cv::Mat::eye(size, size, CV_64F) * (2 * kRidge);
    cv::Mat gradient = cv::Mat(values, true) * (2 * kRidge);
    for (const Sample& sample : samples) {
        const Place place = placeOf(knots, sample.score);
        const double probability = 1 / (1 + std::exp(-logOddsAt(knots, values, sample.score)));
        const double weight = sample.genuine + sample.impostor;
        const double slope = weight * probability - sample.genuine;
        const double curve = weight * probability * (1 - probability);
        const std::array<double, 2> shares{1 - place.share, place.share};
        const int first = static_cast<int>(place.upper) - 1;
        for (int i = 0; i < 2; ++i) {
            gradient.at<double>(first + i) += slope * shares.at(static_cast<std::size_t>(i));
            for (int j = 0; j < 2; ++j) {
                hessian.at<double>(first + i, first + j) +=
                    curve * shares.at(static_cast<std::size_t>(i)) * shares.at(static_cast<std::size_t>(j));
            }
        }
    }
    cv::Mat step;
    cv::solve(hessian, gradient, step, cv::DECOMP_SVD);
    return step;
}

/// The values at the knots that make the loss, which is convex, smallest: Newton steps, halved where they
/// overshoot.
std::vector<double> fitValues(const std::vector<Sample>& samples, const std::vector<double>& knots) {
    std::vector<double> values(knots.size(), 0.0);
    double loss = lossOf(samples, knots, values);
    for (int i = 0; i < kMaxSteps; ++i) {
        const cv::Mat step = newtonStep(samples, knots, values);
        std::vector<double> tried(values.size());
        double triedLoss = loss;
        double scale = 1;
        do {
            for (std::size_t k = 0; k < values.size(); ++k) {
                tried[k] = values[k] - scale * step.at<double>(static_cast<int>(k));
            }
            triedLoss = lossOf(samples, knots, tried);
            scale /= 2;
        } while (triedLoss > loss && scale > 1e-6);
        if (!(triedLoss < loss - 1e-14)) {
            break;
        }
        values = tried;
        loss = triedLoss;
    }
    return values;
}

/// The first knot at which the curve does not rise, or the number of knots.
std::size_t firstWithoutRise(const std::vector<double>& knots, const std::vector<double>& values) {
    std::size_t i = 1;
    while (i < knots.size() && values[i] - values[i - 1] >= kLeastSlope * (knots[i] - knots[i - 1])) {
        ++i;
    }
    return i;
}

} // namespace

std::vector<Calibration::ProbabilityPoint>
fitProbabilities(const ScoreHistogram& genuines, const ScoreHistogram& impostors, std::vector<double> knots) {
    const std::vector<Sample> samples = samplesOf(genuines, impostors);
    std::vector<double> values = fitValues(samples, knots);
    std::size_t flat = firstWithoutRise(knots, values);
    while (flat < knots.size() && knots.size() > 2) {
        // The inner one of the two that do not rise goes, so that the range stays.
        knots.erase(knots.begin() + static_cast<std::ptrdiff_t>(flat + 1 < knots.size() ? flat : flat - 1));
        values = fitValues(samples, knots);
        flat = firstWithoutRise(knots, values);
    }
    if (flat < knots.size()) {
        // Genuine pairs score no higher than others: a probability can only be told as hardly rising.
        values[1] = values[0] + kLeastSlope * (knots[1] - knots[0]);
    }
    std::vector<Calibration::ProbabilityPoint> points;
    for (std::size_t i = 0; i < knots.size(); ++i) {
        points.push_back({knots[i], values[i]});
    }
    if (logOddsAt(knots, values, 1) > kLargestLogOdds && knots.back() < 1 &&
        values.back() < kLargestLogOdds) {
        points.push_back({1, kLargestLogOdds});
    }
    return points;
}

ProbabilityQuality qualityOf(const std::vector<Calibration::ProbabilityPoint>& points,
                             const ScoreHistogram& genuines, const ScoreHistogram& impostors) {
    std::vector<double> knots;
    std::vector<double> values;
    for (const Calibration::ProbabilityPoint& point : points) {
        knots.push_back(point.score);
        values.push_back(point.logOdds);
    }
    ProbabilityQuality quality;
    auto& ranges =
        quality.reliability; // sums at first: of probabilities in `told`, of genuine pairs in `observed`
    for (const Sample& sample : samplesOf(genuines, impostors)) {
        const double odds = logOddsAt(knots, values, sample.score);
        const double probability = 1 / (1 + std::exp(-odds));
        ReliabilityRange& range = ranges.at(std::min<std::size_t>(
            static_cast<std::size_t>(probability * static_cast<double>(ranges.size())), ranges.size() - 1));
        range.share += sample.genuine + sample.impostor;
        range.told += probability * (sample.genuine + sample.impostor);
        range.observed += sample.genuine;
        quality.logLoss += sample.genuine * softplus(-odds) + sample.impostor * softplus(odds);
    }
    for (ReliabilityRange& range : ranges) {
        quality.expectedCalibrationError += std::abs(range.told - range.observed);
        range = range.share > 0
                    ? ReliabilityRange{range.share, range.told / range.share, range.observed / range.share}
                    : ReliabilityRange{};
    }
    return quality;
}

ProbabilityQuality mean(const ProbabilityQuality& a, const ProbabilityQuality& b) {
    ProbabilityQuality quality{
        (a.logLoss + b.logLoss) / 2, (a.expectedCalibrationError + b.expectedCalibrationError) / 2, {}};
    for (std::size_t i = 0; i < quality.reliability.size(); ++i) {
        const ReliabilityRange& left = a.reliability.at(i);
        const ReliabilityRange& right = b.reliability.at(i);
        const double shares = left.share + right.share;
        if (shares > 0) {
            quality.reliability.at(i) = {
                shares / 2, (left.share * left.told + right.share * right.told) / shares,
                (left.share * left.observed + right.share * right.observed) / shares};
        }
    }
    return quality;
}

} // namespace likeness
