// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Judgement.h"
#include "Phrase.h"
#include "Problem.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace likeness {

/// The answer as the verdict panel shows it. Changed only by its page's model. Lives on the GUI thread.
class Verdict : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("verdicts belong to a page's model")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString guidance READ guidance NOTIFY changed FINAL)
    Q_PROPERTY(QString word READ word NOTIFY changed FINAL)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed FINAL)
    Q_PROPERTY(double similarity READ similarity NOTIFY changed FINAL)
    Q_PROPERTY(QString similarityText READ similarityText NOTIFY changed FINAL)
    Q_PROPERTY(bool hasThresholds READ hasThresholds NOTIFY changed FINAL)
    Q_PROPERTY(double matchThreshold READ matchThreshold NOTIFY changed FINAL)
    Q_PROPERTY(double reviewThreshold READ reviewThreshold NOTIFY changed FINAL)
    Q_PROPERTY(QString matchRateText READ matchRateText NOTIFY changed FINAL)
    Q_PROPERTY(QString reviewRateText READ reviewRateText NOTIFY changed FINAL)
    Q_PROPERTY(QString probabilityText READ probabilityText NOTIFY changed FINAL)
    Q_PROPERTY(QString probabilityAssumption READ probabilityAssumption NOTIFY changed FINAL)
    Q_PROPERTY(QString strangerText READ strangerText NOTIFY changed FINAL)
    Q_PROPERTY(bool isEstimate READ isEstimate NOTIFY changed FINAL)
    Q_PROPERTY(QString qualityText READ qualityText NOTIFY changed FINAL)
    Q_PROPERTY(QString qualityRemarks READ qualityRemarks NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(QString durationText READ durationText NOTIFY changed FINAL)
    Q_PROPERTY(likeness::ScoreCurves curves READ curves NOTIFY changed FINAL)
    Q_PROPERTY(likeness::DisplayPicture referenceChip READ referenceChip NOTIFY changed FINAL)
    Q_PROPERTY(likeness::DisplayPicture probeChip READ probeChip NOTIFY changed FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY changed FINAL)

  public:
    enum class State {
        Waiting, ///< Something is missing; `guidance` says what.
        Working,
        Match,
        Review,
        NoMatch,
        CannotTell, ///< A picture is no ground for a decision; `meaning` says which, why, and what to do.
        ScoreOnly,  ///< The pack has no calibration: there is a score, and no decision.
        Failed,     ///< `problem` says why.
    };
    Q_ENUM(State)

    explicit Verdict(QObject* parent = nullptr);

    void wait(const QString& guidance);
    void work(const QString& guidance);
    void fail(const Problem& problem);
    /// `note` says what the answer rests on, where it is not simply these two pictures.
    void set(const Judgement& judgement, const DisplayPicture& referenceChip, const DisplayPicture& probeChip,
             const Phrase& note = {});

    [[nodiscard]] State state() const noexcept { return m_state; }
    /// What is missing or being done, one sentence; empty with a verdict.
    [[nodiscard]] const QString& guidance() const noexcept { return m_guidance; }
    /// "Match", "Review", "No match" or "Cannot tell"; empty without a verdict.
    [[nodiscard]] QString word() const;
    /// The word as a sentence; where it cannot tell, the reasons, a line for each picture.
    [[nodiscard]] QString meaning() const;
    [[nodiscard]] double similarity() const noexcept { return m_judgement.score.value; }
    [[nodiscard]] QString similarityText() const;
    [[nodiscard]] bool hasThresholds() const noexcept { return m_judgement.thresholds.has_value(); }
    [[nodiscard]] double matchThreshold() const noexcept;
    [[nodiscard]] double reviewThreshold() const noexcept;
    [[nodiscard]] QString matchRateText() const;
    [[nodiscard]] QString reviewRateText() const;
    /// Of a match only: beside anything else a high probability reads like one.
    [[nodiscard]] QString probabilityText() const;
    /// What the probability takes for granted; empty without one.
    [[nodiscard]] QString probabilityAssumption() const;
    /// How often a stranger would reach the score; empty where it cannot tell, since rates are those of
    /// pictures that can be compared.
    [[nodiscard]] QString strangerText() const;
    /// Whether the chance in `strangerText` lies beyond what was measured.
    [[nodiscard]] bool isEstimate() const noexcept;
    /// How good both pictures are, "94 and 82 of 100", and what is wrong with one that is not good enough.
    [[nodiscard]] QString qualityText() const;
    [[nodiscard]] QString qualityRemarks() const;
    [[nodiscard]] QString note() const { return m_note.text(); }
    [[nodiscard]] QString durationText() const;
    /// Where strangers and pictures of one person lie on the scale; empty where the pack does not say.
    [[nodiscard]] const ScoreCurves& curves() const noexcept { return m_judgement.curves; }
    /// All of it as values; meaningful with an answer.
    [[nodiscard]] const Judgement& judgement() const noexcept { return m_judgement; }
    /// When the answer came.
    [[nodiscard]] const QDateTime& moment() const noexcept { return m_moment; }
    [[nodiscard]] bool isAnswer() const noexcept;
    [[nodiscard]] const DisplayPicture& referenceChip() const noexcept { return m_referenceChip; }
    [[nodiscard]] const DisplayPicture& probeChip() const noexcept { return m_probeChip; }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }

  signals:
    void changed();

  private:
    void become(State state);

    State m_state = State::Waiting;
    QString m_guidance;
    Judgement m_judgement;
    QDateTime m_moment;
    Phrase m_note;
    DisplayPicture m_referenceChip;
    DisplayPicture m_probeChip;
    Problem m_problem;
};

} // namespace likeness
