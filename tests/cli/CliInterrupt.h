// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/CliRun.h"

#include <QTest>

#include <csignal>

namespace likeness::test {

/// Whether a process has a handler for SIGINT, from the mask "SigCgt" that the kernel tells.
inline bool catchesInterrupts(qint64 process) {
    QFile status(QString("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("SigCgt:");
    const qulonglong mask =
        text.mid(at + 7, text.indexOf('\n', at) - at - 7).trimmed().toULongLong(nullptr, 16);
    return (mask & (1ULL << (SIGINT - 1))) != 0;
}

/// Runs a job that is long enough, and presses Ctrl+C as soon as the program listens to that.
inline CliRun interruptCli(const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral(LIKENESS_CLI), arguments);
    if (!process.waitForStarted() ||
        !QTest::qWaitFor([&process] { return catchesInterrupts(process.processId()); }, 30'000)) {
        return {-1, "did not start", {}};
    }
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {-1, "did not end", {}};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace likeness::test
