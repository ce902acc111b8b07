// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/Evaluation.h"

#include "base/FileBytes.h"
#include "base/Sha256.h"
#include "base/Version.h"
#include "evaluation/AllPairLevels.h"
#include "evaluation/ErrorRateFigures.h"
#include "evaluation/EvaluationMaterial.h"
#include "evaluation/ScoreDump.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace likeness {
namespace {

constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();
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

/// One evaluation while it runs.
class Evaluating {
  public:
    Evaluating(Engine& engine, const EvaluationMaterial& material, const EvaluationOptions& options,
               const EvaluationControl& control)
        : m_engine(engine), m_material(material), m_options(options), m_control(control) {}

    Result<EvaluationReport> run() {
        for (const auto step :
             {&Evaluating::describePictures, &Evaluating::compare, &Evaluating::measureRates,
              &Evaluating::measureGroups, &Evaluating::cutOutWorst}) {
            if (const auto done = (this->*step)(); !done) {
                return fail(done);
            }
        }
        measureReliability();
        tellProvenance();
        return std::move(m_report);
    }

  private:
    Result<void> describePictures();
    Result<void> compare();
    Result<void> compareAll(ScoreDump* dump);
    Result<void> compareList(ScoreDump* dump);
    void numberPeople(const std::vector<bool>& isCompared);
    Result<void> measureRates();
    Result<void> measureGroups();
    Result<void> cutOutWorst();
    void measureReliability();
    void tellProvenance();

    void tell(EvaluationStage stage, std::size_t done, std::size_t total) const {
        if (m_control.progress) {
            m_control.progress(stage, done, total);
        }
    }
    /// The `number`th of `runs` bootstraps, for one progress over all of them.
    BootstrapRun bootstrap(std::size_t number, std::size_t runs) const {
        return {m_options.bootstraps, m_engine.workers(),
                [this, number, runs](std::size_t done, std::size_t total) {
                    tell(EvaluationStage::Drawing, number * total + done, runs * total);
                },
                m_control.stop};
    }
    std::size_t bootstrapRuns() const { return (m_material.pairs.empty() ? 2 : 1) + groups().size(); }
    /// People of each group by their number among those who were compared.
    std::map<std::string, std::vector<bool>> groups() const;
    bool isDescribed(std::uint32_t picture) const { return !m_embedded.faceprints[picture].isEmpty(); }
    WorstPair worstPair(const ComparedPictures& pair) const;

