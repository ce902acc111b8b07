// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/EvaluationComparison.h"

#include "evaluation/AllPairLevels.h"
#include "evaluation/ScoreDump.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace likeness {
namespace {

constexpr std::size_t kHistogramWidth = ScoreHistogram::kBins / EvaluationReport::kHistogramBins;

std::uint64_t choose2(std::uint64_t n) {
    return n < 2 ? 0 : n * (n - 1) / 2;
}

std::array<std::uint64_t, EvaluationReport::kHistogramBins> coarse(const ScoreHistogram& histogram) {
    std::array<std::uint64_t, EvaluationReport::kHistogramBins> bins{};
    for (std::size_t bin = 0; bin < ScoreHistogram::kBins; ++bin) {
        bins[bin / kHistogramWidth] += histogram.count(bin);
    }
    return bins;
}

class Comparing {
  public:
    Comparing(const EvaluationMaterial& material, PictureEmbeddings& embedded, int threads,
              const EvaluationOptions& options, const EvaluationControl& control, EvaluationReport& report)
        : m_material(material),
          m_embedded(embedded),
          m_threads(threads),
          m_options(options),
          m_control(control),
          m_report(report) {}

    Result<void> compare();
    EvaluationComparison taken() && { return std::move(m_compared); }

  private:
    Result<void> compareAll(ScoreDump* dump);
    Result<void> compareList(ScoreDump* dump);
    void numberPeople(const std::vector<bool>& isCompared);
    bool isDescribed(std::uint32_t picture) const { return !m_embedded.faceprints[picture].isEmpty(); }
    WorstPair worstPair(const ComparedPictures& pair) const;

    const EvaluationMaterial& m_material;
    PictureEmbeddings& m_embedded;
    int m_threads;
    const EvaluationOptions& m_options;
    const EvaluationControl& m_control;
    EvaluationReport& m_report;
    EvaluationComparison m_compared;
};

void Comparing::numberPeople(const std::vector<bool>& isCompared) {
    m_compared.numberOf.assign(isCompared.size(), EvaluationComparison::kNobody);
    std::uint32_t people = 0;
    for (std::size_t person = 0; person < isCompared.size(); ++person) {
        if (isCompared[person]) {
            m_compared.numberOf[person] = people++;
        }
    }
    m_report.people = people;
}

WorstPair Comparing::worstPair(const ComparedPictures& pair) const {
    WorstPair worst;
    worst.pictureA = m_material.pictures[pair.a];
    worst.pictureB = m_material.pictures[pair.b];
    worst.personA = m_material.people[m_material.personOf[pair.a]];
    worst.personB = m_material.people[m_material.personOf[pair.b]];
    worst.score = pair.score;
    return worst;
}

Result<void> Comparing::compareAll(ScoreDump* dump) {
    m_report.hasAllPairs = true;
    m_report.scoreStep = ScoreHistogram::kBinWidth;
    std::vector<std::uint64_t> asked(m_material.people.size(), 0);
    std::vector<std::uint64_t> described(m_material.people.size(), 0);
    std::vector<bool> isCompared(m_material.people.size(), false);
    std::vector<std::uint32_t> pictures;
    for (std::uint32_t picture = 0; picture < m_material.pictures.size(); ++picture) {
        const std::uint32_t person = m_material.personOf[picture];
        ++asked[person];
        if (isDescribed(picture)) {
            ++described[person];
            isCompared[person] = true;
            pictures.push_back(picture);
        }
    }
    numberPeople(isCompared);
    std::vector<LabelledFaceprint> labelled;
    for (const std::uint32_t picture : pictures) {
        labelled.push_back(
            {std::move(m_embedded.faceprints[picture]), m_compared.numberOf[m_material.personOf[picture]]});
    }
    AllPairsRun run{.threads = m_threads, .worst = m_options.worstPairs};
    run.progress = [&](std::size_t done, std::size_t total) {
        if (m_control.progress) {
            m_control.progress(EvaluationStage::Comparing, done, total);
        }
    };
    run.stop = m_control.stop;
    if (dump != nullptr) {
        run.visit = [&](std::uint32_t i, std::uint32_t j, float score) {
            const std::uint32_t a = pictures[i];
            const std::uint32_t b = pictures[j];
            dump->add(a, b, score, m_material.personOf[a] == m_material.personOf[b], std::nullopt);
        };
    }
    auto compared = levelAllPairs(labelled, run);
    if (!compared) {
        return fail(compared);
    }
    m_compared.levels = std::move(compared->levels);
    m_report.genuineHistogram = coarse(compared->genuines);
    m_report.impostorHistogram = coarse(compared->impostors);
    m_report.genuinePairs = compared->genuines.total();
    m_report.impostorPairs = compared->impostors.total();
    std::uint64_t genuinesAsked = 0;
    for (const std::uint64_t count : asked) {
        genuinesAsked += choose2(count);
    }
    m_report.genuinePairsLost = genuinesAsked - m_report.genuinePairs;
    m_report.impostorPairsLost = choose2(m_material.pictures.size()) - genuinesAsked - m_report.impostorPairs;
    const auto add = [&](std::vector<WorstPair>& list, std::vector<ComparedPictures> pairs) {
        for (ComparedPictures& pair : pairs) {
            pair.a = pictures[pair.a];
            pair.b = pictures[pair.b];
            list.push_back(worstPair(pair));
        }
    };
    add(m_report.worstGenuines, compared->lowestGenuines);
    add(m_report.worstImpostors, compared->highestImpostors);
    return {};
}

Result<void> Comparing::compareList(ScoreDump* dump) {
    std::vector<bool> isCompared(m_material.people.size(), false);
    std::vector<ScoredPair> scored;
    for (const MaterialPair& pair : m_material.pairs) {
        ScoredPair outcome{std::nullopt, pair.isGenuine, pair.fold};
        if (isDescribed(pair.a) && isDescribed(pair.b)) {
            const auto score = m_embedded.faceprints[pair.a].score(m_embedded.faceprints[pair.b]);
            if (!score) {
                return fail(score);
            }
            outcome.score = score->value;
            isCompared[m_material.personOf[pair.a]] = true;
            isCompared[m_material.personOf[pair.b]] = true;
            if (dump != nullptr) {
                dump->add(pair.a, pair.b, score->value, pair.isGenuine, pair.fold);
            }
        }
        scored.push_back(outcome);
    }
    numberPeople(isCompared);
    m_report.accuracy = foldAccuracy(scored, m_material.folds);
    std::vector<ScoredPeople> pairs;
    ScoreHistogram genuines;
    ScoreHistogram impostors;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < scored.size(); ++i) {
        const MaterialPair& pair = m_material.pairs[i];
        if (!scored[i].score) {
            ++(pair.isGenuine ? m_report.genuinePairsLost : m_report.impostorPairsLost);
            continue;
        }
        order.push_back(i);
        (pair.isGenuine ? genuines : impostors).add(*scored[i].score);
        pairs.push_back({*scored[i].score,
                         {m_compared.numberOf[m_material.personOf[pair.a]],
                          m_compared.numberOf[m_material.personOf[pair.b]]},
                         pair.isGenuine});
    }
    m_report.genuinePairs = genuines.total();
    m_report.impostorPairs = impostors.total();
    m_report.genuineHistogram = coarse(genuines);
    m_report.impostorHistogram = coarse(impostors);
    m_compared.levels = levelsOf(std::move(pairs), static_cast<std::uint32_t>(m_report.people));
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return *scored[i].score; });
    const auto add = [&](std::vector<WorstPair>& list, std::size_t i) {
        const MaterialPair& pair = m_material.pairs[i];
        if (list.size() < m_options.worstPairs) {
            list.push_back(worstPair({static_cast<float>(*scored[i].score), pair.a, pair.b}));
        }
    };
    for (const std::size_t i : order) {
        if (m_material.pairs[i].isGenuine) {
            add(m_report.worstGenuines, i);
        }
    }
    std::ranges::reverse(order);
    for (const std::size_t i : order) {
        if (!m_material.pairs[i].isGenuine) {
            add(m_report.worstImpostors, i);
        }
    }
    return {};
}

