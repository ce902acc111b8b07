// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "StoreHost.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QList>

#include <vector>

namespace likeness {

/// Whom the operator who is signed in verified last, latest first, with the roles of `PeopleModel`. In memory
/// alone. Lives on the GUI thread.
class RecentPeople : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

  public:
    static constexpr int kMost = 6;

    /// `host` must outlive the model.
    explicit RecentPeople(StoreHost& host, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const noexcept { return static_cast<int>(m_people.size()); }
    /// The person in a row, 0 beyond the last.
    Q_INVOKABLE [[nodiscard]] qlonglong idAt(int row) const;
    void add(qlonglong id);

  signals:
    void countChanged();

  private:
    void forget();
    void reload();
    void show(std::vector<store::PersonEntry> people);

    StoreHost& m_host;
    QList<qlonglong> m_ids;
    std::vector<store::PersonEntry> m_people; ///< As far as they are still enrolled.
};

} // namespace likeness
