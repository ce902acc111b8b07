// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/AuditFilterSql.h"

#include "store/Hex.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace likeness::store {

std::string conditionOf(const AuditFilter& filter) {
    std::string condition = " WHERE 1";
    condition += filter.subject.empty() ? "" : " AND subject = ?";
    condition += filter.kind.empty() ? "" : " AND kind = ?";
    // A line that somebody tampered with may be no JSON any more.
    condition += filter.decision.empty()
                     ? ""
                     : " AND CASE WHEN json_valid(details) THEN json_extract(details, '$.decision') END = ?";
    condition += filter.operatorId ? " AND operator = ?" : "";
    condition += filter.from ? " AND at >= ?" : "";
    condition += filter.until ? " AND at < ?" : "";
    return condition;
}

void bindFilter(Statement& statement, const AuditFilter& filter) {
    if (!filter.subject.empty()) {
        statement.bind(bytesFromHex(filter.subject).value_or(std::vector<std::byte>()));
    }
    if (!filter.kind.empty()) {
        statement.bind(std::string_view(filter.kind));
    }
    if (!filter.decision.empty()) {
        statement.bind(std::string_view(filter.decision));
    }
    if (filter.operatorId) {
        statement.bind(*filter.operatorId);
    }
    if (filter.from) {
        statement.bind(std::int64_t{filter.from->time_since_epoch().count()});
    }
    if (filter.until) {
        statement.bind(std::int64_t{filter.until->time_since_epoch().count()});
    }
}

} // namespace likeness::store
