// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/EnrolmentStoreParts.h"

#include "base/FileBytes.h"
#include "store/Schema.h"
#include "store/Text.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <system_error>

namespace likeness::store {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kStoreIdBytes = 16;

Result<void> writeMeta(Database& database, std::string_view key, std::span<const std::byte> value) {
    return Statement(database, "INSERT INTO meta (key, value) VALUES (?, ?)").bind(key).bind(value).run();
}

Result<std::vector<std::byte>> readStoreId(Database& database) {
    Statement statement(database, "SELECT value FROM meta WHERE key = 'store_id'");
    const auto found = statement.next();
    if (!found) {
        return fail(found);
    }
    std::vector<std::byte> id = *found ? statement.blob(0) : std::vector<std::byte>();
    if (id.size() != kStoreIdBytes) {
        return fail(ErrorCode::CorruptData, displayName(database.file()) +
                                                " has lost its identity, without which nothing in it can be "
                                                "decrypted; restore a backup");
    }
    return id;
}

/// The slots of a new store. A keychain slot never comes alone: who loses the computer would lose the store.
Result<std::vector<KeySlot>> newSlots(const NewStore& options, const StoreAccess& access,
                                      const SecretBytes& key, std::span<const std::byte> id) {
    std::vector<KeySlot> slots;
    if (options.protection == Protection::Open) {
        slots.push_back(openSlot(key));
        return slots;
    }
    auto slot = passphraseSlot(key, id, options.passphrase, options.cost);
    if (!slot) {
        return fail(slot);
    }
    slots.push_back(std::move(*slot));
    if (options.protection == Protection::Keychain) {
        if (access.vault == nullptr) {
            return fail(ErrorCode::KeychainUnavailable, "there is no keychain on this system");
        }
        slot = keychainSlot(key, id, *access.vault);
        if (!slot) {
            return fail(slot);
        }
        slots.push_back(std::move(*slot));
    }
    return slots;
}

struct Opened {
    SecretBytes key;
    Protection how = Protection::Passphrase;
};

Result<Opened> openWithPassphrase(Database& database, const std::vector<KeySlot>& slots,
                                  std::span<const std::byte> id, const StoreAccess& access) {
    Result<SecretBytes> key = fail(ErrorCode::WrongPassphrase, "this store has no passphrase");
    for (const KeySlot& slot : slots) {
        if (slot.kind != Protection::Passphrase) {
            continue;
        }
        key = openPassphraseSlot(slot, id, *access.passphrase);
        if (!key) {
            continue;
        }
        if (isCheaperThan(slot, access.cost)) {
            // Made when computers were slower: the same passphrase, at today's price.
            auto transaction = Transaction::begin(database);
            const auto stronger = passphraseSlot(*key, id, *access.passphrase, access.cost);
            if (transaction && stronger && removeSlots(database, Protection::Passphrase) &&
                addSlot(database, *stronger)) {
                [[maybe_unused]] const auto committed = transaction->commit(); // next time, then
            }
        }
        return Opened{std::move(*key), Protection::Passphrase};
    }
    return fail(key);
}

Result<Opened> unlock(Database& database, std::span<const std::byte> id, const StoreAccess& access) {
    const auto slots = readSlots(database);
    if (!slots) {
        return fail(slots);
    }
    const auto slotOf = [&](Protection kind) {
        const auto found = std::ranges::find(*slots, kind, &KeySlot::kind);
        return found == slots->end() ? nullptr : &*found;
    };
    if (const KeySlot* open = slotOf(Protection::Open); open != nullptr) {
        auto key = openOpenSlot(*open);
        return key ? Result<Opened>(Opened{std::move(*key), Protection::Open}) : fail(key);
    }
    const KeySlot* keychain = slotOf(Protection::Keychain);
    if (access.passphrase != nullptr) {
        auto opened = openWithPassphrase(database, *slots, id, access);
        if (opened && keychain != nullptr) {
            opened->how = Protection::Keychain;
        }
        return opened;
    }
    if (keychain == nullptr) {
        return fail(ErrorCode::WrongPassphrase, "this store is opened with a passphrase, and none was given");
    }
    if (access.vault == nullptr) {
        return fail(ErrorCode::KeychainUnavailable,
                    "there is no keychain on this system; open the store with its passphrase");
    }
    auto key = openKeychainSlot(*keychain, id, *access.vault);
    return key ? Result<Opened>(Opened{std::move(*key), Protection::Keychain}) : fail(key);
}

/// When the file was last found to be sound, in milliseconds since 1970; 0 when never.
Result<std::int64_t> lastCheck(Database& database) {
    Statement statement(database, "SELECT CAST(value AS TEXT) FROM meta WHERE key = 'checked_at'");
    const auto found = statement.next();
    if (!found) {
        return fail(found);
    }
    const std::string text = *found ? statement.text(0) : std::string();
    std::int64_t time = 0;
    std::from_chars(text.data(), text.data() + text.size(), time);
    return time;
}

Result<void> rememberCheck(Database& database, Time now) {
    const std::string text = std::to_string(now.time_since_epoch().count());
    return Statement(database, "INSERT INTO meta (key, value) VALUES ('checked_at', ?)"
                               " ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .bind(bytesOf(text))
        .run();
}

/// Reads every page: each time where that takes no time or the file was not closed in order, else once a day.
Result<void> requireNoDamage(Database& database, bool wasClosedInOrder, Time now) {
    constexpr std::uintmax_t kQuicklyRead = std::uintmax_t{32} << 20U;
    std::error_code ignored;
    const bool isLarge = fs::file_size(database.file(), ignored) > kQuicklyRead;
    if (isLarge && wasClosedInOrder) {
        const auto last = lastCheck(database);
        if (last && std::chrono::abs(now - Time(std::chrono::milliseconds(*last))) < std::chrono::days(1)) {
            return {};
        }
    }
    const auto damage = findDamage(database, CheckDepth::Quick);
    if (!damage) {
        return fail(damage);
    }
    if (!damage->empty()) {
        return fail(ErrorCode::CorruptData,
                    displayName(database.file()) + " is damaged (" + damage->front() +
                        "); restore a backup, or save what can be read with likeness-cli check --repair");
    }
    if (isLarge) {
        [[maybe_unused]] const auto remembered = rememberCheck(database, now); // else it is checked again
    }
    return {};
}

} // namespace

Result<std::vector<KeySlot>> readSlots(Database& database) {
    std::vector<KeySlot> slots;
    Statement statement(database, "SELECT kind, parameters, wrapped FROM key_slots ORDER BY id");
    auto found = statement.next();
    for (; found && *found; found = statement.next()) {
        for (const Protection kind : {Protection::Passphrase, Protection::Keychain, Protection::Open}) {
            if (statement.text(0) == name(kind)) {
                slots.push_back({kind, statement.text(1), statement.blob(2)});
            }
        }
    }
    return found ? Result<std::vector<KeySlot>>(std::move(slots)) : fail(found);
}

Result<void> addSlot(Database& database, const KeySlot& slot) {
    return Statement(database, "INSERT INTO key_slots (kind, parameters, wrapped) VALUES (?, ?, ?)")
        .bind(name(slot.kind))
        .bind(std::string_view(slot.parameters))
        .bind(slot.wrapped)
        .run();
}

Result<void> removeSlots(Database& database, Protection kind) {
    return Statement(database, "DELETE FROM key_slots WHERE kind = ?").bind(name(kind)).run();
}

EnrolmentStore::EnrolmentStore(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
EnrolmentStore::~EnrolmentStore() = default;

Result<void> EnrolmentStore::create(const fs::path& file, const NewStore& options,
                                    const StoreAccess& access) {
    if (options.protection != Protection::Open) {
        if (const auto valid = requirePassword(options.passphrase, "the passphrase"); !valid) {
            return valid;
        }
    }
    auto keys = StoreKeys::random();
    if (!keys) {
        return fail(keys);
    }
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(file, ignored))) {
        return fail(ErrorCode::AlreadyExists, displayName(file) + " exists already; choose another name");
    }
    const std::vector<std::byte> id = randomBytes(kStoreIdBytes);
    const auto slots = newSlots(options, access, keys->storeKey(), id);
    if (!slots) {
        return fail(slots);
    }
    auto database = Database::open(file, OpenMode::Create);
    if (!database) {
        return fail(database);
    }
    const auto fill = [&]() -> Result<void> {
        if (const auto created = createTables(**database); !created) {
            return created;
        }
        Parts parts(std::move(*database), std::move(*keys), id, access, options.protection);
        const Time now = parts.clock();
        auto transaction = Transaction::begin(*parts.database);
        if (!transaction) {
            return fail(transaction);
        }
        if (const auto written = writeMeta(*parts.database, "store_id", id); !written) {
            return written;
        }
        for (const KeySlot& slot : *slots) {
            if (const auto added = addSlot(*parts.database, slot); !added) {
                return added;
            }
        }
        const auto administrator = parts.operators.add(options.administrator, Role::Administrator,
                                                       options.administratorPassword, now);
        if (!administrator) {
            return fail(administrator);
        }
        const auto formName = options.form == FaceprintForm::Json ? "json" : "int16";
        if (const auto written = parts.writeSetting(kFormSetting, formName); !written) {
            return written;
        }
        const auto noted = parts.note(audit::kCreated, *administrator, {},
                                      {{"protection", name(options.protection)}, {"faceprints", formName}});
        return noted ? transaction->commit() : fail(noted);
    };
    auto filled = fill();
    if (!filled) {
        database->reset();
        for (const char* companion : {"", "-wal", "-shm"}) {
            fs::path part = file;
            part += companion;
            fs::remove(part, ignored);
        }
    }
    return filled;
}

