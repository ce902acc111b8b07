// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "store/AuditEntry.h"
#include "store/Database.h"
#include "store/StoreJob.h"
#include "store/StoreKeys.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness::store {

/// The hash chain of docs/store.md in the table `audit`. Belongs to the connection's thread.
class AuditLog {
  public:
    AuditLog(Database& database, const StoreKeys& keys, std::vector<std::byte> storeId);

    /// Adds a line, in the caller's transaction. `entry.sequence` is set; the subject is a pseudonym or
    /// empty.
    [[nodiscard]] Result<std::uint64_t> append(AuditEntry entry);
    [[nodiscard]] Result<AuditPage> page(const AuditFilter& filter, std::size_t offset, std::size_t limit);
    /// See `EnrolmentStore::verifyLog`.
    [[nodiscard]] Result<AuditVerdict> verify(std::optional<std::string_view> head, const StoreJob& job = {});
    [[nodiscard]] Result<std::string> signedHead(Time now);

  private:
    struct Head {
        std::uint64_t sequence = 0;
        std::vector<std::byte> mac;
    };
    [[nodiscard]] Digest macOf(std::span<const std::byte> before, const AuditEntry& entry) const;
    [[nodiscard]] Digest headMac(const Head& head) const;
    [[nodiscard]] Result<Head> lastLine();
    [[nodiscard]] Result<void> writeHead(const Head& head);
    [[nodiscard]] Result<bool> isHead(const Head& head);
    [[nodiscard]] Result<Head> insert(AuditEntry entry, const Head& last);

    Database& m_database;
    const StoreKeys& m_keys;
    std::vector<std::byte> m_storeId;
};

} // namespace likeness::store
