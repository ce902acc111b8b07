// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "EngineHost.h"
#include "EvaluationPlot.h"
#include "EvaluationViews.h"
#include "Phrase.h"

#include "evaluation/Evaluation.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

#include <atomic>
#include <filesystem>
#include <memory>
#include <stop_token>

namespace likeness {

/// Measures the model that runs on pictures of the user's own, on a worker, and shows what came of it. Lives
/// on the GUI thread.
class EvaluationModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(QUrl folder READ folder WRITE setFolder NOTIFY inputChanged FINAL)
    Q_PROPERTY(QString folderName READ folderName NOTIFY inputChanged FINAL)
    Q_PROPERTY(QUrl pairs READ pairs WRITE setPairs NOTIFY inputChanged FINAL)
    Q_PROPERTY(QString pairsName READ pairsName NOTIFY inputChanged FINAL)
    Q_PROPERTY(QUrl groupsFile READ groupsFile WRITE setGroupsFile NOTIFY inputChanged FINAL)
    Q_PROPERTY(QString groupsName READ groupsName NOTIFY inputChanged FINAL)
    Q_PROPERTY(bool takesLargest READ takesLargest WRITE setTakesLargest NOTIFY inputChanged FINAL)
    Q_PROPERTY(bool keepsFaceprints READ keepsFaceprints WRITE setKeepsFaceprints NOTIFY inputChanged FINAL)
    Q_PROPERTY(bool canRun READ canRun NOTIFY changed FINAL)
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed FINAL)
    Q_PROPERTY(bool isSaving READ isSaving NOTIFY changed FINAL)
    Q_PROPERTY(QString stage READ stage NOTIFY progressed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY progressed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool hasReport READ hasReport NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList groups READ groups NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList worstGenuines READ worstGenuines NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList worstImpostors READ worstImpostors NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList failures READ failures NOTIFY changed FINAL)
    Q_PROPERTY(QStringList weightings READ weightings NOTIFY changed FINAL)
    Q_PROPERTY(int weighting READ weighting WRITE setWeighting NOTIFY changed FINAL)
    Q_PROPERTY(likeness::EvaluationPlot plot READ plot NOTIFY changed FINAL)
    Q_PROPERTY(double threshold READ threshold WRITE setThreshold NOTIFY thresholdChanged FINAL)
    Q_PROPERTY(QString meaning READ meaning NOTIFY thresholdChanged FINAL)

  public:
    /// Faceprints are kept in `cache`; empty: nowhere. `engines` must outlive this.
    EvaluationModel(EngineHost& engines, std::filesystem::path cache, QObject* parent = nullptr);
    /// Stops what runs, and waits for that: a picture's time.
    ~EvaluationModel() override;

    /// A folder with a folder for each person.
    [[nodiscard]] const QUrl& folder() const noexcept { return m_folder; }
    void setFolder(const QUrl& folder);
    [[nodiscard]] QString folderName() const;
    /// Which pairs are compared: a list in LFW's format (.txt) or a table (.csv); empty: all.
    [[nodiscard]] const QUrl& pairs() const noexcept { return m_pairs; }
    void setPairs(const QUrl& file);
    [[nodiscard]] QString pairsName() const { return m_pairs.fileName(); }
    /// A table of people and their groups; empty: none.
    [[nodiscard]] const QUrl& groupsFile() const noexcept { return m_groupsFile; }
    void setGroupsFile(const QUrl& file);
    [[nodiscard]] QString groupsName() const { return m_groupsFile.fileName(); }
    /// Of several faces in a picture the largest one counts, otherwise the one in the middle.
    [[nodiscard]] bool takesLargest() const noexcept { return m_takesLargest; }
    void setTakesLargest(bool takesLargest);
    /// Faceprints are kept on this computer, unencrypted, so that the next run is quick and one that was
    /// stopped goes on. Off unless somebody has chosen it; while it is off nothing stays of what was kept.
    [[nodiscard]] bool keepsFaceprints() const noexcept { return m_keepsFaceprints && !m_cache.empty(); }
    void setKeepsFaceprints(bool keeps);

    [[nodiscard]] bool canRun() const;
    [[nodiscard]] bool isRunning() const { return m_running.isRunning(); }
    [[nodiscard]] bool isSaving() const { return m_saving.isRunning(); }
    [[nodiscard]] QString stage() const;
    /// 0…1, −1 where it is not known.
    [[nodiscard]] double progress() const;
    [[nodiscard]] QString notice() const { return m_notice.text(); }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }

    [[nodiscard]] bool hasReport() const noexcept { return m_report != nullptr; }
    [[nodiscard]] const std::shared_ptr<const EvaluationReport>& report() const noexcept { return m_report; }
    [[nodiscard]] const QVariantList& facts() const noexcept { return m_views.facts; }
    [[nodiscard]] QVariantList rows() const;
    [[nodiscard]] const QVariantList& groups() const noexcept { return m_views.groups; }
    [[nodiscard]] const QVariantList& worstGenuines() const noexcept { return m_views.worstGenuines; }
    [[nodiscard]] const QVariantList& worstImpostors() const noexcept { return m_views.worstImpostors; }
    [[nodiscard]] const QVariantList& failures() const noexcept { return m_views.failures; }
    /// How pairs are counted, in words, and the place of the way that is shown.
    [[nodiscard]] QStringList weightings() const;
    [[nodiscard]] int weighting() const noexcept { return m_weighting; }
    void setWeighting(int place);
    [[nodiscard]] EvaluationPlot plot() const;
    /// The threshold that is looked at, and what happens at it.
    [[nodiscard]] double threshold() const noexcept { return m_threshold; }
    void setThreshold(double threshold);
    [[nodiscard]] QString meaning() const { return meaningAt(m_threshold); }
    Q_INVOKABLE [[nodiscard]] QString meaningAt(double threshold) const;

    Q_INVOKABLE void run();
    Q_INVOKABLE void cancel();
    /// The folder, the report and what was said go, for somebody else comes; what runs is stopped.
    void forget();
    /// Saves the report: HTML, JSON or, for the curves, CSV, by the name's ending.
    Q_INVOKABLE void save(const QUrl& file);
    Q_INVOKABLE [[nodiscard]] QString suggestedName() const;
    /// Puts what is shown into the language of the moment, on a worker.
    void reword();
    /// Removes every faceprint that was kept, on a worker.
    Q_INVOKABLE void forgetFaceprints();
    /// The same without a word, unless they are to be kept. To be called when the program starts.
    void forgetUnwanted();

    /// What the report that is shown was made of, for a calibration of the same.
    [[nodiscard]] const EvaluationInput& reportedInput() const noexcept { return m_reportedInput; }
    [[nodiscard]] FaceSelection faceSelection() const noexcept {
        return m_takesLargest ? FaceSelection::Largest : FaceSelection::Central;
    }
    /// Where faceprints are kept; empty: nowhere.
    [[nodiscard]] std::filesystem::path cacheFolder() const {
        return keepsFaceprints() ? m_cache : std::filesystem::path();
    }

  signals:
    void inputChanged();
    void changed();
    void progressed();
    void thresholdChanged();

  private:
    struct Progress {
        std::stop_source stop;
        std::atomic<int> stage{0};
        std::atomic<std::size_t> done{0};
        std::atomic<std::size_t> total{0};
    };
    struct Outcome {
        std::shared_ptr<const EvaluationReport> report;
        EvaluationViews views;
        std::optional<Error> error;
    };
    [[nodiscard]] EvaluationInput input() const;
    void forget(bool isAsked);
    void say(const Phrase& notice, const Problem& problem = {});
    void onDone();
    void onReworded();
    void onSaved();
    void onForgotten();

    EngineHost& m_engines;
    std::filesystem::path m_cache;
    QUrl m_folder;
    QUrl m_pairs;
    QUrl m_groupsFile;
    bool m_takesLargest = false;
    bool m_keepsFaceprints = false;
    std::shared_ptr<Progress> m_progress;
    QFutureWatcher<std::shared_ptr<const Outcome>> m_running;
    QFutureWatcher<EvaluationViews> m_rewording;
    QFutureWatcher<Result<void>> m_saving;
    QString m_savedName;
    QFutureWatcher<Result<std::size_t>> m_forgetting;
    bool m_tellsForgotten = false;
    QTimer m_tick;
    EvaluationInput m_reportedInput;
    std::shared_ptr<const EvaluationReport> m_report;
    EvaluationViews m_views;
    int m_weighting = 0;
    double m_threshold = 0;
    Phrase m_notice;
    Problem m_problem;
};

} // namespace likeness
