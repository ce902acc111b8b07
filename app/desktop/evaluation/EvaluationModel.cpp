// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "EvaluationModel.h"

#include "VerdictWording.h"
#include "base/FileBytes.h"
#include "evaluation/EmbeddingCache.h"
#include "evaluation/report/EvaluationHtml.h"
#include "evaluation/report/EvaluationJson.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QDate>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <algorithm>
#include <chrono>
#include <optional>
#include <span>

namespace likeness {
namespace {

constexpr std::chrono::milliseconds kTick{100};

std::filesystem::path pathOf(const QUrl& url) {
    return url.isEmpty() ? std::filesystem::path()
                         : std::filesystem::path(url.toLocalFile().toStdU16String());
}

Result<void> writeReport(const EvaluationReport& report, const QString& file) {
    const QString ending = QFileInfo(file).suffix().toLower();
    const std::string text = ending == QLatin1String("json")  ? evaluationJson(report)
                             : ending == QLatin1String("csv") ? evaluationCurveCsv(report)
                                                              : evaluationHtml(report);
    return writeFileAtomically(file.toStdU16String(), std::as_bytes(std::span<const char>(text)));
}

} // namespace

EvaluationModel::EvaluationModel(EngineHost& engines, std::filesystem::path cache, QObject* parent)
    : QObject(parent), m_engines(engines), m_cache(std::move(cache)) {
    connect(&m_engines, &EngineHost::stateChanged, this, &EvaluationModel::changed);
    connect(this, &EvaluationModel::inputChanged, this, &EvaluationModel::changed);
    connect(this, &EvaluationModel::changed, this, &EvaluationModel::thresholdChanged);
    connect(&m_running, &QFutureWatcherBase::finished, this, &EvaluationModel::onDone);
    connect(&m_rewording, &QFutureWatcherBase::finished, this, &EvaluationModel::onReworded);
    connect(&m_saving, &QFutureWatcherBase::finished, this, &EvaluationModel::onSaved);
    connect(&m_forgetting, &QFutureWatcherBase::finished, this, &EvaluationModel::onForgotten);
    connect(&m_tick, &QTimer::timeout, this, &EvaluationModel::progressed);
    m_tick.setInterval(kTick);
}

EvaluationModel::~EvaluationModel() {
    cancel();
    m_running.waitForFinished();
    m_rewording.waitForFinished();
    m_saving.waitForFinished();
    m_forgetting.waitForFinished();
}

void EvaluationModel::setFolder(const QUrl& folder) {
    if (folder != m_folder) {
        m_folder = folder;
        emit inputChanged();
    }
}

QString EvaluationModel::folderName() const {
    return m_folder.isEmpty() ? QString() : QDir(m_folder.toLocalFile()).dirName();
}

void EvaluationModel::setPairs(const QUrl& file) {
    if (file != m_pairs) {
        m_pairs = file;
        emit inputChanged();
    }
}

void EvaluationModel::setGroupsFile(const QUrl& file) {
    if (file != m_groupsFile) {
        m_groupsFile = file;
        emit inputChanged();
    }
}

void EvaluationModel::setTakesLargest(bool takesLargest) {
    if (takesLargest != m_takesLargest) {
        m_takesLargest = takesLargest;
        emit inputChanged();
    }
}

void EvaluationModel::setKeepsFaceprints(bool keeps) {
    if (keeps != m_keepsFaceprints) {
        m_keepsFaceprints = keeps;
        emit inputChanged();
        forgetUnwanted();
    }
}

bool EvaluationModel::canRun() const {
    return !isRunning() && !m_forgetting.isRunning() && !m_folder.isEmpty() && m_engines.engine() != nullptr;
}

EvaluationInput EvaluationModel::input() const {
    EvaluationInput input;
    input.images = pathOf(m_folder);
    input.pairs = pathOf(m_pairs);
    input.groups = pathOf(m_groupsFile);
    if (!input.pairs.empty()) {
        input.kind = QFileInfo(m_pairs.toLocalFile()).suffix().toLower() == QLatin1String("csv")
                         ? EvaluationInput::Kind::ListPairs
                         : EvaluationInput::Kind::LfwPairs;
    }
    return input;
}

void EvaluationModel::run() {
    if (!canRun()) {
        return;
    }
    m_progress = std::make_shared<Progress>();
    m_reportedInput = input();
    m_report.reset();
    m_views = {};
    m_rewording.setFuture({}); // words about the report that goes
    EvaluationOptions options;
    options.embedding.face = faceSelection();
    options.data = folderName().toStdString();
    options.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    m_running.setFuture(QtConcurrent::run([engine = m_engines.engine(), what = m_reportedInput, options,
                                           cacheFolder = cacheFolder(), state = m_progress]() mutable {
        auto outcome = std::make_shared<Outcome>();
        std::optional<EmbeddingCache> cache;
        if (!cacheFolder.empty()) {
            auto opened = EmbeddingCache::open(cacheFolder);
            if (!opened) {
                outcome->error = opened.error();
                return std::shared_ptr<const Outcome>(outcome);
            }
            cache = *std::move(opened);
            options.embedding.cache = &*cache;
        }
        const EvaluationControl control{
            .progress =
                [state](EvaluationStage stage, std::size_t done, std::size_t total) {
                    state->stage = static_cast<int>(stage);
                    state->done = done;
                    state->total = total;
                },
            .stop = state->stop.get_token()};
        auto report = runEvaluation(*engine, what, options, control);
        if (report) {
            outcome->report = std::make_shared<const EvaluationReport>(*std::move(report));
            outcome->views = EvaluationViews(*outcome->report);
        } else {
            outcome->error = report.error();
        }
        return std::shared_ptr<const Outcome>(outcome);
    }));
    m_tick.start();
    say({});
    emit progressed();
}

void EvaluationModel::reword() {
    if (m_report) {
        m_rewording.setFuture(QtConcurrent::run([report = m_report] { return EvaluationViews(*report); }));
    }
    emit changed();
    emit progressed();
}

void EvaluationModel::onReworded() {
    if (m_rewording.future().resultCount() > 0) {
        m_views = m_rewording.result();
        emit changed();
    }
}

void EvaluationModel::cancel() {
    if (m_progress) {
        m_progress->stop.request_stop();
    }
}

void EvaluationModel::forget() {
    cancel();
    m_running.setFuture({});
    m_rewording.setFuture({});
    m_saving.setFuture({});
    m_tick.stop();
    m_progress.reset();
    m_folder.clear();
    m_pairs.clear();
    m_groupsFile.clear();
    m_takesLargest = false;
    m_reportedInput = {};
    m_report.reset();
    m_views = {};
    m_weighting = 0;
    m_threshold = 0;
    emit inputChanged();
    say({});
    emit progressed();
}

void EvaluationModel::onDone() {
    if (m_running.future().resultCount() == 0) {
        return; // forgotten
    }
    m_tick.stop();
    const std::shared_ptr<const Outcome> outcome = m_running.result();
    if (!outcome->error) {
        m_report = outcome->report;
        m_views = outcome->views;
        m_weighting = 0;
        m_threshold = m_report->rates.front().equalErrorRate.threshold;
        for (const RateAtFalseMatchRate& point : m_report->rates.front().points) {
            if (point.isSupported) {
                m_threshold = point.threshold; // the rarest that the pictures support
            }
        }
        say({});
    } else if (outcome->error->code == ErrorCode::Cancelled) {
        say([isKept = keepsFaceprints()] {
            return isKept ? tr("Stopped. What was done is kept, and the next run goes on from there.")
                          : tr("Stopped.");
        });
    } else {
        say({}, Problem::withEvaluation(*outcome->error));
    }
}

QString EvaluationModel::stage() const {
    if (!m_progress) {
        return {};
    }
    const QLocale locale;
    switch (static_cast<EvaluationStage>(m_progress->stage.load())) {
    case EvaluationStage::Describing:
        return m_progress->total == 0 ? tr("Looking for pictures…")
                                      : tr("Reading picture %1 of %2…")
                                            .arg(locale.toString(static_cast<qulonglong>(m_progress->done)),
                                                 locale.toString(static_cast<qulonglong>(m_progress->total)));
    case EvaluationStage::Comparing:
        return tr("Comparing…");
    case EvaluationStage::Drawing:
        return tr("Finding out how far chance goes…");
    case EvaluationStage::Showing:
        return tr("Cutting out the worst pairs…");
    }
    return {};
}

double EvaluationModel::progress() const {
    const std::size_t total = m_progress ? m_progress->total.load() : 0;
    return total == 0 ? -1 : static_cast<double>(m_progress->done.load()) / static_cast<double>(total);
}

QVariantList EvaluationModel::rows() const {
    const auto place = static_cast<std::size_t>(m_weighting);
    return place < m_views.rows.size() ? m_views.rows.at(place) : QVariantList();
}

QStringList EvaluationModel::weightings() const {
    QStringList words;
    for (const ErrorRates& rates : m_report ? m_report->rates : std::vector<ErrorRates>{}) {
        words.append(rates.weighting == PairWeighting::EachPair ? tr("Every pair of pictures counts the same")
                                                                : tr("Every person counts the same"));
    }
    return words;
}

void EvaluationModel::setWeighting(int place) {
    if (m_report && place >= 0 && place < static_cast<int>(m_report->rates.size()) && place != m_weighting) {
        m_weighting = place;
        emit changed();
    }
}

EvaluationPlot EvaluationModel::plot() const {
    return m_report ? EvaluationPlot(m_report, static_cast<std::size_t>(m_weighting)) : EvaluationPlot();
}

void EvaluationModel::setThreshold(double threshold) {
    const double within = std::clamp(threshold, -1.0, 1.0);
    if (within != m_threshold) {
        m_threshold = within;
        emit thresholdChanged();
    }
}

QString EvaluationModel::meaningAt(double threshold) const {
    if (!m_report) {
        return {};
    }
    const ErrorPoint point = plot().at(threshold);
    const QString strangers =
        point.falseMatchRate > 0 ? EvaluationViews::percent(point.falseMatchRate) : tr("none of these pairs");
    return tr("From a similarity of %1 on, %2 of strangers match, and %3 of the right people are missed.")
        .arg(VerdictWording().similarity(point.threshold), strangers,
             EvaluationViews::percent(point.falseNonMatchRate));
}

QString EvaluationModel::suggestedName() const {
    return tr("evaluation") + QDate::currentDate().toString(QStringLiteral("-yyyy-MM-dd"));
}

void EvaluationModel::save(const QUrl& file) {
    QString path = file.toLocalFile();
    if (!m_report || isSaving() || path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".html");
    }
    m_savedName = QFileInfo(path).fileName();
    m_saving.setFuture(QtConcurrent::run([report = m_report, path] { return writeReport(*report, path); }));
    say({});
}

