// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "CapturedPicture.h"
#include "EngineHost.h"
#include "PictureSlot.h"
#include "StoreHost.h"
#include "StoreReading.h"

#include <QtCore/QVariantList>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace likeness {

/// Somebody already enrolled who looks like the person to be enrolled.
struct DuplicateView {
    Q_GADGET
    QML_VALUE_TYPE(duplicateView)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QString externalId MEMBER externalId CONSTANT FINAL)
    Q_PROPERTY(QString similarity MEMBER similarity CONSTANT FINAL)
    Q_PROPERTY(QString stranger MEMBER stranger CONSTANT FINAL)
    Q_PROPERTY(likeness::DisplayPicture chip MEMBER chip CONSTANT FINAL)
    Q_PROPERTY(likeness::DisplayPicture own MEMBER own CONSTANT FINAL)

  public:
    QString name;
    QString externalId;
    QString similarity;
    QString stranger;    ///< How often a stranger would be as alike, one sentence.
    DisplayPicture chip; ///< Of the other; empty where none was kept.
    DisplayPicture own;  ///< Of the new sample that is alike.
};

/// The enrolment of one person, step by step. Nothing is stored before the last step; leaving earlier leaves
/// nothing behind. Lives on the GUI thread.
class EnrolmentModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(Step step READ step NOTIFY changed FINAL)
    Q_PROPERTY(QString externalId READ externalId WRITE setExternalId NOTIFY changed FINAL)
    Q_PROPERTY(QString displayName READ displayName WRITE setDisplayName NOTIFY changed FINAL)
    Q_PROPERTY(QString notes READ notes WRITE setNotes NOTIFY changed FINAL)
    Q_PROPERTY(QString purpose READ purpose WRITE setPurpose NOTIFY changed FINAL)
    Q_PROPERTY(QString textVersion READ textVersion WRITE setTextVersion NOTIFY changed FINAL)
    Q_PROPERTY(QString lastDay READ lastDay WRITE setLastDay NOTIFY changed FINAL)
    Q_PROPERTY(QString consentEnd READ consentEnd NOTIFY changed FINAL)
    Q_PROPERTY(bool keepsChips READ keepsChips WRITE setKeepsChips NOTIFY changed FINAL)
    Q_PROPERTY(bool isConsentGiven READ isConsentGiven WRITE setConsentGiven NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList samples READ samples NOTIFY samplesChanged FINAL)
    Q_PROPERTY(int acceptedCount READ acceptedCount NOTIFY changed FINAL)
    Q_PROPERTY(QString sampleCount READ sampleCount NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList duplicates READ duplicates NOTIFY changed FINAL)
    Q_PROPERTY(
        bool isDuplicateAccepted READ isDuplicateAccepted WRITE setDuplicateAccepted NOTIFY changed FINAL)
    Q_PROPERTY(bool canContinue READ canContinue NOTIFY changed FINAL)
    Q_PROPERTY(QString missing READ missing NOTIFY changed FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(bool isSearching READ isSearching NOTIFY changed FINAL)
    Q_PROPERTY(bool isDirty READ isDirty NOTIFY changed FINAL)
    Q_PROPERTY(bool isAdding READ isAdding NOTIFY changed FINAL)
    Q_PROPERTY(double enrolledId READ qmlEnrolledId NOTIFY changed FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY changed FINAL)

  public:
    enum class Step { Person, Consent, Samples, Review, Done };
    Q_ENUM(Step)

    /// Both must outlive the model.
    EnrolmentModel(EngineHost& engines, StoreHost& host, QObject* parent = nullptr);
    ~EnrolmentModel() override;

    [[nodiscard]] Step step() const noexcept { return m_step; }
    [[nodiscard]] const QString& externalId() const noexcept { return m_externalId; }
    void setExternalId(const QString& id) { set(m_externalId, id); }
    [[nodiscard]] const QString& displayName() const noexcept { return m_displayName; }
    void setDisplayName(const QString& name) { set(m_displayName, name); }
    [[nodiscard]] const QString& notes() const noexcept { return m_notes; }
    void setNotes(const QString& notes) { set(m_notes, notes); }
    [[nodiscard]] const QString& purpose() const noexcept { return m_purpose; }
    void setPurpose(const QString& purpose) { set(m_purpose, purpose); }
    [[nodiscard]] const QString& textVersion() const noexcept { return m_textVersion; }
    void setTextVersion(const QString& version) { set(m_textVersion, version); }
    /// The consent's last day as it was typed (see `Days`); empty for a consent without an end. One that
    /// cannot be read lets nobody go on.
    [[nodiscard]] const QString& lastDay() const noexcept { return m_lastDay; }
    void setLastDay(const QString& day) { set(m_lastDay, day); }
    /// How long the consent will last, in words.
    [[nodiscard]] QString consentEnd() const;
    [[nodiscard]] bool keepsChips() const noexcept { return m_keepsChips; }
    void setKeepsChips(bool keeps) { set(m_keepsChips, keeps); }
    /// That the person has agreed, which the operator confirms.
    [[nodiscard]] bool isConsentGiven() const noexcept { return m_isConsentGiven; }
    void setConsentGiven(bool given) { set(m_isConsentGiven, given); }

    /// The pictures so far, `PictureSlot`s.
    [[nodiscard]] QVariantList samples() const;
    /// How many of them show exactly one face and are good enough, or were kept anyway.
    [[nodiscard]] int acceptedCount() const noexcept;
    /// How many samples there are of how many that the store's administrator wants, a few words. Fewer do not
    /// hold anybody up.
    [[nodiscard]] QString sampleCount() const;
    /// Why a picture is refused although it has a face; empty when it is not.
    Q_INVOKABLE [[nodiscard]] QString refusal(likeness::PictureSlot* slot) const;
    /// What is known about how good a picture is, one line; empty while it is not looked at.
    Q_INVOKABLE [[nodiscard]] QString quality(likeness::PictureSlot* slot) const;
    /// Whether the operator may keep a picture that is refused: when the pack's gate only hints at a problem.
    Q_INVOKABLE [[nodiscard]] bool canKeep(likeness::PictureSlot* slot) const;
    Q_INVOKABLE void keep(likeness::PictureSlot* slot);
    [[nodiscard]] QVariantList duplicates() const;
    /// That these are two people, which the operator has seen to.
    [[nodiscard]] bool isDuplicateAccepted() const noexcept { return m_isDuplicateAccepted; }
    void setDuplicateAccepted(bool accepted) { set(m_isDuplicateAccepted, accepted); }

    /// Whether the step is complete; `missing` says what is not, one sentence.
    [[nodiscard]] bool canContinue() const { return missing().isEmpty() && m_busy == 0; }
    [[nodiscard]] QString missing() const;
    [[nodiscard]] bool isBusy() const noexcept { return m_busy > 0; }
    /// Whether somebody who looks alike is being looked for, which `stopSearching` ends.
    [[nodiscard]] bool isSearching() const noexcept { return m_isSearching; }
    /// Whether leaving would lose something.
    [[nodiscard]] bool isDirty() const;
    /// Whom samples are added to; 0 for somebody new.
    [[nodiscard]] qlonglong addingTo() const noexcept { return m_addingTo; }
    [[nodiscard]] bool isAdding() const noexcept { return m_addingTo != 0; }
    [[nodiscard]] double qmlEnrolledId() const noexcept { return static_cast<double>(m_enrolledId); }
    /// Who was enrolled, in `Done`.
    [[nodiscard]] qlonglong enrolledId() const noexcept { return m_enrolledId; }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }

    /// Begins anew.
    Q_INVOKABLE void reset();
    /// Adds samples to somebody who is enrolled.
    Q_INVOKABLE void addTo(qlonglong personId, const QString& externalId, const QString& displayName);
    /// To the next step; from the last one the person is stored.
    Q_INVOKABLE void advance();
    Q_INVOKABLE void goBack();
    /// Back to the pictures without waiting for what the search finds.
    Q_INVOKABLE void stopSearching();
    Q_INVOKABLE void addFiles(const QList<QUrl>& files);
    Q_INVOKABLE void take(const likeness::IncomingPictures& pictures);
    Q_INVOKABLE void takeStill(const likeness::CapturedPicture& still, const QString& camera);
    Q_INVOKABLE void paste();
    Q_INVOKABLE void remove(likeness::PictureSlot* slot);

  signals:
    void changed();
    void samplesChanged();

  private:
    template <typename T>
    void set(T& member, const T& value) {
        if (member != value) {
            member = value;
            emit changed();
        }
    }
    void add(const PictureSource& source);
    void letGo(std::vector<std::unique_ptr<PictureSlot>> pictures);
    void forget();
    void become(Step step);
    /// What was typed about a person and what they agreed to, as it is before anything was.
    void forgetPerson();
    void checkPerson();
    void findDuplicates();
    void save();
    /// The figures that are stored with a sample.
    [[nodiscard]] static std::map<std::string, double> figuresOf(const FaceAnalysis& analysis);
    /// What the pack's gate has against a picture that shows exactly one face.
    [[nodiscard]] std::vector<QualityRefusal> refusalsOf(const PictureSlot& slot) const;
    /// Whether the gate cannot judge a picture, because its quality could not be assessed: then it is
    /// refused.
    [[nodiscard]] bool lacksQuality(const PictureSlot& slot) const;
    [[nodiscard]] bool isAccepted(const PictureSlot& slot) const;
    [[nodiscard]] std::vector<const PictureSlot*> accepted() const;
    void fail(const Error& error);

    EngineHost& m_engines;
    StoreHost& m_host;
    Step m_step = Step::Person;
    QString m_externalId;
    QString m_displayName;
    QString m_notes;
    QString m_purpose;
    QString m_textVersion;
    QString m_lastDay;
    bool m_keepsChips = true;
    bool m_isConsentGiven = false;
    std::vector<std::unique_ptr<PictureSlot>> m_slots;
    /// Pictures that the operator looked at and kept.
    std::set<const PictureSlot*> m_kept;
    QVariantList m_duplicates;
    bool m_isDuplicateAccepted = false;
    int m_busy = 0;
    bool m_isSearching = false;
    int m_search = 0; ///< Answers to searches that were stopped are dropped.
    qlonglong m_addingTo = 0;
    qlonglong m_enrolledId = 0;
    Problem m_problem;
};

} // namespace likeness
