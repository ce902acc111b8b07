// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/AuditLog.h"
#include "store/Backup.h"
#include "store/ConsentTable.h"
#include "store/EnrolmentStore.h"
#include "store/KeySlot.h"
#include "store/Operators.h"
#include "store/SampleTable.h"
#include "store/SubjectTable.h"

#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace likeness::store {

/// What the façade's functions share; they are in several files by whom they serve.
struct EnrolmentStore::Parts {
    Parts(std::unique_ptr<Database> opened, StoreKeys unlocked, std::vector<std::byte> id,
          const StoreAccess& access, Protection how)
        : database(std::move(opened)),
          keys(std::move(unlocked)),
          storeId(std::move(id)),
          clock(access.clock),
          steadyClock(access.steadyClock),
          cost(access.cost),
          protection(how),
          context{*database, keys, storeId},
          subjects(context),
          consents(context),
          samples(context),
          log(*database, keys, storeId),
          operators(*database, keys, storeId, access.cost) {}

    std::unique_ptr<Database> database;
    StoreKeys keys;
    std::vector<std::byte> storeId;
    Clock clock;
    SteadyClock steadyClock;
    HashCost cost;
    Protection protection;
    TableContext context;
    SubjectTable subjects;
    ConsentTable consents;
    SampleTable samples;
    AuditLog log;
    Operators operators;
    std::optional<Operator> signedIn;
    SteadyTime signedInSince; ///< Meaningful with somebody signed in.

    // What is searched, read when first asked for and read again when another connection has written.
    std::optional<PeopleIndex> people;
    std::map<std::string, FaceprintIndex> indexes; ///< By model digest and preprocessing.
    std::int64_t dataVersion = 0;

    /// The operator at work. Errors: `NotPermitted`.
    [[nodiscard]] Result<RowId> operatorId() const;
    [[nodiscard]] Result<RowId> administratorId() const;

    /// A line about what `who` did, to be added in the present transaction.
    [[nodiscard]] Result<std::uint64_t> note(std::string_view kind, RowId who, std::string subject,
                                             const nlohmann::ordered_json& details);
    /// The same in a transaction of its own.
    [[nodiscard]] Result<void> noteAlone(std::string_view kind, RowId who, std::string subject,
                                         const nlohmann::ordered_json& details);

    using Files = std::vector<std::filesystem::path>;
    /// Does `work`, whose outcome lies outside the database, between a line that it begins and one of what
    /// came of it: of `kind`, with the size of the files that it gives, once each of them was seen on the
    /// disk; else that it failed. Errors: those of `work`, and `CannotWriteFile` (a file is not there).
    [[nodiscard]] Result<Files> noteAround(std::string_view kind, RowId who, const std::string& subject,
                                           nlohmann::ordered_json details,
                                           const std::function<Result<Files>(nlohmann::ordered_json&)>& work);
    /// That something which somebody asked for did not happen. Whether that could be written counts less than
    /// the error.
    void noteFailure(std::string_view kind, RowId who, const std::string& subject, const Error& error);

    /// That this passphrase opens the store; any does where none is needed. Errors: `WrongPassphrase`.
    [[nodiscard]] Result<void> requirePassphrase(const SecretBytes& passphrase);

    /// Drops what is searched when another connection has written since.
    [[nodiscard]] Result<void> refresh();
    [[nodiscard]] Result<PeopleIndex*> searchedPeople();
    [[nodiscard]] Result<FaceprintIndex*> searchedFaceprints(const ModelIdentity& model);
    void addToSearched(RowId subject, RowId sample, const Faceprint& faceprint);

    [[nodiscard]] Result<std::optional<std::string>> readSetting(std::string_view key);
    [[nodiscard]] Result<void> writeSetting(std::string_view key, std::string_view value);
    [[nodiscard]] Result<FaceprintForm> form();

    /// Erases within the present transaction.
    [[nodiscard]] Result<EraseReceipt> eraseNoted(RowId subject, RowId who, std::string_view reason);
    /// Erases those who had no valid consent at a time, in one transaction together with the time of it.
    [[nodiscard]] Result<std::vector<EraseReceipt>> eraseWithoutConsentAt(Time time, RowId who,
                                                                          std::string_view reason);
    /// Those who had no valid consent at a time.
    [[nodiscard]] Result<std::vector<RowId>> withoutConsentAt(Time time);
    /// Notes within the present transaction when consents were last looked at.
    [[nodiscard]] Result<void> rememberRetention(Time now);
};

/// Slots of the table `key_slots`.
[[nodiscard]] Result<std::vector<KeySlot>> readSlots(Database& database);
[[nodiscard]] Result<void> addSlot(Database& database, const KeySlot& slot);
[[nodiscard]] Result<void> removeSlots(Database& database, Protection kind);

/// That a file was named at all. Errors: `InvalidArgument`.
[[nodiscard]] Result<void> requireName(const std::filesystem::path& file);

inline constexpr std::string_view kFormSetting = "faceprint_form";
/// When consents were last looked at, in milliseconds since 1970.
inline constexpr std::string_view kRetentionSeenSetting = "retention_seen";

} // namespace likeness::store
