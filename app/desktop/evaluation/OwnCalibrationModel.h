// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "EvaluationModel.h"
#include "Phrase.h"
#include "enrolment/StoreHost.h"

#include "evaluation/CalibrationFit.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>

namespace likeness {

/// Makes a calibration of the pictures that were evaluated, and lets it decide in the place of the model
/// pack's, or takes it away again. Of administrators of the store that is open, whose log says so. Lives on
/// the GUI thread.
class OwnCalibrationModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString missing READ missing NOTIFY changed FINAL)
    Q_PROPERTY(bool canUse READ canUse NOTIFY changed FINAL)
    Q_PROPERTY(bool canDrop READ canDrop NOTIFY changed FINAL)
    Q_PROPERTY(bool canRepair READ canRepair NOTIFY changed FINAL)
    Q_PROPERTY(bool isBeyondRepair READ isBeyondRepair NOTIFY changed FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY progressed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY changed FINAL)

  public:
    /// Calibrations go into `folder` (see `OwnCalibrations`); empty: nowhere, and nothing can be used. The
    /// others must outlive this.
    OwnCalibrationModel(EvaluationModel& evaluation, EngineHost& engines, StoreHost& host,
                        std::filesystem::path folder, QObject* parent = nullptr);
    /// Stops what runs, and waits for that: a picture's time.
    ~OwnCalibrationModel() override;

    /// Which calibration decides now.
    [[nodiscard]] QString sentence() const;
    /// What stands against using these pictures; empty: nothing.
    [[nodiscard]] QString missing() const;
    [[nodiscard]] bool canUse() const { return !isBusy() && missing().isEmpty(); }
    [[nodiscard]] bool canDrop() const;
    /// Whether a damaged calibration keeps the model from being loaded, and may be set aside.
    [[nodiscard]] bool canRepair() const;
    /// Whether nothing damaged was found among the user's own: then it is the pack's.
    [[nodiscard]] bool isBeyondRepair() const noexcept { return m_isBeyondRepair; }
    [[nodiscard]] bool isBusy() const noexcept { return m_isBusy; }
    /// 0…1, −1 where it is not known.
    [[nodiscard]] double progress() const;
    [[nodiscard]] QString notice() const { return m_notice.text(); }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }

    Q_INVOKABLE void use();
    Q_INVOKABLE void drop();
    /// Sets damaged calibrations aside, so that the model pack's decides.
    Q_INVOKABLE void repair();
    Q_INVOKABLE void cancel();

  signals:
    void changed();
    void progressed();

  private:
    void forget();
    struct Progress {
        std::stop_source stop;
        std::atomic<std::size_t> done{0};
        std::atomic<std::size_t> total{0};
    };
    using Fitted = Result<Calibration>;

    void onFitted();
    /// Logs, then keeps the calibration, or removes the one there is.
    void settle(const std::optional<Calibration>& calibration);
    void finish(const Phrase& notice, const Problem& problem = {});

    EvaluationModel& m_evaluation;
    EngineHost& m_engines;
    StoreHost& m_host;
    std::filesystem::path m_folder;
    bool m_isBusy = false;
    bool m_isBeyondRepair = false;
    std::shared_ptr<Progress> m_progress;
    QFutureWatcher<std::shared_ptr<const Fitted>> m_fitting;
    QTimer m_tick;
    Phrase m_notice;
    Problem m_problem;
};

} // namespace likeness
