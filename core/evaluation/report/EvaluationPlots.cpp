// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/report/EvaluationPlots.h"

#include "evaluation/report/ReportNumbers.h"
#include "evaluation/report/SvgPlot.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace likeness {
namespace {

constexpr double kHighestRate = 1.0;

std::string styleOf(const ErrorRates& rates) {
    return rates.weighting == PairWeighting::EachPair ? "pairs" : "people";
}

std::string labelOf(const ErrorRates& rates) {
    return rates.weighting == PairWeighting::EachPair ? "each pair counts the same"
                                                      : "each person counts the same";
}

/// The lowest false match rate that the data carries, and the decade below it where the axis begins.
double carriedFrom(const EvaluationReport& report) {
    return 30.0 / std::max(30.0, static_cast<double>(report.pairsOfPeople));
}

double lowestFalseMatchRate(const EvaluationReport& report) {
    return std::clamp(std::pow(10, std::floor(std::log10(carriedFrom(report))) - 1), 1e-7, 1e-2);
}

/// The decade below the least false non-match rate that more than nobody stands behind.
double lowestFalseNonMatchRate(const EvaluationReport& report) {
    const double least = 1.0 / static_cast<double>(std::max<std::uint64_t>(report.genuinePairs, 1));
    return std::clamp(std::pow(10, std::floor(std::log10(least))), 1e-5, 1e-2);
}

SvgPlot::Points steps(const ErrorRates& rates, bool isRoc) {
    SvgPlot::Points points;
    for (const ErrorPoint& point : rates.trade) {
        const double y = isRoc ? 1 - point.falseNonMatchRate : point.falseNonMatchRate;
        if (!points.empty()) {
            points.emplace_back(point.falseMatchRate, points.back().second); // rates are steps
        }
        points.emplace_back(point.falseMatchRate, y);
    }
    return points;
}

/// What the trade-off's two diagrams share.
void drawTrade(SvgPlot& plot, const EvaluationReport& report, bool isRoc) {
    plot.shade(lowestFalseMatchRate(report), carriedFrom(report), "not supported by the data", "unsupported");
    for (std::size_t i = report.rates.size(); i-- > 0;) { // the first is drawn above the others
        plot.line(steps(report.rates[i], isRoc), styleOf(report.rates[i]));
    }
    for (const RateAtFalseMatchRate& point : report.rates.front().points) {
        if (!point.isSupported) {
            continue;
        }
        const auto shown = [&](double rate) {
            return isRoc ? 1 - rate : rate;
        };
        const Estimate& rate = point.falseNonMatchRate;
        if (rate.interval) {
            plot.verticalBar(point.target, shown(rate.interval->low), shown(rate.interval->high), "pairs");
        }
        plot.point(point.target, shown(rate.value), "pairs");
    }
    for (const ErrorRates& rates : report.rates) {
        plot.legend(labelOf(rates), styleOf(rates));
    }
}

std::string intervalsNote(const EvaluationReport& report) {
    std::string note;
    for (const RateAtFalseMatchRate& point : report.rates.front().points) {
        if (point.isSupported) {
            note += " At a false match rate of " + oneInText(point.target) + ": " +
                    estimateText(point.falseNonMatchRate) + ".";
        }
    }
    return note;
}

SvgPlot::Points sharesOf(const std::array<std::uint64_t, EvaluationReport::kHistogramBins>& counts) {
    const auto total = static_cast<double>(
        std::max<std::uint64_t>(1, std::accumulate(counts.begin(), counts.end(), std::uint64_t{0})));
    SvgPlot::Points points;
    for (std::size_t bin = 0; bin < counts.size(); ++bin) {
        const double low = -1 + static_cast<double>(bin) * 2 / static_cast<double>(counts.size());
        const double share = static_cast<double>(counts[bin]) / total;
        points.emplace_back(low, share);
        points.emplace_back(low + 2.0 / static_cast<double>(counts.size()), share);
    }
    return points;
}

/// The range of scores that occur, in tenths.
std::pair<double, double> scoreRange(const EvaluationReport& report) {
    std::size_t first = EvaluationReport::kHistogramBins;
    std::size_t last = 0;
    for (std::size_t bin = 0; bin < EvaluationReport::kHistogramBins; ++bin) {
        if (report.genuineHistogram[bin] + report.impostorHistogram[bin] > 0) {
            first = std::min(first, bin);
            last = bin;
        }
    }
    const double low = std::floor(static_cast<double>(first) / 10 - 10) / 10;
    const double high = std::ceil(static_cast<double>(last + 1) / 10 - 10) / 10;
    return {std::min(low, 0.0), std::max(high, 0.5)};
}

PlotAxis scoreAxis(const EvaluationReport& report, const char* title) {
    const auto [low, high] = scoreRange(report);
    return PlotAxis::linear(low, high, 0.1, 1, title);
}

/// The threshold that the report names: that of the calibration for 1e-3 where there is one.
void markThresholds(SvgPlot& plot, const EvaluationReport& report) {
    for (const RatesAtThreshold& point : report.rates.front().calibrated) {
        if (point.namedRate == 1e-3 || point.namedRate == 1e-4) {
            plot.verticalLine(point.threshold, powerText(point.namedRate), "threshold");
        }
    }
}

} // namespace

