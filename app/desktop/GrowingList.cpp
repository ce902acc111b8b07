// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "GrowingList.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimerEvent>

#include <algorithm>

namespace likeness {

GrowingList::GrowingList(int rest, QObject* parent) : QAbstractListModel(parent), m_rest(rest) {
    setObjectName(QStringLiteral("rows being made"));
}

int GrowingList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_shown;
}

void GrowingList::setRows(int count) {
    m_count = count;
    if (m_shown > count) {
        beginRemoveRows({}, count, m_shown - 1);
        m_shown = count;
        endRemoveRows();
    }
    tellChanged(0, m_shown - 1);
    if (m_shown < count) {
        m_timer.start(0, this);
    } else {
        m_timer.stop();
    }
}

void GrowingList::forgetRows() {
    m_timer.stop();
    beginResetModel();
    m_count = 0;
    m_shown = 0;
    endResetModel();
}

void GrowingList::tellChanged(int first, int last, const QList<int>& roles) {
    last = std::min(last, m_shown - 1);
    if (first <= last) {
        emit dataChanged(index(first), index(last), roles);
    }
}

void GrowingList::insert(int rows) {
    beginInsertRows({}, m_shown, m_shown + rows - 1);
    m_shown += rows;
    endInsertRows();
    emit grown();
}

void GrowingList::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_timer.timerId()) {
        QAbstractListModel::timerEvent(event);
        return;
    }
    QElapsedTimer turn;
    turn.start();
    while (m_shown < m_count) {
        insert(m_rest != kEveryRow && m_shown >= m_rest ? m_count - m_shown : 1);
        if (turn.hasExpired(kSlice)) {
            return;
        }
    }
    m_timer.stop();
}

} // namespace likeness
