// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QObject>

class QQuickWindow;

namespace likeness {

/// Says on standard error how long after its start the program reached `point`, where the environment has
/// LIKENESS_TRACE_START; otherwise does nothing. On Linux the time runs from the start of the process, so
/// that loading the libraries is in it; elsewhere from the first call. Of one thread.
void traceStart(const char* point);

/// Traces the window's first frame, which is when it can be used.
void traceFirstFrame(QQuickWindow& window);

} // namespace likeness
