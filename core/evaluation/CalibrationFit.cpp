// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/CalibrationFit.h"

#include "evaluation/PictureTree.h"
#include "evaluation/TailExtrapolation.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace likeness {
namespace {

constexpr std::uint64_t kFewestPairsBeyond = 30;
constexpr std::uint64_t kFewestGenuinePairs = 10;

/// The lowest false match rate that is worth 30 pairs of people.
double lowestRate(const AllPairs& pairs) {
    return static_cast<double>(kFewestPairsBeyond) / static_cast<double>(pairs.pairsOfPeople());
}

/// The false match rates of the knots: 0.5, 0.2, 0.1, 0.05 … down to `fewest`.
std::vector<double> knotRates(double fewest) {
    std::vector<double> rates;
    for (double decade = 0.1; decade * 5 >= fewest; decade /= 10) {
        for (const double step : {5.0, 2.0, 1.0}) {
            if (step * decade >= fewest) {
                rates.push_back(step * decade);
            }
        }
    }
    return rates;
}

std::vector<Calibration::RatePoint> ratePoints(const AllPairs& pairs) {
    const ScoreHistogram& impostors = pairs.fairImpostors;
    const auto total = static_cast<double>(impostors.total());
    std::vector<Calibration::RatePoint> points;
    for (const double rate : knotRates(lowestRate(pairs))) {
        const auto edge = impostors.edgeReachedByAtMost(static_cast<std::uint64_t>(rate * total));
        const double measured = static_cast<double>(edge.reachedBy) / total;
        const bool falls =
            points.empty() || (edge.score > points.back().score && measured < points.back().falseMatchRate);
        if (falls && edge.reachedBy > 0) {
            points.push_back({edge.score, measured});
        }
    }
    return points;
}

/// Scores from which on the two kinds of pairs mix differently: from where most impostor pairs are to where
/// hardly any are.
std::vector<double> curveKnots(const AllPairs& pairs) {
    const ScoreHistogram& impostors = pairs.fairImpostors;
    const auto total = static_cast<double>(impostors.total());
    std::vector<double> knots;
    for (const double rate : {0.5, 0.1, 1e-2, 1e-3, 1e-4}) {
        const double score = impostors.edgeReachedByAtMost(static_cast<std::uint64_t>(rate * total)).score;
        if (rate >= lowestRate(pairs) && (knots.empty() || score > knots.back() + 0.01)) {
            knots.push_back(score);
        }
    }
    return knots;
}

/// The share of a histogram's scores in each of the calibration's wider bins, to eight digits.
std::vector<double> sharesOf(const ScoreHistogram& histogram) {
    constexpr std::size_t kWidth = ScoreHistogram::kBins / Calibration::kSpreadBins;
    constexpr double kDigits = 1e8;
    const auto total = static_cast<double>(histogram.total());
    std::vector<double> shares;
    for (std::size_t bin = 0; bin < Calibration::kSpreadBins; ++bin) {
        std::uint64_t count = 0;
        for (std::size_t i = bin * kWidth; i < (bin + 1) * kWidth; ++i) {
            count += histogram.count(i);
        }
        shares.push_back(std::round(static_cast<double>(count) / total * kDigits) / kDigits);
    }
    return shares;
}

/// Two knots make a straight line, wherever they are.
const std::vector<double> kPlainKnots{0.0, 0.5};

/// People by turns into two halves.
std::vector<LabelledFaceprint> halfOf(std::span<const LabelledFaceprint> faceprints, std::uint32_t half) {
    std::vector<LabelledFaceprint> chosen;
    for (const LabelledFaceprint& print : faceprints) {
        if (print.person % 2 == half) {
            chosen.push_back({print.faceprint, print.person / 2});
        }
    }
    return chosen;
}

/// The quality of a curve fitted to the pairs of one half, on the pairs of the other, both ways.
ProbabilityQuality heldOutQuality(const AllPairs& a, const AllPairs& b, const std::vector<double>& knots) {
    const auto quality = [&](const AllPairs& fitted, const AllPairs& measured) {
        return qualityOf(fitProbabilities(fitted.fairGenuines, fitted.fairImpostors, knots),
                         measured.fairGenuines, measured.fairImpostors);
    };
    return mean(quality(a, b), quality(b, a));
}

bool hasBothKinds(const Result<AllPairs>& pairs) {
    return pairs && pairs->genuinePairs() > 0 && pairs->impostorPairs() > 0;
}

} // namespace

