// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "GrowingList.h"
#include "StoreHost.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace likeness {

/// The people of the store as a list that is searched while somebody types. Only the rows that are looked at
/// are fetched, a page at a time. Lives on the GUI thread.
class PeopleModel : public likeness::GrowingList { // whole name: for qmllint
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(Order order READ order NOTIFY orderChanged FINAL)
    Q_PROPERTY(bool isDescending READ isDescending NOTIFY orderChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool isLoaded READ isLoaded NOTIFY countChanged FINAL)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged FINAL)

  public:
    enum Role { IdRole = Qt::UserRole + 1, ExternalIdRole, NameRole, CreatedRole, SelectedRole };
    enum class Order { Name, ExternalId, Created };
    Q_ENUM(Order)

    static constexpr int kPageRows = 100;

    /// `host` must outlive the model.
    explicit PeopleModel(StoreHost& host, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const QString& query() const noexcept { return m_query; }
    void setQuery(const QString& query);
    [[nodiscard]] Order order() const noexcept { return m_order; }
    [[nodiscard]] bool isDescending() const noexcept { return m_isDescending; }
    /// Sorts by a column; once more turns the order round.
    Q_INVOKABLE void sortBy(likeness::PeopleModel::Order order);
    [[nodiscard]] int count() const noexcept { return m_total; }
    /// Whether the first answer is there.
    [[nodiscard]] bool isLoaded() const noexcept { return m_isLoaded; }

    Q_INVOKABLE void toggleSelected(qlonglong id);
    Q_INVOKABLE void clearSelection();
    [[nodiscard]] int selectedCount() const noexcept { return static_cast<int>(m_selected.size()); }
    [[nodiscard]] std::vector<store::RowId> selected() const;
    /// Row of a person among those fetched, or -1.
    Q_INVOKABLE [[nodiscard]] int rowOf(qlonglong id) const;
    /// The person in a row, or 0 while it is not fetched.
    Q_INVOKABLE [[nodiscard]] qlonglong idAt(int row) const;

  signals:
    void queryChanged();
    void orderChanged();
    void countChanged();
    void selectionChanged();

  private:
    void forget();
    void reload();
    void fetch(int page) const;
    void onPage(int generation, int page, const Result<store::PeopleIndex::Page>& answer);
    [[nodiscard]] const store::PersonEntry* entryAt(int row) const;

    StoreHost& m_host;
    QString m_query;
    Order m_order = Order::Name;
    bool m_isDescending = false;
    int m_total = 0;
    bool m_isLoaded = false;
    int m_generation = 0; ///< Answers to older questions are dropped.
    QHash<int, std::vector<store::PersonEntry>> m_pages;
    mutable QSet<int> m_asked;
    QSet<qlonglong> m_selected;
};

} // namespace likeness
