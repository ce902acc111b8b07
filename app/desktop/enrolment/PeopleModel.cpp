// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "PeopleModel.h"

#include "Moments.h"

namespace likeness {
namespace {

store::PeopleOrder orderOf(PeopleModel::Order order, bool isDescending) {
    switch (order) {
    case PeopleModel::Order::ExternalId:
        return {store::PeopleOrder::Key::ExternalId, isDescending};
    case PeopleModel::Order::Created:
        return {store::PeopleOrder::Key::Created, isDescending};
    case PeopleModel::Order::Name:
        break;
    }
    return {store::PeopleOrder::Key::Name, isDescending};
}

} // namespace

PeopleModel::PeopleModel(StoreHost& host, QObject* parent) : GrowingList(kOnScreen, parent), m_host(host) {
    connect(&m_host, &StoreHost::contentChanged, this, &PeopleModel::reload);
    connect(&m_host, &StoreHost::operatorLeft, this, &PeopleModel::forget);
    reload();
}

void PeopleModel::forget() {
    m_query.clear();
    m_order = Order::Name;
    m_isDescending = false;
    emit queryChanged();
    emit orderChanged();
    reload();
}

QHash<int, QByteArray> PeopleModel::roleNames() const {
    return {{IdRole, "personId"},
            {ExternalIdRole, "externalId"},
            {NameRole, "displayName"},
            {CreatedRole, "created"},
            {SelectedRole, "isSelected"}};
}

const store::PersonEntry* PeopleModel::entryAt(int row) const {
    const auto page = m_pages.constFind(row / kPageRows);
    if (page == m_pages.constEnd()) {
        return nullptr;
    }
    const auto place = static_cast<std::size_t>(row % kPageRows);
    return place < page->size() ? &page->at(place) : nullptr;
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
    const store::PersonEntry* const entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (entry == nullptr) {
        if (index.isValid()) {
            fetch(index.row() / kPageRows);
        }
        return role == IdRole ? QVariant(0) : role == SelectedRole ? QVariant(false) : QVariant(QString());
    }
    switch (role) {
    case IdRole:
        return QVariant::fromValue<qlonglong>(entry->id);
    case ExternalIdRole:
        return QString::fromStdString(entry->externalId);
    case NameRole:
        return QString::fromStdString(entry->displayName);
    case CreatedRole:
        return dayText(entry->created);
    case SelectedRole:
        return m_selected.contains(entry->id);
    default:
        return {};
    }
}

void PeopleModel::setQuery(const QString& query) {
    if (m_query != query) {
        m_query = query;
        emit queryChanged();
        reload();
    }
}

void PeopleModel::sortBy(Order order) {
    m_isDescending = m_order == order && !m_isDescending;
    m_order = order;
    emit orderChanged();
    reload();
}

void PeopleModel::reload() {
    ++m_generation;
    m_asked.clear();
    if (!m_host.isSignedIn()) {
        m_pages.clear();
        m_total = 0;
        m_isLoaded = false;
        forgetRows();
        clearSelection();
        emit countChanged();
        return;
    }
    fetch(0);
}

void PeopleModel::fetch(int page) const {
    if (m_asked.contains(page) || !m_host.isSignedIn()) {
        return;
    }
    m_asked.insert(page);
    auto* const self = const_cast<PeopleModel*>(this); // what is shown stays the same until the answer
    m_host.ask(
        self,
        [query = m_query.toStdString(), order = orderOf(m_order, m_isDescending),
         page](store::EnrolmentStore& store) {
            return store.find(query, order, static_cast<std::size_t>(page) * kPageRows, kPageRows);
        },
        [self, generation = m_generation, page](const Result<store::PeopleIndex::Page>& answer) {
            self->onPage(generation, page, answer);
        });
}

void PeopleModel::onPage(int generation, int page, const Result<store::PeopleIndex::Page>& answer) {
    if (generation != m_generation) {
        return;
    }
    const int total = answer ? static_cast<int>(answer->total) : 0;
    const bool isAnew = page == 0 || total != m_total || !answer;
    if (page == 0) {
        m_pages.clear();
        m_asked = {0};
    }
    if (answer) {
        m_pages.insert(page, answer->people);
    }
    if (isAnew) {
        m_total = total;
        m_isLoaded = true;
        setRows(total);
        emit countChanged();
    } else {
        tellChanged(page * kPageRows, (page + 1) * kPageRows - 1);
    }
}

void PeopleModel::toggleSelected(qlonglong id) {
    if (!m_selected.remove(id)) {
        m_selected.insert(id);
    }
    if (const int row = rowOf(id); row >= 0) {
        tellChanged(row, row, {SelectedRole});
    }
    emit selectionChanged();
}

void PeopleModel::clearSelection() {
    if (m_selected.isEmpty()) {
        return;
    }
    m_selected.clear();
    tellChanged(0, m_total - 1, {SelectedRole});
    emit selectionChanged();
}

std::vector<store::RowId> PeopleModel::selected() const {
    return {m_selected.begin(), m_selected.end()};
}

int PeopleModel::rowOf(qlonglong id) const {
    for (auto page = m_pages.constBegin(); page != m_pages.constEnd(); ++page) {
        for (std::size_t i = 0; i < page->size(); ++i) {
            if (page->at(i).id == id) {
                return page.key() * kPageRows + static_cast<int>(i);
            }
        }
    }
    return -1;
}

qlonglong PeopleModel::idAt(int row) const {
    const store::PersonEntry* const entry = entryAt(row);
    return entry != nullptr ? entry->id : 0;
}

} // namespace likeness
