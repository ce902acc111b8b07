// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "GrowingRows.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimerEvent>

namespace likeness {

GrowingRows::GrowingRows(QObject* parent) : QAbstractListModel(parent) {
    setObjectName(QStringLiteral("rows being made"));
}

void GrowingRows::setList(const QVariantList& list) {
    const int count = static_cast<int>(list.size());
    if (m_shown > count) {
        beginRemoveRows({}, count, m_shown - 1);
        m_shown = count;
        endRemoveRows();
    }
    m_list = list;
    if (m_shown > 0) {
        emit dataChanged(index(0), index(m_shown - 1));
    }
    if (m_shown < count) {
        m_timer.start(0, this);
    } else {
        m_timer.stop();
    }
    emit listChanged();
}

int GrowingRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_shown;
}

QVariant GrowingRows::data(const QModelIndex& index, int role) const {
    return checkIndex(index, CheckIndexOption::IndexIsValid) && role == Qt::UserRole ? m_list[index.row()]
                                                                                     : QVariant();
}

QHash<int, QByteArray> GrowingRows::roleNames() const {
    // The only role is what Repeaters call modelData.
    return {{Qt::UserRole, QByteArrayLiteral("row")}};
}

void GrowingRows::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_timer.timerId()) {
        QAbstractListModel::timerEvent(event);
        return;
    }
    QElapsedTimer turn;
    turn.start();
    const int count = static_cast<int>(m_list.size());
    do {
        if (m_shown >= count) {
            m_timer.stop();
            return;
        }
        beginInsertRows({}, m_shown, m_shown);
        ++m_shown;
        endInsertRows();
    } while (!turn.hasExpired(kSlice));
}

} // namespace likeness
