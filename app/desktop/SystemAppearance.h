// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QObject>
#include <QtCore/QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace likeness {

/// How the desktop wants programs to look: dark or light, with motion or without, with text of what size.
/// Follows changes.
///
/// The palette tells dark from light on every system. Where the freedesktop settings portal answers, it is
/// believed instead, since Qt 6.4 asks it for neither. Nothing waits for the portal.
class SystemAppearance : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("there is one, given to the window")
    Q_PROPERTY(bool isDark READ isDark NOTIFY changed FINAL)
    Q_PROPERTY(bool isMotionReduced READ isMotionReduced NOTIFY changed FINAL)
    Q_PROPERTY(double textScale READ textScale NOTIFY changed FINAL)

  public:
    /// Needs a QGuiApplication.
    explicit SystemAppearance(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const noexcept { return m_portalIsDark.value_or(m_paletteIsDark); }
    [[nodiscard]] bool isMotionReduced() const noexcept { return m_isMotionOff || m_portalReducesMotion; }
    /// How much larger than usual text should be, 1…3. What the system's font is larger than the largest
    /// usual one, or the desktop's factor for text where the window system does not apply that itself.
    [[nodiscard]] double textScale() const noexcept;
    /// No motion, whatever the desktop says: for pictures of the window.
    void switchMotionOff();

    /// One setting as the portal names it; others than those on colours, motion and text are ignored.
    Q_INVOKABLE void takePortalSetting(const QString& group, const QString& key, const QVariant& value);

    bool eventFilter(QObject* watched, QEvent* event) override;

  signals:
    void changed();

  private:
    void readPalette();
    void readFont();

    bool m_paletteIsDark = false;
    std::optional<bool> m_portalIsDark;
    bool m_portalReducesMotion = false;
    bool m_isMotionOff = false;
    double m_fontScale = 1;
    double m_portalScale = 1;
};

} // namespace likeness
