// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/AuditEntry.h"
#include "store/Database.h"

#include <string>

namespace likeness::store {

/// The WHERE clause of a filter over the table `audit`, to which `bindFilter` gives the values.
[[nodiscard]] std::string conditionOf(const AuditFilter& filter);
void bindFilter(Statement& statement, const AuditFilter& filter);

} // namespace likeness::store