    Engine& m_engine;
    const EvaluationMaterial& m_material;
    const EvaluationOptions& m_options;
    const EvaluationControl& m_control;
    PictureEmbeddings m_embedded;
    std::vector<std::uint32_t> m_numberOf; ///< Of the material's people among those compared; or kNobody.
    ScoreLevels m_levels;
    std::vector<NamedThreshold> m_supported;
    EvaluationReport m_report;
};

Result<void> Evaluating::describePictures() {
    auto embedded = embedPictures(
        m_engine, m_material.pictures, m_options.embedding,
        {[&](std::size_t done, std::size_t total) { tell(EvaluationStage::Describing, done, total); },
         m_control.stop});
    if (!embedded) {
        return fail(embedded);
    }
    m_embedded = std::move(*embedded);
    m_report.pictures = m_material.pictures.size();
    m_report.picturesFromCache = m_embedded.fromCache;
    m_report.failures = m_embedded.failures;
    m_report.peopleFrom = m_material.peopleFrom;
    if (m_embedded.failures.size() == m_material.pictures.size()) {
        return fail(ErrorCode::InvalidArgument,
                    "no picture gave a faceprint; the first: " +
                        (m_embedded.failures.empty() ? std::string("there is none")
                                                     : m_embedded.failures.front().error.message));
    }
    return {};
}

void Evaluating::numberPeople(const std::vector<bool>& isCompared) {
    m_numberOf.assign(isCompared.size(), kNobody);
    std::uint32_t people = 0;
    for (std::size_t person = 0; person < isCompared.size(); ++person) {
        if (isCompared[person]) {
            m_numberOf[person] = people++;
        }
    }
    m_report.people = people;
}

Result<void> Evaluating::compareAll(ScoreDump* dump) {
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
            {std::move(m_embedded.faceprints[picture]), m_numberOf[m_material.personOf[picture]]});
    }
    AllPairsRun run{.threads = m_engine.workers(), .worst = m_options.worstPairs};
    run.progress = [&](std::size_t done, std::size_t total) {
        tell(EvaluationStage::Comparing, done, total);
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
    m_levels = std::move(compared->levels);
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

Result<void> Evaluating::compareList(ScoreDump* dump) {
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
                         {m_numberOf[m_material.personOf[pair.a]], m_numberOf[m_material.personOf[pair.b]]},
                         pair.isGenuine});
    }
    m_report.genuinePairs = genuines.total();
    m_report.impostorPairs = impostors.total();
    m_report.genuineHistogram = coarse(genuines);
    m_report.impostorHistogram = coarse(impostors);
    m_levels = levelsOf(std::move(pairs), static_cast<std::uint32_t>(m_report.people));
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return *scored[i].score; });
    const auto add = [&](std::vector<WorstPair>& list, std::size_t i) {
        const MaterialPair& pair = m_material.pairs[i];
        if (list.size() < m_options.worstPairs) {
            list.push_back(worstPair({static_cast<float>(*scored[i].score), pair.a, pair.b}));
        }
    };
    for (auto i = order.begin(); i != order.end(); ++i) {
        if (m_material.pairs[*i].isGenuine) {
            add(m_report.worstGenuines, *i);
        }
    }
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        if (!m_material.pairs[*i].isGenuine) {
            add(m_report.worstImpostors, *i);
        }
    }
    return {};
}

Result<void> Evaluating::compare() {
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
    m_report.pairsOfPeople = m_levels.pairsOfPeople();
    // A list's accuracy stands without one kind; for all pairs there would be nothing to tell.
    if (m_report.hasAllPairs && (m_report.genuinePairs == 0 || m_report.impostorPairs == 0)) {
        return fail(ErrorCode::InvalidArgument,
                    std::string("no pair of ") + (m_report.genuinePairs == 0 ? "one person" : "two people") +
                        " could be compared; error rates need both kinds, and " +
                        std::to_string(m_report.failures.size()) + " pictures gave no faceprint");
    }
    return dump ? dump->finish() : Result<void>();
}

Result<void> Evaluating::measureRates() {
    std::vector<NamedThreshold> calibrated;
    if (const Calibration* calibration = m_engine.calibration()) {
        for (const double rate : {1e-2, 1e-3, 1e-4, 1e-5, 1e-6}) {
            if (const auto threshold = calibration->threshold(FalseMatchRate{rate})) {
                calibrated.push_back({rate, threshold->value});
            }
        }
    }
    std::size_t number = 0;
    for (const PairWeighting weighting : {PairWeighting::EachPair, PairWeighting::EachPerson}) {
        if (weighting == PairWeighting::EachPerson && !m_report.hasAllPairs) {
            continue;
        }
        auto rates = errorRatesOf(m_levels, weighting, calibrated, m_report.genuinePairsLost,
                                  bootstrap(number++, bootstrapRuns()));
        if (!rates) {
            return fail(rates);
        }
        m_report.rates.push_back(std::move(*rates));
    }
    for (const RateAtFalseMatchRate& point : m_report.rates.front().points) {
        if (point.isSupported) {
            m_supported.push_back({point.target, point.threshold});
        }
    }
    return {};
}

std::map<std::string, std::vector<bool>> Evaluating::groups() const {
    std::map<std::string, std::vector<bool>> groups;
    for (std::size_t person = 0; person < m_material.groupOf.size(); ++person) {
        if (m_numberOf[person] != kNobody && !m_material.groupOf[person].empty()) {
            auto& members = groups[m_material.groupOf[person]];
            members.resize(m_report.people, false);
            members[m_numberOf[person]] = true;
        }
    }
    return groups;
}

