// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "SystemAppearance.h"

#include <QtCore/QEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

namespace likeness {

SystemAppearance::SystemAppearance(QObject* parent) : QObject(parent) {
    // GTK's switch, which Qt has no question for.
    m_isMotionReduced = qEnvironmentVariableIntValue("LIKENESS_REDUCED_MOTION") != 0;
    qGuiApp->installEventFilter(this);
    readPalette();
}

void SystemAppearance::setMotionReduced(bool reduced) {
    if (m_isMotionReduced != reduced) {
        m_isMotionReduced = reduced;
        emit changed();
    }
}

bool SystemAppearance::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange) {
        readPalette();
    }
    return QObject::eventFilter(watched, event);
}

void SystemAppearance::readPalette() {
    const QPalette palette = QGuiApplication::palette();
    const bool isDark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    if (m_isDark != isDark) {
        m_isDark = isDark;
        emit changed();
    }
}

} // namespace likeness
