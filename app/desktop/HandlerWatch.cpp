// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "HandlerWatch.h"

#include <QtCore/QMetaEnum>
#include <QtCore/QThread>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <utility>

namespace likeness {
namespace {

/// The part of an event's time from which on the event inside it is the one to blame.
constexpr double kMost = 0.7;
/// As many kinds of events are told of.
constexpr std::size_t kReported = 30;

double wallNow() {
    using Milliseconds = std::chrono::duration<double, std::milli>;
    return Milliseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Processor time that this thread has used, in milliseconds; what the clock says where that is not known.
double cpuNow() {
#ifdef Q_OS_UNIX
    timespec time{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
#endif
    return wallNow();
}

QByteArray nameOf(const QObject& receiver, const QEvent& event) {
    QByteArray name = receiver.metaObject()->className();
    if (!receiver.objectName().isEmpty()) {
        name += ' ' + receiver.objectName().toUtf8();
    }
    const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event.type());
    return name + ", " + (type != nullptr ? QByteArray(type) : QByteArray::number(event.type()));
}

/// Polishing, synchronizing and rendering a window.
bool isDrawing(const QObject& receiver, const QEvent& event) {
    switch (event.type()) {
    case QEvent::UpdateRequest:
    case QEvent::Expose:
        return receiver.inherits("QQuickWindow");
    case QEvent::Timer: // the software renderer draws when a timer of the window's says so
        return receiver.inherits("QQuickWindow") || receiver.inherits("QSGRenderLoop");
    default:
        return false;
    }
}

QByteArray table(const WatchedApplication::Table& times) {
    std::vector<std::pair<QByteArray, HandlerTimes>> sorted(times.begin(), times.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& one, const auto& other) {
        return one.second.longestCpu > other.second.longestCpu;
    });
    QByteArray text = "  processor   clock    longest by    times      over  receiver, event\n"
                      "         ms      ms  the clock ms                8 ms\n";
    sorted.resize(std::min(sorted.size(), kReported));
    for (const auto& [name, handled] : sorted) {
        std::array<char, 80> figures{};
        std::snprintf(figures.data(), figures.size(), "%11.2f %7.2f %13.2f %8d %9d  ", handled.longestCpu,
                      handled.wallThen, handled.longestWall, handled.count, handled.overLimit);
        text += figures.data() + name + '\n';
    }
    return text;
}

} // namespace

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    if (QThread::currentThread() != thread()) {
        return QGuiApplication::notify(receiver, event);
    }
    // Asked beforehand: the handler may delete both.
    QByteArray name = nameOf(*receiver, *event);
    const bool draws = isDrawing(*receiver, *event);
    m_longestInside.emplace_back();
    const double wallBefore = wallNow();
    const double cpuBefore = cpuNow();
    const bool isHandled = QGuiApplication::notify(receiver, event);
    const double cpu = cpuNow() - cpuBefore;
    const double wall = wallNow() - wallBefore;
    const Handled inside = std::move(m_longestInside.back());
    m_longestInside.pop_back();
    if (inside.cpu >= kMost * cpu && !inside.name.isEmpty()) {
        name = inside.name;
    }
    if (!m_longestInside.empty()) {
        if (cpu > m_longestInside.back().cpu) {
            m_longestInside.back() = {name, wall, cpu};
        }
        return isHandled;
    }
    HandlerTimes& times = (draws ? m_drawing : m_handlers)[name];
    ++times.count;
    times.longestWall = std::max(times.longestWall, wall);
    times.overLimit += cpu > kLimit ? 1 : 0;
    if (cpu > times.longestCpu) {
        times.longestCpu = cpu;
        times.wallThen = wall;
    }
    return isHandled;
}

void WatchedApplication::clear() {
    m_handlers.clear();
    m_drawing.clear();
}

QByteArray WatchedApplication::report() const {
    return "Handlers on the GUI thread\n" + table(m_handlers) + "\nDrawing\n" + table(m_drawing);
}

} // namespace likeness
