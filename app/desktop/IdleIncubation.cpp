// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "IdleIncubation.h"

#include <QtCore/QTimerEvent>

namespace likeness {

void IdleIncubation::incubatingObjectCountChanged(int count) {
    if (count == 0) {
        m_timer.stop();
        m_slices = 0;
        emit muchMade();
    } else if (!m_timer.isActive()) {
        m_timer.start(0, this);
    }
}

void IdleIncubation::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_timer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    incubateFor(kSlice);
    if (++m_slices >= kSlicesUntilLitter) {
        m_slices = 0;
        emit muchMade();
    }
}

} // namespace likeness
