// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/Evaluation.h"

#include "base/FileBytes.h"
#include "base/Sha256.h"
#include "base/Version.h"
#include "evaluation/ErrorRateFigures.h"
#include "evaluation/EvaluationComparison.h"
#include "evaluation/EvaluationMaterial.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <map>
#include <new>
#include <optional>
#include <span>
#include <utility>

namespace likeness {
namespace fs = std::filesystem;
namespace {

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
        nameFromFolder();
        tellProvenance();
        return std::move(m_report);
    }

  private:
    Result<void> describePictures();
    Result<void> compare();
    Result<void> measureRates();
    Result<void> measureGroups();
    Result<void> cutOutWorst();
    void measureReliability();
    void nameFromFolder();
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

    Engine& m_engine;
    const EvaluationMaterial& m_material;
    const EvaluationOptions& m_options;
    const EvaluationControl& m_control;
    PictureEmbeddings m_embedded;
    EvaluationComparison m_compared;
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

Result<void> Evaluating::compare() {
    auto compared =
        comparePictures(m_material, m_embedded, m_engine.workers(), m_options, m_control, m_report);
    if (!compared) {
        return fail(compared);
    }
    m_compared = std::move(*compared);
    return {};
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
        auto rates = errorRatesOf(m_compared.levels, weighting, calibrated, m_report.genuinePairsLost,
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
        if (m_compared.numberOf[person] != EvaluationComparison::kNobody &&
            !m_material.groupOf[person].empty()) {
            auto& members = groups[m_material.groupOf[person]];
            members.resize(m_report.people, false);
            members[m_compared.numberOf[person]] = true;
        }
    }
    return groups;
}

Result<void> Evaluating::measureGroups() {
    std::size_t number = m_report.rates.size();
    std::uint64_t grouped = 0;
    for (const auto& [group, members] : groups()) {
        auto rates = groupRatesOf(restrictedTo(m_compared.levels, members), m_supported,
                                  bootstrap(number++, bootstrapRuns()));
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

Result<void> Evaluating::cutOutWorst() {
    if (!m_options.makesChips) {
        return {};
    }
    std::map<fs::path, std::vector<std::byte>> chips;
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
        m_report.reliability = reliabilityOf(m_compared.levels, *calibration);
    }
}

/// Reports are passed on: they say where a picture lies in its folder, and not where that folder lies.
void Evaluating::nameFromFolder() {
    const auto inFolder = [&](const fs::path& picture) {
        const fs::path inside = picture.lexically_relative(m_material.folder);
        return inside.empty() || *inside.begin() == ".." ? picture.filename() : inside;
    };
    for (PictureFailure& failure : m_report.failures) {
        const std::string whole = displayName(failure.picture);
        failure.picture = inFolder(failure.picture);
        std::string& message = failure.error.message;
        if (const std::size_t at = message.find(whole); at != std::string::npos) {
            message.replace(at, whole.size(), displayName(failure.picture));
        }
    }
    for (auto* list : {&m_report.worstGenuines, &m_report.worstImpostors}) {
        for (WorstPair& pair : *list) {
            pair.pictureA = inFolder(pair.pictureA);
            pair.pictureB = inFolder(pair.pictureB);
        }
    }
}

void Evaluating::tellProvenance() {
    EvaluationProvenance& from = m_report.provenance;
    const PackDescription& pack = m_engine.pack();
    from.program = std::string("Likeness ") + kVersion;
    from.pack = pack.name + " " + pack.version;
    from.model = pack.model;
    if (const Calibration* calibration = m_engine.calibration()) {
        const Calibration::Provenance& made = calibration->data().provenance;
        from.calibration = made.data + ", " + made.date;
    }
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
    try {
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
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "there is not enough memory to evaluate so many pictures");
    } catch (const std::exception& exception) {
        return fail(ErrorCode::Internal, std::string("the evaluation failed: ") + exception.what());
    }
}

} // namespace likeness
