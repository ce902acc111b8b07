// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Phrase.h"
#include "StoreHost.h"
#include "StoreReading.h"

#include <QtCore/QVariantList>

namespace likeness {

/// A sample as a page shows it.
struct SampleView {
    Q_GADGET
    QML_VALUE_TYPE(sampleView)
    Q_PROPERTY(double sampleId READ qmlId CONSTANT FINAL)
    Q_PROPERTY(likeness::DisplayPicture chip MEMBER chip CONSTANT FINAL)
    Q_PROPERTY(QString taken MEMBER taken CONSTANT FINAL)
    Q_PROPERTY(QString source MEMBER source CONSTANT FINAL)
    Q_PROPERTY(QString operatorName MEMBER operatorName CONSTANT FINAL)
    Q_PROPERTY(QString quality MEMBER quality CONSTANT FINAL)
    Q_PROPERTY(QString liveness MEMBER liveness CONSTANT FINAL)

  public:
    /// Row numbers have 52 bits: a double has them exactly.
    [[nodiscard]] double qmlId() const { return static_cast<double>(sampleId); }

    qlonglong sampleId = 0;
    DisplayPicture chip;
    QString taken;
    QString source;
    QString operatorName;
    QString liveness;                  ///< What was checked when its picture was taken.
    QString quality;                   ///< The figures that were stored with it, on one line.
    std::optional<int> unifiedQuality; ///< Of them, the unified one, 0…100, where it was stored.
};

/// One enrolled person on a page: profile, consent, samples, history, and what can be done to them. Lives on
/// the GUI thread.
class PersonModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(double personId READ qmlId WRITE setQmlId NOTIFY changed FINAL)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString externalId READ externalId NOTIFY changed FINAL)
    Q_PROPERTY(QString displayName READ displayName NOTIFY changed FINAL)
    Q_PROPERTY(QString notes READ notes NOTIFY changed FINAL)
    Q_PROPERTY(QString since READ since NOTIFY changed FINAL)
    Q_PROPERTY(QString consentText READ consentText NOTIFY changed FINAL)
    Q_PROPERTY(QString consentPurpose READ consentPurpose NOTIFY changed FINAL)
    Q_PROPERTY(bool isConsentValid READ isConsentValid NOTIFY changed FINAL)
    Q_PROPERTY(QString samplesText READ samplesText NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList samples READ samples NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList history READ history NOTIFY changed FINAL)
    Q_PROPERTY(int historyCount READ historyCount NOTIFY changed FINAL)
    Q_PROPERTY(likeness::DisplayPicture portrait READ portrait NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY changed FINAL)

  public:
    /// `host` must outlive the model.
    explicit PersonModel(StoreHost& host, QObject* parent = nullptr);

    [[nodiscard]] qlonglong personId() const noexcept { return m_id; }
    [[nodiscard]] double qmlId() const noexcept { return static_cast<double>(m_id); }
    void setQmlId(double id) { setPersonId(static_cast<qlonglong>(id)); }
    /// 0 shows nobody.
    void setPersonId(qlonglong id);
    /// Nobody, or not read yet.
    [[nodiscard]] bool isEmpty() const noexcept { return m_record.subject.id == 0; }
    [[nodiscard]] bool isBusy() const noexcept { return m_busy > 0; }
    [[nodiscard]] QString externalId() const;
    /// Never empty: the id where there is no name.
    [[nodiscard]] QString displayName() const;
    [[nodiscard]] QString notes() const;
    [[nodiscard]] QString since() const;
    [[nodiscard]] QString consentText() const;
    /// What the latest consent is for.
    [[nodiscard]] QString consentPurpose() const;
    [[nodiscard]] bool isConsentValid() const noexcept { return m_record.isConsentValid; }
    [[nodiscard]] QString samplesText() const;
    [[nodiscard]] QVariantList samples() const;
    [[nodiscard]] QVariantList history() const;
    /// How many lines there are of this person; `history` has the latest of them.
    [[nodiscard]] int historyCount() const noexcept { return static_cast<int>(m_record.history.total); }
    [[nodiscard]] DisplayPicture portrait() const { return m_record.portrait(); }
    /// What was done last, one sentence.
    [[nodiscard]] QString notice() const { return m_notice.text(); }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }

    Q_INVOKABLE void rename(const QString& displayName, const QString& notes);
    Q_INVOKABLE void removeSample(qlonglong sampleId);
    /// `lastDay` as it was typed (see `Days`); empty for a consent without an end. Nothing is recorded with
    /// one that cannot be read.
    Q_INVOKABLE void renewConsent(const QString& purpose, const QString& textVersion, const QString& lastDay,
                                  bool keepsChips);
    /// `typed` must be the person's external id.
    Q_INVOKABLE void erase(const QString& typed);
    /// Writes the faceprints as JSON, a file each, into a folder.
    Q_INVOKABLE void exportFaceprints(const QUrl& folder);

  signals:
    void changed();

  private:
    void forget();
    void reload();
    template <typename Work>
    void change(Work work, const Phrase& done);

    StoreHost& m_host;
    qlonglong m_id = 0;
    int m_busy = 0;
    PersonRecord m_record;
    Phrase m_notice;
    Problem m_problem;
};

} // namespace likeness
