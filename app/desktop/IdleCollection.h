// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>

class QJSEngine;

namespace likeness {

/// Collects what JavaScript left behind in a turn of its own while the window is used. Qt 6.4 collects all of
/// it at once, some 5 ms with all pages made, and otherwise in the middle of whatever is being done when
/// enough has gathered. Of one engine, on its thread; must not outlive it.
class IdleCollection : public QObject {
  public:
    explicit IdleCollection(QJSEngine& engine);

    void start() { m_timer.start(kInterval, this); }

  protected:
    void timerEvent(QTimerEvent* event) override;

  private:
    static constexpr int kInterval = 3000; ///< Milliseconds; a thousandth of the time goes into it.

    QJSEngine& m_engine;
    QBasicTimer m_timer;
};

} // namespace likeness
