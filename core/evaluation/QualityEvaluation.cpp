// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/QualityEvaluation.h"

#include "evaluation/AllPairs.h"
#include "evaluation/PictureTree.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace likeness {
namespace {

/// Every pair of pictures of one person; people come one after another.
Result<std::vector<GenuineScore>> genuineScores(const std::vector<LabelledFaceprint>& faceprints) {
    std::vector<GenuineScore> pairs;
    for (std::size_t a = 0; a < faceprints.size(); ++a) {
        for (std::size_t b = a + 1; b < faceprints.size() && faceprints[b].person == faceprints[a].person;
             ++b) {
            const auto score = faceprints[a].faceprint.score(faceprints[b].faceprint);
            if (!score) {
                return fail(score);
            }
            pairs.push_back({faceprints[a].person, static_cast<std::uint32_t>(a),
                             static_cast<std::uint32_t>(b), static_cast<double>(score->value)});
        }
    }
    return pairs;
}

/// The mean score of each picture against the person's others.
void setGenuineScores(std::vector<AssessedPicture>& pictures, const std::vector<GenuineScore>& pairs) {
    std::vector<double> sum(pictures.size(), 0);
    std::vector<int> count(pictures.size(), 0);
    for (const GenuineScore& pair : pairs) {
        for (const std::uint32_t picture : {pair.pictureA, pair.pictureB}) {
            sum[picture] += pair.score;
            ++count[picture];
        }
    }
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        if (count[i] > 0) {
            pictures[i].genuineScore = sum[i] / count[i];
        }
    }
}

} // namespace

Result<QualityEvaluation> evaluateQuality(Engine& engine, const std::filesystem::path& images,
                                          double falseMatchRate, std::span<const double> shares,
                                          const EmbeddingOptions& options, const JobControl& control) {
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
    EmbeddingOptions withQuality = options;
    withQuality.assessesQuality = true;
    auto embedded = embedPictures(engine, files, withQuality, control);
    if (!embedded) {
        return fail(embedded);
    }
    QualityEvaluation result;
    result.failures = std::move(embedded->failures);
    result.falseMatchRate = falseMatchRate;
    std::vector<LabelledFaceprint> labelled;
    std::vector<double> quality;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (const auto& report = embedded->qualities[i]; report && !embedded->faceprints[i].isEmpty()) {
            labelled.push_back({std::move(embedded->faceprints[i]), persons[i]});
            result.pictures.push_back({files[i], (*people)[persons[i]].name, *report, std::nullopt});
            quality.push_back(report->unified);
        }
    }
    const auto pairs = scoreAllPairs(labelled, engine.workers(), control.stop);
    if (!pairs) {
        return fail(pairs);
    }
    const auto allowed =
        static_cast<std::uint64_t>(falseMatchRate * static_cast<double>(pairs->fairImpostors.total()));
    result.threshold = pairs->fairImpostors.edgeReachedByAtMost(allowed).score;
    result.people = pairs->people();
    result.impostorPairs = pairs->impostorPairs();
    auto genuine = genuineScores(labelled);
    if (!genuine) {
        return fail(genuine);
    }
    result.genuinePairs = std::move(*genuine);
    setGenuineScores(result.pictures, result.genuinePairs);
    auto curve = discardCurve(result.genuinePairs, quality, result.threshold, shares);
    if (!curve) {
        return fail(curve);
    }
    result.curve = std::move(*curve);
    return result;
}

} // namespace likeness