Result<void> Evaluating::measureGroups() {
    std::size_t number = m_report.rates.size();
    std::uint64_t grouped = 0;
    for (const auto& [group, members] : groups()) {
        auto rates =
            groupRatesOf(restrictedTo(m_levels, members), m_supported, bootstrap(number++, bootstrapRuns()));
        if (!rates) {
            return fail(rates);
        }
        rates->group = group;
        grouped += rates->people;
        m_report.groups.push_back(std::move(*rates));
    }
    m_report.peopleWithoutGroup = m_material.groupOf.empty() ? 0 : m_report.people - grouped;
    return {};
}

WorstPair Evaluating::worstPair(const ComparedPictures& pair) const {
    WorstPair worst;
    worst.pictureA = m_material.pictures[pair.a];
    worst.pictureB = m_material.pictures[pair.b];
    worst.personA = m_material.people[m_material.personOf[pair.a]];
    worst.personB = m_material.people[m_material.personOf[pair.b]];
    worst.score = pair.score;
    return worst;
}

Result<void> Evaluating::cutOutWorst() {
    if (!m_options.makesChips) {
        return {};
    }
    std::map<std::filesystem::path, std::vector<std::byte>> chips;
    for (const auto* list : {&m_report.worstGenuines, &m_report.worstImpostors}) {
        for (const WorstPair& pair : *list) {
            chips[pair.pictureA];
            chips[pair.pictureB];
        }
    }
    std::size_t done = 0;
    for (auto& [picture, png] : chips) {
        if (m_control.stop.stop_requested()) {
            return fail(ErrorCode::Cancelled, "cancelled while cutting out the worst pairs' faces");
        }
        // A file that went away meanwhile is shown without its face; its score stays.
        if (const auto chip = selectedChip(m_engine, picture, m_options.embedding)) {
            if (auto encoded = encodePng(chip->image)) {
                png = std::move(*encoded);
            }
        }
        tell(EvaluationStage::Showing, ++done, chips.size());
    }
    for (auto* list : {&m_report.worstGenuines, &m_report.worstImpostors}) {
        for (WorstPair& pair : *list) {
            pair.chipA = chips[pair.pictureA];
            pair.chipB = chips[pair.pictureB];
        }
    }
    return {};
}

void Evaluating::measureReliability() {
    const Calibration* const calibration = m_engine.calibration();
    if (calibration != nullptr && m_report.genuinePairs > 0 && m_report.impostorPairs > 0) {
        m_report.reliability = reliabilityOf(m_levels, *calibration);
    }
}

void Evaluating::tellProvenance() {
    EvaluationProvenance& from = m_report.provenance;
    const PackDescription& pack = m_engine.pack();
    from.program = std::string("Likeness ") + kVersion;
    from.pack = pack.name + " " + pack.version;
    from.model = pack.model;
    from.hasCompressedVectors = m_engine.modelOptions().frVectorCompression;
    from.device = std::string(name(m_engine.device().device));
    from.faceSelection = std::string(name(m_options.embedding.face));
    std::string digests;
    for (const std::string& digest : m_embedded.digests) {
        digests += (digest.empty() ? "unreadable" : digest) + "\n";
    }
    from.picturesDigest = sha256Hex(std::as_bytes(std::span(digests)));
    from.data = m_options.data;
    from.command = m_options.command;
    from.date = m_options.date;
    from.bootstraps = static_cast<std::uint64_t>(std::max(m_options.bootstraps, 0));
    from.seed = kBootstrapSeed;
}

} // namespace

std::string_view name(PairWeighting weighting) noexcept {
    return weighting == PairWeighting::EachPair ? "pairs" : "people";
}

Result<EvaluationReport> runEvaluation(Engine& engine, const EvaluationInput& input,
                                       const EvaluationOptions& options, const EvaluationControl& control) {
    const auto start = std::chrono::steady_clock::now();
    const auto material = readMaterial(input);
    if (!material) {
        return fail(material);
    }
    auto report = Evaluating(engine, *material, options, control).run();
    if (report) {
        report->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    return report;
}

} // namespace likeness