Result<CalibrationReport> fitCalibration(std::span<const LabelledFaceprint> faceprints,
                                         Calibration::Provenance provenance, int threads,
                                         const std::stop_token& stop) {
    const auto pairs = scoreAllPairs(faceprints, threads, stop);
    if (!pairs) {
        return fail(pairs);
    }
    provenance.people = pairs->people();
    provenance.pictures = faceprints.size();
    provenance.genuinePairs = pairs->genuinePairs();
    provenance.impostorPairs = pairs->impostorPairs();
    provenance.prior = 0.5;
    Calibration::Data data{
        faceprints.front().faceprint.model(), std::move(provenance), ratePoints(*pairs), {}, {}, {}};
    if (data.rates.size() < 2 || pairs->genuinePairs() < kFewestGenuinePairs) {
        return fail(
            ErrorCode::InvalidArgument,
            "a calibration needs at least 18 people, 10 genuine pairs and different scores; there are " +
                std::to_string(pairs->people()) + " people and " + std::to_string(pairs->genuinePairs()) +
                " genuine pairs");
    }
    std::vector<double> knots = curveKnots(*pairs);
    ProbabilityQuality plain;
    ProbabilityQuality piecewise;
    bool isPiecewise = false;
    const auto a = scoreAllPairs(halfOf(faceprints, 0), threads, stop);
    const auto b = scoreAllPairs(halfOf(faceprints, 1), threads, stop);
    if (codeOf(a) == ErrorCode::Cancelled || codeOf(b) == ErrorCode::Cancelled) {
        return fail(a ? b : a);
    }
    if (hasBothKinds(a) && hasBothKinds(b)) {
        plain = heldOutQuality(*a, *b, kPlainKnots);
        piecewise = knots.size() > 2 ? heldOutQuality(*a, *b, knots) : plain;
        isPiecewise = piecewise.logLoss < plain.logLoss &&
                      piecewise.expectedCalibrationError < plain.expectedCalibrationError;
    }
    data.probabilities =
        fitProbabilities(pairs->fairGenuines, pairs->fairImpostors, isPiecewise ? knots : kPlainKnots);
    data.extrapolation = extrapolateTail(*pairs, data.rates.back());
    data.spread = {sharesOf(pairs->fairImpostors), sharesOf(pairs->fairGenuines)};
    std::vector<double> named;
    for (const double rate : {1e-3, 1e-4}) {
        if (rate >= lowestRate(*pairs)) {
            named.push_back(rate);
        }
    }
    auto calibration = Calibration::fromData(std::move(data));
    if (!calibration) {
        return fail(calibration);
    }
    return CalibrationReport{
        std::move(*calibration), rateRobustness(*pairs, named), plain, piecewise, isPiecewise, {}};
}

Result<CalibrationReport> calibrate(Engine& engine, const std::filesystem::path& images,
                                    Calibration::Provenance provenance, const EmbeddingOptions& options,
                                    const JobControl& control) {
    const auto people = readPictureTree(images);
    if (!people) {
        return fail(people);
    }
    std::vector<std::filesystem::path> files;
    std::vector<std::uint32_t> persons;
    for (std::size_t person = 0; person < people->size(); ++person) {
        for (const std::filesystem::path& file : (*people)[person].pictures) {
            files.push_back(file);
            persons.push_back(static_cast<std::uint32_t>(person));
        }
    }
    auto embedded = embedPictures(engine, files, options, control);
    if (!embedded) {
        return fail(embedded);
    }
    std::vector<LabelledFaceprint> labelled;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!embedded->faceprints[i].isEmpty()) {
            labelled.push_back({std::move(embedded->faceprints[i]), persons[i]});
        }
    }
    if (labelled.empty()) {
        return fail(ErrorCode::InvalidArgument,
                    "no picture gave a faceprint; the first: " + embedded->failures.front().error.message);
    }
    auto report = fitCalibration(labelled, std::move(provenance), engine.workers(), control.stop);
    if (report) {
        report->failures = std::move(embedded->failures);
    }
    return report;
}

} // namespace likeness
