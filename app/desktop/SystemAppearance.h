// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QObject>
#include <QtCore/QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace likeness {

/// How the desktop wants programs to look: dark or light, with motion or without. Follows changes.
class SystemAppearance : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("there is one, given to the window")
    Q_PROPERTY(bool isDark READ isDark NOTIFY changed FINAL)
    Q_PROPERTY(bool isMotionReduced READ isMotionReduced NOTIFY changed FINAL)

  public:
    /// Needs a QGuiApplication.
    explicit SystemAppearance(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const noexcept { return m_isDark; }
    [[nodiscard]] bool isMotionReduced() const noexcept { return m_isMotionReduced; }
    /// No motion, whatever the desktop says: for pictures of the window.
    void setMotionReduced(bool reduced);

    bool eventFilter(QObject* watched, QEvent* event) override;

  signals:
    void changed();

  private:
    void readPalette();

    bool m_isDark = false;
    bool m_isMotionReduced = false;
};

} // namespace likeness
