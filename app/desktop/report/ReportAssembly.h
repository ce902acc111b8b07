// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "VerificationReport.h"

#include <optional>

namespace likeness {

class EngineHost;
class StoreHost;
class VerificationModel;

/// What the Verify page shows now, as a report; nothing while there is no verdict. For the GUI thread.
[[nodiscard]] std::optional<VerificationReport> reportOf(VerificationModel& verification,
                                                         const EngineHost& engine, const StoreHost& store);

} // namespace likeness
