// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ReportSheet.h"
#include "VerificationReport.h"

class QLocale;

namespace likeness {

/// Draws a report on one page. Needs no particular thread.
void drawReport(const VerificationReport& report, ReportSheet& sheet, const QLocale& locale);

} // namespace likeness
