// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopApp.h"

#include "ControlAccessible.h"
#include "StartTrace.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtQuick/QQuickWindow>

#include <chrono>
#include <memory>

namespace likeness {
namespace {

/// What was copied here, which may be about a person.
void forgetClipboard() {
    QClipboard* const clipboard = QGuiApplication::clipboard();
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        const bool isOurs =
            mode == QClipboard::Clipboard ? clipboard->ownsClipboard() : clipboard->ownsSelection();
        if (isOurs) {
            clipboard->clear(mode);
        }
    }
}

} // namespace

DesktopApp::DesktopApp(const Places& places, const DesktopOptions& options, QObject* parent)
    : QObject(parent),
      m_options(options),
      m_translations(places.translations),
      m_settings(places.settingsFile),
      m_engineSettings(m_engineHost, m_settings, places.engine, places.packs, places.calibrations),
      m_storeHost(m_settings, places.store),
      m_capture(m_media, places.capture),
      m_verification(m_engineHost, m_storeHost, SampleSet(places.samples)),
      m_people(m_storeHost),
      m_claimable(m_storeHost),
      m_person(m_storeHost),
      m_enrolment(m_engineHost, m_storeHost),
      m_log(m_storeHost),
      m_storeJobs(m_storeHost),
      m_storeSettings(m_storeHost, m_people, m_storeJobs),
      m_storeCare(m_storeHost, m_engineHost, m_storeJobs),
      m_rateMeaning(m_engineHost, m_storeHost),
      m_about(m_engineHost, m_storeHost),
      m_evaluation(m_engineHost, places.faceprintCache),
      m_ownCalibration(m_evaluation, m_engineHost, m_storeHost, places.calibrations) {
    if (options.theme) {
        m_settings.overrideTheme(*options.theme);
    }
    if (options.size.isValid()) {
        m_settings.overrideWindowSize(options.size);
    } else if (const QScreen* const screen = QGuiApplication::primaryScreen()) { // perhaps not last time's
        m_settings.overrideWindowSize(Settings::fitted(m_settings.windowSize(), screen->availableSize()));
    }
    if (!options.screenshot.isEmpty()) {
        m_appearance.switchMotionOff();
    }
    m_capture.setCurrentCamera(m_settings.camera());
    m_capture.setMirrored(m_settings.isMirrored());
    connect(&m_capture, &CaptureSession::sourceChanged, this,
            [this] { m_settings.setCamera(m_capture.currentCamera()); });
    connect(&m_capture, &CaptureSession::mirroredChanged, this,
            [this] { m_settings.setMirrored(m_capture.isMirrored()); });
    m_evaluation.setKeepsFaceprints(m_settings.keepsFaceprints());
    m_evaluation.forgetUnwanted();
    connect(&m_evaluation, &EvaluationModel::inputChanged, this,
            [this] { m_settings.setKeepsFaceprints(m_evaluation.keepsFaceprints()); });
    connect(&m_engineHost, &EngineHost::stateChanged, this, [this] {
        m_capture.setEngine(m_engineHost.engine());
        traceStart(m_engineHost.state() == EngineHost::State::Ready ? "engine ready" : "engine loading");
    });
    connect(&m_settings, &Settings::languageChanged, this, &DesktopApp::speak);
    // Models that have the StoreHost connect to it themselves.
    connect(&m_storeHost, &StoreHost::operatorLeft, &m_capture, &CaptureSession::forget);
    connect(&m_storeHost, &StoreHost::operatorLeft, &m_evaluation, qOverload<>(&EvaluationModel::forget));
    connect(&m_storeHost, &StoreHost::operatorLeft, &m_engineSettings, &EngineSettingsModel::forget);
    connect(&m_storeHost, &StoreHost::operatorLeft, &m_qml, &forgetClipboard);
    if (!places.newStore.isEmpty()) {
        m_storeHost.setSuggestedFile(places.newStore);
    }
    m_qml.setIncubationController(&m_incubation);
    m_qml.addImportPath(QStringLiteral("qrc:/qt/qml"));
}

DesktopApp::~DesktopApp() = default;

