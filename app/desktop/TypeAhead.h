// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtGui/QKeyEvent>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickWindow>

#include <memory>
#include <vector>

namespace likeness {

/// Keeps what is typed while the page that it is meant for is still being made, and gives it to the window
/// once there is something to type into. Shortcuts work meanwhile. Of the GUI thread.
class TypeAhead : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickWindow* target READ target WRITE setTarget NOTIFY targetChanged FINAL)
    /// Whether keys are kept.
    Q_PROPERTY(bool holds READ holds WRITE setHolds NOTIFY holdsChanged FINAL)

  public:
    explicit TypeAhead(QObject* parent = nullptr) : QObject(parent) {}
    ~TypeAhead() override;

    [[nodiscard]] QQuickWindow* target() const { return m_target; }
    void setTarget(QQuickWindow* window);
    [[nodiscard]] bool holds() const noexcept { return m_holds; }
    void setHolds(bool holds);
    /// What was typed is for nobody any more.
    Q_INVOKABLE void forget() { m_keys.clear(); }

    bool eventFilter(QObject* watched, QEvent* event) override;

  signals:
    void targetChanged();
    void holdsChanged();

  private:
    void give();

    QPointer<QQuickWindow> m_target;
    bool m_holds = false;
    std::vector<std::unique_ptr<QEvent>> m_keys;
};

} // namespace likeness
