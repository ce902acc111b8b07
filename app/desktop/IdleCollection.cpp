// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "IdleCollection.h"

#include <QtCore/QTimerEvent>
#include <QtGui/QGuiApplication>
#include <QtQml/QJSEngine>

namespace likeness {

IdleCollection::IdleCollection(QJSEngine& engine) : m_engine(engine) {
    setObjectName(QStringLiteral("JavaScript's leavings"));
}

void IdleCollection::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_timer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    if (QGuiApplication::applicationState() == Qt::ApplicationActive) {
        m_engine.collectGarbage();
    }
}

} // namespace likeness
