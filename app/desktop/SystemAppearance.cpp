// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "SystemAppearance.h"

#include "SettingsPortal.h"

#include <QtCore/QEvent>
#include <QtGui/QFontInfo>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

#include <algorithm>

namespace likeness {
namespace {

/// Desktops' own fonts have 9 to 11 points; a larger one was chosen.
constexpr double kLargestUsualPoints = 11;
constexpr double kMostScale = 3;

/// X11 desktops turn their factor for text into dots per inch, by which Qt scales the whole window.
bool isScaledByWindowSystem() {
    return QGuiApplication::platformName() == QLatin1String("xcb");
}

} // namespace

SystemAppearance::SystemAppearance(QObject* parent) : QObject(parent) {
    qGuiApp->installEventFilter(this);
    readPalette();
    readFont();
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
    } else if (event->type() == QEvent::ApplicationFontChange) {
        readFont();
    }
    return QObject::eventFilter(watched, event);
}

void SystemAppearance::readPalette() {
    const QPalette palette = QGuiApplication::palette();
    m_paletteIsDark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    emit changed();
}

void SystemAppearance::readFont() {
    const QFont font = QGuiApplication::font();
    const double points = font.pointSizeF() > 0 ? font.pointSizeF() : QFontInfo(font).pointSizeF();
    const double scale = points / kLargestUsualPoints;
    if (m_fontScale != scale) {
        m_fontScale = scale;
        emit changed();
    }
}

double SystemAppearance::textScale() const noexcept {
    return std::clamp(std::max(m_fontScale, m_portalScale), 1.0, kMostScale);
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
    } else if (group == QLatin1String("org.gnome.desktop.interface") &&
               key == QLatin1String("text-scaling-factor") && !isScaledByWindowSystem()) {
        m_portalScale = value.toDouble();
    } else {
        return;
    }
    emit changed();
}

} // namespace likeness
