// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QEvent>
#include <QtGui/QGuiApplication>

#include <map>
#include <vector>

namespace likeness {

/// How long the handlers of one kind of event held the GUI thread, in milliseconds. A value.
struct HandlerTimes {
    int count = 0;
    double longestWall = 0; ///< By the clock; on a busy machine that includes waiting for a processor.
    double longestCpu = 0;  ///< Of the thread's own processor time.
    double wallThen = 0;    ///< By the clock, of the one with `longestCpu`.
    int overLimit = 0;      ///< How many took more than `WatchedApplication::kLimit` of processor time.
};

/// An application that times each event its GUI thread handles. For measuring only: the program makes one
/// in place of a QGuiApplication when it is asked to, and is not slowed down by it otherwise.
///
/// An event that another one caused belongs to that one; the receiver that is named is the innermost one
/// that took most of the time. Drawing, which is Qt's, is kept apart.
class WatchedApplication : public QGuiApplication {
  public:
    /// Nothing of ours may hold the GUI thread longer, in milliseconds.
    static constexpr double kLimit = 8;

    using Table = std::map<QByteArray, HandlerTimes>;

    using QGuiApplication::QGuiApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    /// Forgets what was measured.
    void clear();
    /// By receiver and event: "likeness::StoreHost, MetaCall".
    [[nodiscard]] const Table& handlers() const noexcept { return m_handlers; }
    [[nodiscard]] const Table& drawing() const noexcept { return m_drawing; }
    /// The worst first, a line each, for people.
    [[nodiscard]] QByteArray report() const;

  private:
    struct Handled {
        QByteArray name;
        double wall = 0;
        double cpu = 0;
    };

    Table m_handlers;
    Table m_drawing;
    std::vector<Handled> m_longestInside; ///< For each event being handled, the longest that it caused.
};

} // namespace likeness
