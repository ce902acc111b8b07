// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "StoreHost.h"
#include "StoreReading.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QDate>
#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QStringList>

namespace likeness {

/// The audit log as a list, latest first, and whether it is as it was written. Only the rows that are looked
/// at are fetched. Lives on the GUI thread.
class LogModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString from READ fromText WRITE setFromText NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY filterChanged FINAL)
    Q_PROPERTY(Chain chain READ chain NOTIFY chainChanged FINAL)
    Q_PROPERTY(QString chainText READ chainText NOTIFY chainChanged FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY noticeChanged FINAL)

  public:
    enum class Chain { Unknown, Checking, Unbroken, Broken };
    Q_ENUM(Chain)

    static constexpr int kPageRows = 100;

    /// `host` must outlive the model.
    explicit LogModel(StoreHost& host, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const noexcept { return m_total; }
    /// What can be filtered by; the first is everything.
    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] int kind() const noexcept { return m_kind; }
    void setKind(int kind);
    /// Lines of earlier days are left out; an invalid date lets all pass.
    [[nodiscard]] QDate from() const noexcept { return m_from; }
    void setFrom(const QDate& from);
    /// The same as 2027-05-01 or nothing.
    [[nodiscard]] QString fromText() const { return m_from.toString(Qt::ISODate); }
    void setFromText(const QString& day) { setFrom(QDate::fromString(day, Qt::ISODate)); }
    /// An external id, or empty for everybody's lines.
    [[nodiscard]] const QString& person() const noexcept { return m_person; }
    void setPerson(const QString& person);

    [[nodiscard]] Chain chain() const noexcept { return m_chain; }
    [[nodiscard]] const QString& chainText() const noexcept { return m_chainText; }
    [[nodiscard]] const QString& notice() const noexcept { return m_notice; }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }

    /// Reads the whole log and checks it.
    Q_INVOKABLE void verifyChain();
    /// Writes what the filter lets pass; the file's name ends in ".csv" or ".pdf".
    Q_INVOKABLE void exportTo(const QUrl& file);

  signals:
    void countChanged();
    void filterChanged();
    void chainChanged();
    void noticeChanged();

  private:
    void reload();
    void fetch(int page) const;
    void onPage(int generation, int page, const Result<LogPage>& answer);
    [[nodiscard]] store::AuditFilter filter() const;

    StoreHost& m_host;
    int m_kind = 0;
    QDate m_from;
    QString m_person;
    int m_total = 0;
    int m_generation = 0;
    QHash<int, std::vector<LogLine>> m_pages;
    mutable QSet<int> m_asked;
    Chain m_chain = Chain::Unknown;
    QString m_chainText;
    QString m_notice;
    Problem m_problem;
};

} // namespace likeness