void EvaluationModel::onSaved() {
    if (m_saving.future().resultCount() == 0) {
        return; // forgotten
    }
    const Result<void> saved = m_saving.result();
    saved ? say([name = m_savedName] {
        return tr("Saved as “%1”. It shows faces and names: keep it as safe as the pictures.").arg(name);
    })
          : say({}, Problem::withReport(saved.error()));
}

void EvaluationModel::forgetFaceprints() {
    forget(true);
}

void EvaluationModel::forgetUnwanted() {
    if (!keepsFaceprints()) {
        forget(false);
    }
}

void EvaluationModel::forget(bool isAsked) {
    if (isRunning() || m_forgetting.isRunning() || m_cache.empty()) {
        return;
    }
    m_tellsForgotten = isAsked;
    m_forgetting.setFuture(QtConcurrent::run([folder = m_cache] { return EmbeddingCache::clear(folder); }));
    say({});
}

void EvaluationModel::onForgotten() {
    const Result<std::size_t> removed = m_forgetting.result();
    if (removed && *removed == 0 && !m_tellsForgotten) {
        emit changed();
        return;
    }
    removed
        ? say([count = static_cast<int>(*removed)] { return tr("%n faceprint(s) deleted.", nullptr, count); })
        : say({}, Problem::withEvaluation(removed.error()));
}

void EvaluationModel::say(const Phrase& notice, const Problem& problem) {
    m_notice = notice;
    m_problem = problem;
    emit changed();
}

} // namespace likeness
