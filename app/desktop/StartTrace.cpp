// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StartTrace.h"

#include <QtCore/QFile>
#include <QtQuick/QQuickWindow>

#include <chrono>
#include <cstdio>
#ifdef Q_OS_LINUX
#include <ctime>
#include <unistd.h>
#endif

namespace likeness {
namespace {

using Clock = std::chrono::steady_clock;

/// When the process began, to the hundredth of a second of proc(5).
Clock::time_point processStart() {
    const Clock::time_point now = Clock::now();
#ifdef Q_OS_LINUX
    constexpr int kStartTimeField = 22;
    QFile stat(QStringLiteral("/proc/self/stat"));
    timespec sinceBoot{};
    if (stat.open(QIODevice::ReadOnly) && clock_gettime(CLOCK_BOOTTIME, &sinceBoot) == 0) {
        const QByteArray line = stat.readAll();
        // The second field, the name, is in brackets and may have spaces; what follows begins with the third.
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        const double started =
            fields.value(kStartTimeField - 3).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
        const double age =
            static_cast<double>(sinceBoot.tv_sec) + static_cast<double>(sinceBoot.tv_nsec) * 1e-9 - started;
        return now - std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(age));
    }
#endif
    return now;
}

} // namespace

void traceStart(const char* point) {
    if (!qEnvironmentVariableIsSet("LIKENESS_TRACE_START")) {
        return;
    }
    static const Clock::time_point kStart = processStart();
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - kStart);
    std::fprintf(stderr, "start: %5lld ms %s\n", static_cast<long long>(passed.count()), point);
}

void traceFirstFrame(QQuickWindow& window) {
    QObject::connect(
        &window, &QQuickWindow::frameSwapped, &window, [] { traceStart("first frame"); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

} // namespace likeness