bool DesktopApp::start() {
    installControlAccessible();
    m_engineSettings.load(!m_options.pack.isEmpty());
    m_qml.setInitialProperties({{QStringLiteral("verification"), QVariant::fromValue(&m_verification)},
                                {QStringLiteral("engineHost"), QVariant::fromValue(&m_engineHost)},
                                {QStringLiteral("storeHost"), QVariant::fromValue(&m_storeHost)},
                                {QStringLiteral("capture"), QVariant::fromValue(&m_capture)},
                                {QStringLiteral("people"), QVariant::fromValue(&m_people)},
                                {QStringLiteral("claimable"), QVariant::fromValue(&m_claimable)},
                                {QStringLiteral("person"), QVariant::fromValue(&m_person)},
                                {QStringLiteral("enrolment"), QVariant::fromValue(&m_enrolment)},
                                {QStringLiteral("auditLog"), QVariant::fromValue(&m_log)},
                                {QStringLiteral("storeSettings"), QVariant::fromValue(&m_storeSettings)},
                                {QStringLiteral("retention"), QVariant::fromValue(&m_retention)},
                                {QStringLiteral("storeCare"), QVariant::fromValue(&m_storeCare)},
                                {QStringLiteral("engineSettings"), QVariant::fromValue(&m_engineSettings)},
                                {QStringLiteral("rateMeaning"), QVariant::fromValue(&m_rateMeaning)},
                                {QStringLiteral("evaluation"), QVariant::fromValue(&m_evaluation)},
                                {QStringLiteral("ownCalibration"), QVariant::fromValue(&m_ownCalibration)},
                                {QStringLiteral("about"), QVariant::fromValue(&m_about)},
                                {QStringLiteral("settings"), QVariant::fromValue(&m_settings)},
                                {QStringLiteral("rewording"), QVariant::fromValue(&m_rewording)},
                                {QStringLiteral("appearance"), QVariant::fromValue(&m_appearance)}});
    m_qml.load(QUrl(QStringLiteral("qrc:/qt/qml/Likeness/Ui/Main.qml")));
    if (window() == nullptr) {
        return false;
    }
    traceStart("window made");
    traceFirstFrame(*window());
    collectInTurns();
    if (!m_options.store.isEmpty()) {
        m_storeHost.choose(QUrl::fromLocalFile(QFileInfo(m_options.store).absoluteFilePath()));
    } else if (m_options.screenshot.isEmpty()) {
        m_storeHost.openLast();
    }
    openPictures();
    if (!m_options.exported.isEmpty()) {
        m_storeSettings.offerExport(QUrl::fromLocalFile(QFileInfo(m_options.exported).absoluteFilePath()));
    }
    if (!m_options.screenshot.isEmpty()) {
        takeScreenshotWhenSettled();
    }
    return true;
}

QQuickWindow* DesktopApp::window() const {
    return m_qml.rootObjects().isEmpty() ? nullptr
                                         : qobject_cast<QQuickWindow*>(m_qml.rootObjects().constFirst());
}

/// Qt 6.4 collects all that JavaScript left behind at once, some 5 ms with all pages made, in the middle of
/// whatever is being done when the heap has grown to twice of what the last time left. Done in turns of its
/// own, now and then and while pages are made, it comes on top of nothing.
void DesktopApp::collectInTurns() {
    constexpr std::chrono::seconds kInterval(3);
    m_collection.setObjectName(QStringLiteral("JavaScript's leavings"));
    connect(&m_collection, &QTimer::timeout, this, [this] {
        if (QGuiApplication::applicationState() == Qt::ApplicationActive) {
            m_qml.collectGarbage();
        }
    });
    m_collection.start(kInterval);
    connect(
        &m_incubation, &IdleIncubation::muchMade, &m_collection, [this] { m_qml.collectGarbage(); },
        Qt::QueuedConnection);
}

void DesktopApp::speak() {
    if (m_translations == nullptr) {
        return;
    }
    // Words that come from the models are asked for again, and lists that are words already are read anew.
    m_rewording.run({
        [this] { m_qml.collectGarbage(); }, // what the pages leave; otherwise in the middle of the next
        [this] { m_translations->use(m_translations->localeFor(m_settings.language())); },
        [this] { m_qml.retranslate(); },
        [this] { emit m_engineHost.stateChanged(); },
        [this] { emit m_storeHost.rulesChanged(); },
        [this] {
            emit m_storeHost.noticeChanged();
            emit m_storeHost.problemChanged();
            emit m_retention.changed();
            emit m_storeJobs.changed();
        },
        [this] {
            emit m_capture.stateChanged();
            emit m_verification.reference()->changed();
            emit m_verification.probe()->changed();
            emit m_verification.verdict()->changed();
        },
        [this] {
            emit m_person.changed();
            emit m_enrolment.changed();
            emit m_enrolment.samplesChanged();
        },
        [this] {
            emit m_log.chainChanged();
            emit m_log.exporter()->changed();
            emit m_ownCalibration.changed();
            m_evaluation.reword();
        },
        [this] { m_storeHost.noteChange(); },
    });
}

void DesktopApp::openPictures() {
    const QStringList& pictures = m_options.pictures;
    if (!pictures.isEmpty()) {
        m_verification.reference()->open(fileSource(pictures.at(0)));
    }
    if (pictures.size() > 1) {
        m_verification.probe()->open(fileSource(pictures.at(1)));
    }
}

void DesktopApp::takeScreenshotWhenSettled() {
    // The frame that shows the settled state is the first one that is swapped after the state is settled.
    const auto grab = [this] {
        if (m_verification.isSettled() && !m_options.screenshot.isEmpty()) {
            const QString file = std::exchange(m_options.screenshot, {});
            emit screenshotTaken(window()->grabWindow().save(file, "PNG"));
        }
    };
    const auto ask = [this] {
        if (m_verification.isSettled()) {
            window()->requestUpdate();
        }
    };
    connect(window(), &QQuickWindow::frameSwapped, this, grab, Qt::QueuedConnection);
    connect(&m_verification, &VerificationModel::changed, this, ask);
    ask();
}

} // namespace likeness
