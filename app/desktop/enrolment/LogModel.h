// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "GrowingList.h"
#include "LogExport.h"
#include "Phrase.h"
#include "StoreHost.h"
#include "StoreReading.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <stop_token>
#include <vector>

namespace likeness {

/// The audit log as a list, latest first, and whether it is as it was written. Only the rows that are looked
/// at are fetched. Lives on the GUI thread.
class LogModel : public likeness::GrowingList { // whole name: for qmllint
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY filterChanged FINAL)
    Q_PROPERTY(QStringList operators READ operators NOTIFY operatorsChanged FINAL)
    Q_PROPERTY(int operatorIndex READ operatorIndex WRITE setOperatorIndex NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString from READ from WRITE setFrom NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString until READ until WRITE setUntil NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY filterChanged FINAL)
    Q_PROPERTY(Chain chain READ chain NOTIFY chainChanged FINAL)
    Q_PROPERTY(QString chainText READ chainText NOTIFY chainChanged FINAL)
    Q_PROPERTY(double chainProgress READ chainProgress NOTIFY chainChanged FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY chainChanged FINAL)
    Q_PROPERTY(bool isFiltered READ isFiltered NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool isLoaded READ isLoaded NOTIFY countChanged FINAL)
    Q_PROPERTY(likeness::LogExport* exporter READ exporter CONSTANT FINAL)

  public:
    enum class Chain {
        Unknown, ///< To be checked.
        Checking,
        Unchecked, ///< Checking was stopped, or could not be done.
        Unbroken,
        Broken,
    };
    Q_ENUM(Chain)

    static constexpr int kPageRows = 100;

    /// `host` must outlive the model.
    explicit LogModel(StoreHost& host, QObject* parent = nullptr);
    ~LogModel() override;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const noexcept { return m_total; }
    [[nodiscard]] bool isLoaded() const noexcept { return m_isLoaded; }
    /// What can be filtered by, verifications also by their decision; the first is everything.
    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] int kind() const noexcept { return m_kind; }
    void setKind(int kind);
    /// Who did it; the first is everybody.
    [[nodiscard]] QStringList operators() const;
    [[nodiscard]] int operatorIndex() const noexcept { return m_operator; }
    void setOperatorIndex(int index);
    /// Lines of earlier days are left out. A day as it was typed (see `Days`); one that cannot be read lets
    /// all pass.
    [[nodiscard]] const QString& from() const noexcept { return m_from; }
    void setFrom(const QString& day);
    /// Lines of later days are left out.
    [[nodiscard]] const QString& until() const noexcept { return m_until; }
    void setUntil(const QString& day);
    /// An external id, or empty for everybody's lines.
    [[nodiscard]] const QString& person() const noexcept { return m_person; }
    void setPerson(const QString& person);
    [[nodiscard]] bool isFiltered() const;
    Q_INVOKABLE void clearFilter();

    [[nodiscard]] Chain chain() const noexcept { return m_chain; }
    [[nodiscard]] QString chainText() const { return m_chainText.text(); }
    /// Share of the log that was checked, 0…1; -1 while nothing is.
    [[nodiscard]] double chainProgress() const noexcept { return m_chainProgress; }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }
    [[nodiscard]] LogExport* exporter() noexcept { return &m_export; }

    /// Reads the whole log and checks it.
    Q_INVOKABLE void verifyChain();
    Q_INVOKABLE void stopVerifying();
    /// Writes what the filter lets pass; the file's name ends in ".csv" or ".pdf".
    Q_INVOKABLE void exportTo(const QUrl& file);

  signals:
    void countChanged();
    void filterChanged();
    void chainChanged();
    void operatorsChanged();

  private:
    void forget();
    void forgetChain();
    void reload();
    void fetch(int page) const;
    void onPage(int generation, int page, const Result<LogPage>& answer);
    void onContentChanged();
    void onChecked(const Result<store::AuditVerdict>& verdict);
    void readOperators();
    [[nodiscard]] LogQuery query() const;

    StoreHost& m_host;
    LogExport m_export;
    int m_kind = 0;
    std::vector<store::Operator> m_operators;
    int m_operator = 0;
    QString m_from;
    QString m_until;
    QString m_person;
    int m_total = 0;
    bool m_isLoaded = false;
    int m_generation = 0;
    QHash<int, std::vector<LogLine>> m_pages;
    mutable QSet<int> m_asked;
    Chain m_chain = Chain::Unknown;
    Phrase m_chainText;
    double m_chainProgress = -1;
    std::stop_source m_checking;
    Problem m_problem;
};

} // namespace likeness
