// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "GrowingRows.h"

namespace likeness {

GrowingRows::GrowingRows(QObject* parent) : GrowingList(kEveryRow, parent) {}

void GrowingRows::setList(const QVariantList& list) {
    // Rows that go ask for nothing any more; those that stay are told once their values are there.
    m_list = list;
    setRows(static_cast<int>(list.size()));
    emit listChanged();
}

QVariant GrowingRows::data(const QModelIndex& index, int role) const {
    return checkIndex(index, CheckIndexOption::IndexIsValid) && role == Qt::UserRole
               ? m_list.value(index.row())
               : QVariant();
}

QHash<int, QByteArray> GrowingRows::roleNames() const {
    // The only role is what Repeaters call modelData.
    return {{Qt::UserRole, QByteArrayLiteral("row")}};
}

} // namespace likeness