Result<std::unique_ptr<EnrolmentStore>> EnrolmentStore::open(const fs::path& file,
                                                             const StoreAccess& access) {
    if (const auto known = refuseNewer(file); !known) {
        return fail(known);
    }
    fs::path writeAheadLog = file;
    writeAheadLog += "-wal";
    std::error_code ignored;
    const bool wasClosedInOrder = !fs::exists(writeAheadLog, ignored);
    auto database = Database::open(file, OpenMode::ReadWrite);
    if (!database) {
        return fail(database);
    }
    if (const auto sound = requireNoDamage(**database, wasClosedInOrder, access.clock()); !sound) {
        return fail(sound);
    }
    if (const auto migrated = migrate(**database); !migrated) {
        return fail(migrated);
    }
    auto id = readStoreId(**database);
    if (!id) {
        return fail(id);
    }
    auto opened = unlock(**database, *id, access);
    if (!opened) {
        return fail(opened);
    }
    auto keys = StoreKeys::fromStoreKey(std::move(opened->key));
    if (!keys) {
        return fail(keys);
    }
    return std::unique_ptr<EnrolmentStore>(new EnrolmentStore(std::make_unique<Parts>(
        std::move(*database), std::move(*keys), std::move(*id), access, opened->how)));
}

const fs::path& EnrolmentStore::file() const noexcept {
    return m_parts->database->file();
}

