// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "TypeAhead.h"

#include <QtCore/QCoreApplication>

#include <utility>

namespace likeness {

TypeAhead::~TypeAhead() = default;

void TypeAhead::setTarget(QQuickWindow* window) {
    if (window == m_target) {
        return;
    }
    if (m_target) {
        m_target->removeEventFilter(this);
    }
    m_target = window;
    if (m_target) {
        m_target->installEventFilter(this);
    }
    emit targetChanged();
}

void TypeAhead::setHolds(bool holds) {
    if (holds == m_holds) {
        return;
    }
    m_holds = holds;
    emit holdsChanged();
    if (!holds) {
        // In a turn of its own: by then the new page has the focus.
        QMetaObject::invokeMethod(this, &TypeAhead::give, Qt::QueuedConnection);
    }
}

bool TypeAhead::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if (!isKey || watched != m_target || (!m_holds && m_keys.empty())) {
        return QObject::eventFilter(watched, event);
    }
    m_keys.emplace_back(event->clone());
    return true;
}

void TypeAhead::give() {
    if (m_holds) {
        return;
    }
    for (const std::unique_ptr<QEvent>& key : std::exchange(m_keys, {})) {
        QCoreApplication::sendEvent(m_target, key.get());
    }
}

} // namespace likeness