std::string detPlot(const EvaluationReport& report) {
    SvgPlot plot(
        PlotAxis::decades(lowestFalseMatchRate(report), kHighestRate, "False match rate"),
        PlotAxis::decadesOfPercent(lowestFalseNonMatchRate(report), kHighestRate, "False non-match rate"),
        "Detection error trade-off." + intervalsNote(report));
    drawTrade(plot, report, false);
    return plot.svg();
}

std::string rocPlot(const EvaluationReport& report) {
    // From a round figure below the curve's lowest value that is carried.
    double lowest = 1;
    for (const ErrorRates& rates : report.rates) {
        for (const ErrorPoint& point : rates.trade) {
            if (point.falseMatchRate >= carriedFrom(report)) {
                lowest = std::min(lowest, 1 - point.falseNonMatchRate);
            }
        }
    }
    const double low = std::clamp(std::floor((lowest - 0.005) * 20) / 20, 0.0, 0.95);
    const double step = low >= 0.9 ? 0.01 : low >= 0.5 ? 0.05 : 0.1;
    SvgPlot plot(PlotAxis::decades(lowestFalseMatchRate(report), kHighestRate, "False match rate"),
                 PlotAxis::linear(low, 1, step, 0, "True match rate", 100, " %"),
                 "Receiver operating characteristic." + intervalsNote(report));
    drawTrade(plot, report, true);
    return plot.svg();
}

std::string histogramPlot(const EvaluationReport& report) {
    const SvgPlot::Points genuines = sharesOf(report.genuineHistogram);
    const SvgPlot::Points impostors = sharesOf(report.impostorHistogram);
    double highest = 0.01;
    for (const auto* points : {&genuines, &impostors}) {
        for (const auto& point : *points) {
            highest = std::max(highest, point.second);
        }
    }
    const double step = highest > 0.25 ? 0.1 : highest > 0.1 ? 0.05 : highest > 0.04 ? 0.02 : 0.01;
    SvgPlot plot(scoreAxis(report, "Score"),
                 PlotAxis::linear(0, std::ceil(highest * 1.02 / step) * step, step, 0, "Share of the pairs",
                                  100, " %"),
                 "Scores of genuine and of impostor pairs, as shares of each kind in steps of 0.01.");
    plot.area(impostors, "impostor");
    plot.area(genuines, "genuine");
    plot.line(impostors, "impostor");
    plot.line(genuines, "genuine");
    markThresholds(plot, report);
    plot.legend("genuine pairs", "genuine");
    plot.legend("impostor pairs", "impostor");
    return plot.svg();
}

std::string ratesPlot(const EvaluationReport& report) {
    const double low = std::min(lowestFalseMatchRate(report), lowestFalseNonMatchRate(report));
    SvgPlot plot(scoreAxis(report, "Threshold"), PlotAxis::decadesOfPercent(low, 1, "Error rate"),
                 "False match rate and false non-match rate by threshold.");
    SvgPlot::Points matches;
    SvgPlot::Points nonMatches;
    for (const ErrorPoint& point : report.rates.front().curve) {
        if (point.falseMatchRate > 0) {
            matches.emplace_back(point.threshold, point.falseMatchRate);
        }
        if (point.falseNonMatchRate > 0) {
            nonMatches.emplace_back(point.threshold, point.falseNonMatchRate);
        }
    }
    plot.line(matches, "impostor");
    plot.line(nonMatches, "genuine");
    markThresholds(plot, report);
    plot.legend("false non-match rate", "genuine");
    plot.legend("false match rate", "impostor");
    return plot.svg();
}

std::string reliabilityPlot(const EvaluationReport& report) {
    SvgPlot plot(PlotAxis::linear(0, 1, 0.2, 0, "Match probability told", 100, " %"),
                 PlotAxis::linear(0, 1, 0.2, 0, "Share of genuine pairs", 100, " %"),
                 "Reliability of the match probability: the nearer to the diagonal, the better.");
    plot.line({{0, 0}, {1, 1}}, "ideal");
    SvgPlot::Points points;
    for (const Reliability::Range& range : report.reliability->ranges) {
        points.emplace_back(range.probability, range.share);
    }
    plot.line(points, "pairs");
    for (const auto& [x, y] : points) {
        plot.point(x, y, "pairs");
    }
    return plot.svg();
}

} // namespace likeness