Result<void> Comparing::compare() {
    std::optional<ScoreDump> dump;
    if (!m_options.scores.empty()) {
        const std::uint64_t pairs =
            m_material.pairs.empty() ? choose2(m_material.pictures.size()) : m_material.pairs.size();
        auto opened = ScoreDump::open(m_options.scores, pairs, m_material);
        if (!opened) {
            return fail(opened);
        }
        dump.emplace(std::move(*opened));
    }
    ScoreDump* const to = dump ? &*dump : nullptr;
    auto compared = m_material.pairs.empty() ? compareAll(to) : compareList(to);
    if (!compared) {
        return compared;
    }
    m_report.pairsOfPeople = m_compared.levels.pairsOfPeople();
    // A list's accuracy stands without one kind; for all pairs there would be nothing to tell.
    if (m_report.hasAllPairs && (m_report.genuinePairs == 0 || m_report.impostorPairs == 0)) {
        return fail(ErrorCode::InvalidArgument,
                    std::string("no pair of ") + (m_report.genuinePairs == 0 ? "one person" : "two people") +
                        " could be compared; error rates need both kinds, and " +
                        std::to_string(m_report.failures.size()) + " pictures gave no faceprint");
    }
    return dump ? dump->finish() : Result<void>();
}

} // namespace

Result<EvaluationComparison> comparePictures(const EvaluationMaterial& material, PictureEmbeddings& embedded,
                                             int threads, const EvaluationOptions& options,
                                             const EvaluationControl& control, EvaluationReport& report) {
    Comparing comparing(material, embedded, threads, options, control, report);
    if (const auto compared = comparing.compare(); !compared) {
        return fail(compared);
    }
    return std::move(comparing).taken();
}

} // namespace likeness
