// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Settings.h"

#include "base/Result.h"

#include <QtCore/QSize>
#include <QtCore/QStringList>

#include <optional>

namespace likeness {

/// What the command line of the desktop application asked for. A value.
struct DesktopOptions {
    QStringList pictures;                 ///< None, the reference, or reference and probe.
    QString exported;                     ///< An export of people to import; empty: none.
    QString pack;                         ///< A model pack's folder or name; empty: the usual one.
    QString store;                        ///< The enrolment store to open; empty: that of last time.
    std::optional<Settings::Theme> theme; ///< For this start only; absent: as remembered.
    QString screenshot; ///< Where to save a picture of the settled window; empty: stay open.
    QSize size;         ///< Of the window, for this start only; invalid: as remembered.

    /// Reads the arguments (with the program's name first). `--help` and `--version` print and end the
    /// process. Errors: `InvalidArgument`, with the sentence for the terminal.
    [[nodiscard]] static Result<DesktopOptions> parse(const QStringList& arguments);
};

} // namespace likeness
