// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "OwnCalibrationModel.h"

#include "evaluation/EmbeddingCache.h"
#include "model/OwnCalibration.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QDate>
#include <QtCore/QLocale>

#include <algorithm>
#include <chrono>

namespace likeness {
namespace {

constexpr std::chrono::milliseconds kTick{100};
constexpr auto kCommand = "Likeness, page Evaluate";

} // namespace

OwnCalibrationModel::OwnCalibrationModel(EvaluationModel& evaluation, EngineHost& engines, StoreHost& host,
                                         std::filesystem::path folder, QObject* parent)
    : QObject(parent),
      m_evaluation(evaluation),
      m_engines(engines),
      m_host(host),
      m_folder(std::move(folder)) {
    connect(&m_evaluation, &EvaluationModel::changed, this, &OwnCalibrationModel::changed);
    connect(&m_engines, &EngineHost::stateChanged, this, &OwnCalibrationModel::changed);
    connect(&m_host, &StoreHost::stateChanged, this, &OwnCalibrationModel::changed);
    connect(&m_host, &StoreHost::operatorLeft, this, &OwnCalibrationModel::forget);
    connect(&m_fitting, &QFutureWatcherBase::finished, this, &OwnCalibrationModel::onFitted);
    connect(&m_tick, &QTimer::timeout, this, &OwnCalibrationModel::progressed);
    m_tick.setInterval(kTick);
}

OwnCalibrationModel::~OwnCalibrationModel() {
    cancel();
    m_fitting.waitForFinished();
}

QString OwnCalibrationModel::sentence() const {
    const Calibration* const calibration = m_engines.engine() ? m_engines.engine()->calibration() : nullptr;
    if (calibration == nullptr) {
        return tr("Nothing is decided yet: this model pack has no calibration.");
    }
    const Calibration::Provenance& from = calibration->data().provenance;
    const QString people = QLocale().toString(static_cast<qulonglong>(from.people));
    const QString data = QString::fromStdString(from.data);
    return m_engines.engine()->hasOwnCalibration()
               ? tr("Your own calibration decides, measured on “%1”: %2 people.").arg(data, people)
               : tr("The model pack's calibration decides, measured on “%1”: %2 people.").arg(data, people);
}

QString OwnCalibrationModel::missing() const {
    if (!m_evaluation.hasReport()) {
        return tr("Evaluate a folder first.");
    }
    if (m_evaluation.reportedInput().kind != EvaluationInput::Kind::AllPairs) {
        return tr("A calibration is made of all pairs of a folder: evaluate it without a list of pairs.");
    }
    if (!m_host.isAdministrator()) {
        return tr("An administrator who is signed in can use these pictures as the calibration.");
    }
    return m_folder.empty() || !m_engines.engine() ? tr("There is no place for a calibration here.")
                                                   : QString();
}

bool OwnCalibrationModel::canDrop() const {
    return !isBusy() && !m_folder.empty() && m_host.isAdministrator() && m_engines.engine() &&
           m_engines.engine()->hasOwnCalibration();
}

bool OwnCalibrationModel::canRepair() const {
    return !isBusy() && !m_folder.empty() && m_host.isAdministrator() &&
           m_engines.error() == ErrorCode::CalibrationInvalid;
}

double OwnCalibrationModel::progress() const {
    const std::size_t total = m_progress ? m_progress->total.load() : 0;
    return total == 0 ? -1 : static_cast<double>(m_progress->done.load()) / static_cast<double>(total);
}

void OwnCalibrationModel::use() {
    if (!canUse()) {
        return;
    }
    m_progress = std::make_shared<Progress>();
    Calibration::Provenance provenance;
    provenance.data = m_evaluation.folderName().toStdString();
    provenance.command = kCommand;
    provenance.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    EmbeddingOptions options;
    options.face = m_evaluation.faceSelection();
    m_fitting.setFuture(QtConcurrent::run(
        [engine = m_engines.engine(), images = m_evaluation.reportedInput().images, provenance, options,
         cacheFolder = m_evaluation.cacheFolder(), state = m_progress]() mutable {
            std::optional<EmbeddingCache> cache;
            if (!cacheFolder.empty()) {
                if (auto opened = EmbeddingCache::open(cacheFolder)) {
                    cache = *std::move(opened);
                    options.cache = &*cache;
                }
            }
            const JobControl control{.progress =
                                         [state](std::size_t done, std::size_t total) {
                                             state->done = done;
                                             state->total = total;
                                         },
                                     .stop = state->stop.get_token()};
            const auto report = calibrate(*engine, images, provenance, options, control);
            return std::make_shared<const Fitted>(report ? Fitted(report->calibration) : fail(report));
        }));
    m_isBusy = true;
    m_notice = {};
    m_problem = {};
    m_tick.start();
    emit changed();
}

void OwnCalibrationModel::forget() {
    cancel();
    m_fitting.setFuture({}); // what comes of it is nobody's
    m_tick.stop();
    finish({});
}

void OwnCalibrationModel::cancel() {
    if (m_progress) {
        m_progress->stop.request_stop();
    }
}

void OwnCalibrationModel::onFitted() {
    if (m_fitting.future().resultCount() == 0) {
        return; // forgotten
    }
    m_tick.stop();
    const std::shared_ptr<const Fitted> fitted = m_fitting.result();
    if (*fitted) {
        settle(**fitted);
    } else if (fitted->error().code == ErrorCode::Cancelled) {
        finish([] { return tr("Stopped; nothing was changed."); });
    } else {
        finish({}, Problem::withEvaluation(fitted->error()));
    }
}

void OwnCalibrationModel::drop() {
    if (canDrop()) {
        m_isBusy = true;
        emit changed();
        settle(std::nullopt);
    }
}

void OwnCalibrationModel::settle(const std::optional<Calibration>& calibration) {
    // While a calibration was fitted the engine may have been loaded anew: it is not asked then.
    const ModelIdentity model = calibration ? calibration->data().model : m_engines.engine()->pack().model;
    m_host.ask(
        this,
        [calibration, folder = m_folder, model](store::EnrolmentStore& store) -> Result<void> {
            const Calibration::Provenance from =
                calibration ? calibration->data().provenance : Calibration::Provenance{};
            return store.logCalibration(from.people, from.impostorPairs, [&] {
                const OwnCalibrations own(folder);
                return calibration ? own.keep(*calibration) : own.remove(model);
            });
        },
        [this, isOwn = calibration.has_value()](const Result<void>& settled) {
            if (!settled) {
                finish({}, Problem::withStore(settled.error()));
                return;
            }
            m_engines.reload();
            m_host.noteChange(); // the log has a line about it
            finish([isOwn] {
                return isOwn ? tr("These pictures decide from now on.")
                             : tr("The model pack's calibration decides again.");
            });
        },
        StoreHost::Answers::ToAnybody);
}

void OwnCalibrationModel::repair() {
    if (!canRepair()) {
        return;
    }
    m_isBusy = true;
    emit changed();
    m_host.ask(
        this,
        [folder = m_folder](store::EnrolmentStore& store) -> Result<std::size_t> {
            Result<std::size_t> setAside{0};
            const auto logged = store.logCalibration(0, 0, [&]() -> Result<void> {
                setAside = OwnCalibrations(folder).setDamagedAside();
                return setAside ? Result<void>() : fail(setAside);
            });
            return logged ? setAside : fail(logged);
        },
        [this](const Result<std::size_t>& setAside) {
            if (!setAside) {
                finish({}, Problem::withStore(setAside.error()));
                return;
            }
            m_isBeyondRepair = *setAside == 0;
            m_engines.reload();
            m_host.noteChange();
            finish(m_isBeyondRepair ? Phrase() : Phrase([] {
                return tr("The damaged calibration was set aside, and the model pack's decides.");
            }));
        },
        StoreHost::Answers::ToAnybody);
}

void OwnCalibrationModel::finish(const Phrase& notice, const Problem& problem) {
    m_isBusy = false;
    m_notice = notice;
    m_problem = problem;
    emit changed();
}

} // namespace likeness
