// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "AboutModel.h"
#include "CaptureSession.h"
#include "DesktopOptions.h"
#include "EngineSettingsModel.h"
#include "IdleIncubation.h"
#include "Rewording.h"
#include "Settings.h"
#include "SystemAppearance.h"
#include "Translations.h"
#include "VerificationModel.h"
#include "enrolment/EnrolmentModel.h"
#include "enrolment/LogModel.h"
#include "enrolment/PeopleModel.h"
#include "enrolment/PersonModel.h"
#include "enrolment/RateMeaning.h"
#include "enrolment/Retention.h"
#include "enrolment/StoreCareModel.h"
#include "enrolment/StoreHost.h"
#include "enrolment/StoreSettingsModel.h"
#include "evaluation/EvaluationModel.h"
#include "evaluation/OwnCalibrationModel.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtQml/QQmlApplicationEngine>

class QQuickWindow;

namespace likeness {

/// The application put together: models, window, and what the command line wants of them. Tests build it too,
/// so that they see what users see. Lives on the GUI thread; needs a QGuiApplication.
class DesktopApp : public QObject {
    Q_OBJECT

  public:
    struct Places {
        QString settingsFile;
        QString samples; ///< Folder; empty: none are offered.
        EngineHost::OptionsSource engine;
        store::StoreAccess store{}; ///< How stores are opened; tests give cheap hashes in it.
        CaptureParts capture{};     ///< Where video comes from; tests give their own.
        PackLocator packs = PackLocator::forThisComputer(); ///< What packs there are, and where to import to.
        std::filesystem::path
            calibrations{}; ///< Where the user's own are (`OwnCalibrations`); empty: nowhere.
        std::filesystem::path faceprintCache{}; ///< Of evaluations; empty: none is kept.
        Translations* translations = nullptr;   ///< Changed when another language is chosen; null: never.
        QUrl newStore{}; ///< Where a new one goes unless the user says otherwise; empty: documents.
    };

    explicit DesktopApp(const Places& places, const DesktopOptions& options = {}, QObject* parent = nullptr);
    ~DesktopApp() override;

    /// Starts loading the engine and opens the window; false when the QML does not load, which is a defect.
    [[nodiscard]] bool start();

    [[nodiscard]] QQuickWindow* window() const;
    /// Whether pages that nobody looked at yet are being made.
    [[nodiscard]] bool isMakingPages() const { return m_incubation.incubatingObjectCount() > 0; }
    [[nodiscard]] Rewording& rewording() noexcept { return m_rewording; }
    [[nodiscard]] EngineHost& engineHost() noexcept { return m_engineHost; }
    [[nodiscard]] VerificationModel& verification() noexcept { return m_verification; }
    [[nodiscard]] Settings& settings() noexcept { return m_settings; }
    [[nodiscard]] StoreHost& storeHost() noexcept { return m_storeHost; }
    [[nodiscard]] CaptureSession& capture() noexcept { return m_capture; }
    [[nodiscard]] PeopleModel& people() noexcept { return m_people; }
    [[nodiscard]] PersonModel& person() noexcept { return m_person; }
    [[nodiscard]] EnrolmentModel& enrolment() noexcept { return m_enrolment; }
    [[nodiscard]] LogModel& log() noexcept { return m_log; }
    [[nodiscard]] EngineSettingsModel& engineSettings() noexcept { return m_engineSettings; }
    [[nodiscard]] StoreCareModel& storeCare() noexcept { return m_storeCare; }
    [[nodiscard]] StoreSettingsModel& storeSettings() noexcept { return m_storeSettings; }
    [[nodiscard]] Retention& retention() noexcept { return m_retention; }
    [[nodiscard]] EvaluationModel& evaluation() noexcept { return m_evaluation; }
    [[nodiscard]] OwnCalibrationModel& ownCalibration() noexcept { return m_ownCalibration; }
    [[nodiscard]] AboutModel& about() noexcept { return m_about; }
    [[nodiscard]] SystemAppearance& appearance() noexcept { return m_appearance; }

  signals:
    /// The picture that `DesktopOptions::screenshot` asked for was saved, or could not be.
    void screenshotTaken(bool saved);

  private:
    void collectInTurns();
    void speak();
    void openPictures();
    void takeScreenshotWhenSettled();

    DesktopOptions m_options;
    Translations* m_translations;
    Settings m_settings;
    SystemAppearance m_appearance;
    EngineHost m_engineHost;
    EngineSettingsModel m_engineSettings;
    StoreHost m_storeHost;
    Retention m_retention{m_storeHost};
    MediaThread m_media;
    CaptureSession m_capture;
    VerificationModel m_verification;
    PeopleModel m_people;
    PeopleModel m_claimable; ///< The list in which the Verify page searches.
    PersonModel m_person;
    EnrolmentModel m_enrolment;
    LogModel m_log;
    StoreJobs m_storeJobs;
    StoreSettingsModel m_storeSettings;
    StoreCareModel m_storeCare;
    RateMeaning m_rateMeaning;
    AboutModel m_about;
    EvaluationModel m_evaluation;
    OwnCalibrationModel m_ownCalibration;
    Rewording m_rewording;
    IdleIncubation m_incubation;
    QQmlApplicationEngine m_qml; // after the models, so that the window goes before what it shows
    QTimer m_collection;         ///< When what JavaScript left behind is collected.
};

} // namespace likeness
