// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "store/Clock.h"
#include "store/Database.h"
#include "store/PasswordHash.h"
#include "store/Records.h"
#include "store/Sealing.h"
#include "store/StoreKeys.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness::store {

/// The operators of a store and their passwords (table `operators`). Belongs to the connection's thread.
/// Functions that write expect the caller's transaction; who may call them is the caller's matter.
class Operators {
  public:
    Operators(Database& database, const StoreKeys& keys, std::vector<std::byte> storeId, HashCost cost);

    /// Errors: `AlreadyExists`, `InvalidArgument` (a name of 1 to 128 bytes; a password of at least 8).
    [[nodiscard]] Result<RowId> add(std::string_view name, Role role, const SecretBytes& password, Time now);
    [[nodiscard]] Result<std::vector<Operator>> all();
    /// Errors: `NotFound`.
    [[nodiscard]] Result<Operator> get(RowId id);
    [[nodiscard]] Result<void> setPassword(RowId id, const SecretBytes& password);
    /// Errors: `InvalidArgument` (no administrator would be left), `NotFound`.
    [[nodiscard]] Result<void> change(RowId id, Role role, bool isDisabled);

    /// What came of an attempt to sign in; a failure is counted.
    struct Attempt {
        RowId id = 0; ///< 0 for a name that is not there.
        Result<Operator> outcome;
    };
    /// Takes its own transactions, since a failure must be kept too. Errors of the outcome: as
    /// `EnrolmentStore::signIn`.
    [[nodiscard]] Result<Attempt> signIn(std::string_view name, const SecretBytes& password, Time now);

  private:
    struct Record {
        Operator who;
        std::string verifier;
    };
    struct Failures {
        std::int64_t count = 0;
        Time last{};
    };
    [[nodiscard]] CellAddress addressOf(std::string_view column, RowId id) const;
    [[nodiscard]] Result<std::vector<std::byte>> sealed(const Record& record) const;
    [[nodiscard]] Result<std::vector<std::byte>> sealed(RowId id, const Failures& failures) const;
    [[nodiscard]] Result<Record> recordOf(RowId id, std::span<const std::byte> cell) const;
    [[nodiscard]] Result<Failures> failuresOf(RowId id, std::span<const std::byte> cell) const;
    [[nodiscard]] Result<Record> read(RowId id);
    [[nodiscard]] Result<void> write(const Record& record);
    [[nodiscard]] Result<void> writeFailures(RowId id, const Failures& failures);

    Database& m_database;
    const StoreKeys& m_keys;
    std::vector<std::byte> m_storeId;
    HashCost m_cost;
};

/// For how long nobody may try again after so many failures in a row: nothing before the third, then 2 s,
/// twice as long each time, at most 15 minutes.
[[nodiscard]] std::chrono::seconds delayAfter(std::int64_t failures) noexcept;

/// That a new passphrase or password has at least 8 bytes and at most 1024. `what` names it. Errors:
/// `InvalidArgument`.
[[nodiscard]] Result<void> requirePassword(const SecretBytes& password, std::string_view what);

/// "operator" or "administrator".
[[nodiscard]] std::string_view name(Role role) noexcept;

} // namespace likeness::store
