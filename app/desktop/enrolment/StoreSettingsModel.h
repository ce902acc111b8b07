// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "PeopleModel.h"
#include "StoreJobs.h"

#include <QtCore/QStringList>
#include <QtCore/QVariantList>

namespace likeness {

/// An operator as the settings show one.
struct OperatorView {
    Q_GADGET
    QML_VALUE_TYPE(operatorView)
    Q_PROPERTY(double operatorId READ qmlId CONSTANT FINAL)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(bool isAdministrator MEMBER isAdministrator CONSTANT FINAL)
    Q_PROPERTY(bool isDisabled MEMBER isDisabled CONSTANT FINAL)

  public:
    [[nodiscard]] double qmlId() const { return static_cast<double>(operatorId); }

    qlonglong operatorId = 0;
    QString name;
    bool isAdministrator = false;
    bool isDisabled = false;
};

/// What an administrator does to a store as a whole: rates, keys, operators, copies, exports, checks. One job
/// at a time, with progress; the longer ones can be cancelled. Lives on the GUI thread.
class StoreSettingsModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(QStringList rates READ rates NOTIFY changed FINAL)
    Q_PROPERTY(int matchRate READ matchRate NOTIFY changed FINAL)
    Q_PROPERTY(int reviewRate READ reviewRate NOTIFY changed FINAL)
    /// What a probe may have to show, in the order of `LivenessMode`.
    Q_PROPERTY(QStringList livenessChoices READ livenessChoices CONSTANT FINAL)
    Q_PROPERTY(int liveness READ liveness NOTIFY changed FINAL)
    Q_PROPERTY(QString livenessMeaning READ livenessMeaning NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList operators READ operators NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(int expiredCount READ expiredCount NOTIFY changed FINAL)
    /// The name of an export that was opened with the program and waits to be taken in; empty: none.
    Q_PROPERTY(QString offeredExport READ offeredExport NOTIFY changed FINAL)
    Q_PROPERTY(int part READ part NOTIFY changed FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY changed FINAL)

  public:
    /// All must outlive the model.
    StoreSettingsModel(StoreHost& host, PeopleModel& people, StoreJobs& jobs, QObject* parent = nullptr);

    /// The rates on offer in words, from the most tolerant to the strictest.
    [[nodiscard]] QStringList rates() const;
    /// Places of the store's rates among them; -1 for one that is not on offer.
    [[nodiscard]] int matchRate() const;
    [[nodiscard]] int reviewRate() const;
    [[nodiscard]] QStringList livenessChoices() const;
    [[nodiscard]] int liveness() const noexcept { return m_host.livenessMode(); }
    /// What the chosen one does, and where it is weak.
    [[nodiscard]] QString livenessMeaning() const;
    [[nodiscard]] const QVariantList& operators() const noexcept { return m_operators; }
    /// How many people the store has.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] int expiredCount() const noexcept { return m_expired; }
    /// Where in the window the last job was asked for, one of `StoreJobs::Part`.
    [[nodiscard]] int part() const noexcept { return static_cast<int>(m_jobs.part()); }
    /// Of whatever job runs on the store, also of those of `StoreCareModel`.
    [[nodiscard]] bool isBusy() const noexcept { return m_jobs.isBusy(); }
    [[nodiscard]] double progress() const noexcept { return m_jobs.progress(); }
    [[nodiscard]] QString notice() const { return m_jobs.notice(); }
    [[nodiscard]] const Problem& problem() const noexcept { return m_jobs.problem(); }

    /// Review cannot be stricter than match.
    Q_INVOKABLE void setRates(int match, int review);
    Q_INVOKABLE void setLiveness(int mode);
    /// Both want the present secret too, which the store checks.
    Q_INVOKABLE void changePassphrase(const QString& present, const QString& fresh);
    Q_INVOKABLE void setOwnPassword(const QString& present, const QString& fresh);
    Q_INVOKABLE void addOperator(const QString& name, const QString& password, bool isAdministrator);
    /// A new password for somebody who has forgotten theirs.
    Q_INVOKABLE void resetPassword(qlonglong id, const QString& name, const QString& password);
    Q_INVOKABLE void changeOperator(qlonglong id, bool isAdministrator, bool isDisabled);
    Q_INVOKABLE void backUp(const QUrl& file);
    /// Names for files of today, without a suffix.
    Q_INVOKABLE [[nodiscard]] QString backupName() const;
    Q_INVOKABLE [[nodiscard]] QString exportName() const;
    Q_INVOKABLE void check();
    /// Everybody.
    Q_INVOKABLE void exportPeople(const QUrl& file, const QString& passphrase);
    /// The people selected in the list.
    Q_INVOKABLE void exportSelected(const QUrl& file, const QString& passphrase);
    Q_INVOKABLE void importPeople(const QUrl& file, const QString& passphrase);
    /// Offers an export that was opened with the program; an empty one takes the offer back.
    Q_INVOKABLE void offerExport(const QUrl& file);
    [[nodiscard]] QString offeredExport() const { return m_offered.fileName(); }
    /// Imports what is offered, which is no offer any more.
    Q_INVOKABLE void importOffered(const QString& passphrase);
    Q_INVOKABLE void eraseExpired();
    /// The people selected in the list. `typed` must be how many they are.
    Q_INVOKABLE void eraseSelected(const QString& typed);
    Q_INVOKABLE void cancel();

  signals:
    void changed();

  private:
    void reload();
    /// Nobody named: everybody.
    void exportThem(StoreJobs::Part part, const std::vector<store::RowId>& chosen, const QUrl& file,
                    const QString& passphrase);
    void importThem(StoreJobs::Part part, const QUrl& file, const QString& passphrase);

    StoreHost& m_host;
    PeopleModel& m_people;
    StoreJobs& m_jobs;
    QVariantList m_operators;
    QUrl m_offered;
    std::size_t m_subjects = 0;
    int m_expired = 0;
};

} // namespace likeness