Protection EnrolmentStore::protection() const noexcept {
    return m_parts->protection;
}

Result<FaceprintForm> EnrolmentStore::faceprintForm() const {
    return m_parts->form();
}

Result<std::int64_t> EnrolmentStore::othersWork() const {
    return m_parts->database->number("PRAGMA data_version");
}

Result<std::size_t> EnrolmentStore::subjectCount() const {
    return m_parts->subjects.count();
}

Result<std::size_t> EnrolmentStore::samplesOfOtherModels(const ModelIdentity& model) const {
    return m_parts->samples.countOfOthers(model.digest);
}

Result<Operator> EnrolmentStore::signIn(std::string_view name, const SecretBytes& password) {
    Parts& parts = *m_parts;
    signOut();
    auto transaction = Transaction::begin(*parts.database);
    if (!transaction) {
        return fail(transaction);
    }
    const auto attempt = parts.operators.signIn(name, password, parts.clock());
    if (!attempt) {
        return fail(attempt);
    }
    const bool isIn = attempt->outcome.has_value();
    const nlohmann::ordered_json details =
        isIn ? nlohmann::ordered_json::object()
             : nlohmann::ordered_json{{"reason", likeness::name(attempt->outcome.error().code)}};
    if (const auto noted = parts.note(isIn ? audit::kSignIn : audit::kSignInFailed, attempt->id, {}, details);
        !noted) {
        return fail(noted);
    }
    if (const auto committed = transaction->commit(); !committed) {
        return fail(committed);
    }
    if (isIn) {
        parts.signedIn = *attempt->outcome;
        parts.signedInSince = parts.steadyClock();
    }
    return attempt->outcome;
}

void EnrolmentStore::signOut() noexcept {
    m_parts->signedIn.reset();
    m_parts->people.reset();
    m_parts->indexes.clear();
}

const std::optional<Operator>& EnrolmentStore::signedIn() const noexcept {
    return m_parts->signedIn;
}

} // namespace likeness::store
