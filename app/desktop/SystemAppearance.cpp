// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "SystemAppearance.h"

#include "SettingsPortal.h"

#include <QtCore/QEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

namespace likeness {

SystemAppearance::SystemAppearance(QObject* parent) : QObject(parent) {
    qGuiApp->installEventFilter(this);
    readPalette();
    auto* portal = new SettingsPortal(this); // NOLINT(cppcoreguidelines-owning-memory): Qt's parent owns it
    connect(portal, &SettingsPortal::settingRead, this, &SystemAppearance::takePortalSetting);
    portal->read();
}

void SystemAppearance::switchMotionOff() {
    m_isMotionOff = true;
    emit changed();
}

bool SystemAppearance::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange) {
        readPalette();
    }
    return QObject::eventFilter(watched, event);
}

void SystemAppearance::readPalette() {
    const QPalette palette = QGuiApplication::palette();
    m_paletteIsDark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    emit changed();
}

void SystemAppearance::takePortalSetting(const QString& group, const QString& key, const QVariant& value) {
    constexpr uint kPrefersDark = 1;
    constexpr uint kPrefersLight = 2;
    if (group == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme")) {
        const uint scheme = value.toUInt();
        m_portalIsDark = scheme == kPrefersDark    ? std::optional(true)
                         : scheme == kPrefersLight ? std::optional(false)
                                                   : std::nullopt;
    } else if (group == QLatin1String("org.freedesktop.appearance") &&
               key == QLatin1String("reduced-motion")) {
        m_portalReducesMotion = value.toUInt() == 1;
    } else if (group == QLatin1String("org.gnome.desktop.interface") &&
               key == QLatin1String("enable-animations")) {
        m_portalReducesMotion = !value.toBool();
    } else {
        return;
    }
    emit changed();
}

} // namespace likeness
