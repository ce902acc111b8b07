// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "RecentPeople.h"

#include "Moments.h"
#include "PeopleModel.h"

#include <algorithm>

namespace likeness {

RecentPeople::RecentPeople(StoreHost& host, QObject* parent) : QAbstractListModel(parent), m_host(host) {
    connect(&m_host, &StoreHost::contentChanged, this, &RecentPeople::reload);
    connect(&m_host, &StoreHost::operatorLeft, this, &RecentPeople::forget);
}

void RecentPeople::forget() {
    m_ids.clear();
    show({});
}

int RecentPeople::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> RecentPeople::roleNames() const {
    return {{PeopleModel::IdRole, "personId"},
            {PeopleModel::ExternalIdRole, "externalId"},
            {PeopleModel::NameRole, "displayName"},
            {PeopleModel::CreatedRole, "created"},
            {PeopleModel::SelectedRole, "isSelected"}};
}

QVariant RecentPeople::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const store::PersonEntry& person = m_people[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PeopleModel::IdRole:
        return QVariant::fromValue<qlonglong>(person.id);
    case PeopleModel::ExternalIdRole:
        return QString::fromStdString(person.externalId);
    case PeopleModel::NameRole:
        return QString::fromStdString(person.displayName);
    case PeopleModel::CreatedRole:
        return dayText(person.created);
    case PeopleModel::SelectedRole:
        return false;
    default:
        return {};
    }
}

qlonglong RecentPeople::idAt(int row) const {
    return row >= 0 && row < count() ? m_people[static_cast<std::size_t>(row)].id : 0;
}

void RecentPeople::add(qlonglong id) {
    if (!m_host.isSignedIn()) {
        return;
    }
    m_ids.removeAll(id);
    m_ids.prepend(id);
    m_ids.resize(std::min<qsizetype>(m_ids.size(), kMost));
    reload();
}

void RecentPeople::reload() {
    if (!m_host.isSignedIn() || m_ids.isEmpty()) {
        show({});
        return;
    }
    m_host.ask(
        this,
        [ids = m_ids](store::EnrolmentStore& open) -> Result<std::vector<store::PersonEntry>> {
            std::vector<store::PersonEntry> people;
            for (const qlonglong id : ids) {
                if (const auto subject = open.subject(id)) {
                    people.push_back(
                        {id, subject->profile.externalId, subject->profile.displayName, subject->created});
                }
            }
            return people;
        },
        [this](const Result<std::vector<store::PersonEntry>>& people) {
            show(people ? *people : std::vector<store::PersonEntry>());
        });
}

void RecentPeople::show(std::vector<store::PersonEntry> people) {
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
    emit countChanged();
}

} // namespace likeness
