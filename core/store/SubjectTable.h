// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "store/Database.h"
#include "store/Records.h"
#include "store/Sealing.h"
#include "store/StoreKeys.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace likeness::store {

/// What all tables about people need: the connection, the store's keys, and which store it is.
struct TableContext {
    Database& database;
    const StoreKeys& keys;
    std::vector<std::byte> storeId;

    [[nodiscard]] CellAddress address(std::string_view table, std::string_view column, RowId row,
                                      RowId subject, std::string_view modelDigest = {}) const {
        return {storeId, table, column, row, subject, modelDigest};
    }
};

/// The table `subjects`. Functions that write expect the caller's transaction.
class SubjectTable {
  public:
    explicit SubjectTable(TableContext context) : m_context(std::move(context)) {}

    struct Row {
        RowId id = 0;
        std::string pseudonym; ///< Hexadecimal.
        Profile profile;
        Time created{};
    };

    /// That a profile can be stored. Errors: `InvalidArgument`, naming the field.
    [[nodiscard]] static Result<void> check(const Profile& profile);
    /// Makes the row and the subject's key, which is returned in `key`. Errors: `AlreadyExists`.
    [[nodiscard]] Result<Row> insert(const Profile& profile, Time now, SecretBytes& key);
    /// Puts back what an export had, under the same pseudonym. Errors: `AlreadyExists`.
    [[nodiscard]] Result<Row> insert(const Row& row, SecretBytes& key);
    [[nodiscard]] Result<void> update(const Row& row, const SecretBytes& key);
    /// Removes the row with the only copy of its key; consents and samples go with it. Errors: `NotFound`.
    [[nodiscard]] Result<void> remove(RowId id);

    /// Errors: `NotFound`.
    [[nodiscard]] Result<Row> read(RowId id);
    [[nodiscard]] Result<RowId> find(std::string_view externalId);
    /// By the log's name for somebody. Errors: `NotFound`.
    [[nodiscard]] Result<RowId> findPseudonym(std::string_view pseudonym);
    [[nodiscard]] Result<SecretBytes> keyOf(RowId id);
    /// Opens a wrapped key into `key`, which has 32 bytes already: for reading many.
    [[nodiscard]] Result<void> unwrap(RowId id, std::span<const std::byte> wrapped, SecretBytes& key) const;
    [[nodiscard]] Result<std::string> pseudonymOf(RowId id);
    [[nodiscard]] Result<std::size_t> count();
    [[nodiscard]] Result<std::vector<RowId>> all();
    /// Calls `visit` with everybody's id, profile (without the notes) and time. Errors: the first that
    /// occurs.
    [[nodiscard]] Result<void> visitProfiles(const std::function<Result<void>(const Row&)>& visit);

  private:
    [[nodiscard]] Result<Row> rowOf(RowId id, std::span<const std::byte> profile,
                                    const SecretBytes& key) const;
    [[nodiscard]] Result<std::vector<std::byte>> sealedProfile(const Row& row, const SecretBytes& key) const;

    TableContext m_context;
};

} // namespace likeness::store
