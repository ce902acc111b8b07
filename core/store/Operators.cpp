// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Operators.h"

#include "base/Json.h"
#include "store/Text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace likeness::store {
namespace {

constexpr std::size_t kMaxName = 128;
constexpr std::size_t kFewestPasswordBytes = 8;
constexpr std::size_t kMostPasswordBytes = 1024;
constexpr const char* kTagDomain = "operator";

std::int64_t millisecondsOf(Time time) {
    return time.time_since_epoch().count();
}

tl::unexpected<Error> wrongPassword() {
    return fail(ErrorCode::WrongPassphrase,
                "name and password do not fit; check Caps Lock and the keyboard's language");
}

} // namespace

std::string_view name(Role role) noexcept {
    return role == Role::Administrator ? "administrator" : "operator";
}

std::chrono::seconds delayAfter(std::int64_t failures) noexcept {
    constexpr std::chrono::seconds kLongest{900};
    if (failures < 3) {
        return std::chrono::seconds{0};
    }
    const std::int64_t doublings = std::min<std::int64_t>(failures - 3, 9);
    return std::min(kLongest, std::chrono::seconds{std::int64_t{2} << doublings});
}

Result<void> requirePassword(const SecretBytes& password, std::string_view what) {
    if (password.size() < kFewestPasswordBytes || password.size() > kMostPasswordBytes) {
        return fail(ErrorCode::InvalidArgument,
                    std::string(what) + " must have at least 8 characters and at most 1,024 bytes");
    }
    return {};
}

Operators::Operators(Database& database, const StoreKeys& keys, std::vector<std::byte> storeId, HashCost cost)
    : m_database(database), m_keys(keys), m_storeId(std::move(storeId)), m_cost(cost) {}

CellAddress Operators::addressOf(std::string_view column, RowId id) const {
    return {.storeId = m_storeId, .table = "operators", .column = column, .row = id};
}

Result<std::vector<std::byte>> Operators::sealed(const Record& record) const {
    nlohmann::ordered_json json;
    json["name"] = record.who.name;
    json["role"] = name(record.who.role);
    json["verifier"] = record.verifier;
    json["disabled"] = record.who.isDisabled;
    json["created"] = millisecondsOf(record.who.created);
    return seal(m_keys.settingsKey(), bytesOf(json.dump()), addressOf("record", record.who.id));
}

Result<std::vector<std::byte>> Operators::sealed(RowId id, const Failures& failures) const {
    nlohmann::ordered_json json;
    json["failures"] = failures.count;
    json["last"] = millisecondsOf(failures.last);
    return seal(m_keys.settingsKey(), bytesOf(json.dump()), addressOf("attempts", id));
}

Result<Operators::Record> Operators::recordOf(RowId id, std::span<const std::byte> cell) const {
    const auto content = unseal(m_keys.settingsKey(), cell, addressOf("record", id));
    if (!content) {
        return fail(content);
    }
    return readSealedJson<Record>(*content, [&](const nlohmann::json& json) {
        Record record;
        record.who.id = id;
        record.who.name = json.at("name");
        record.who.role = json.at("role") == name(Role::Administrator) ? Role::Administrator : Role::Operator;
        record.who.isDisabled = json.at("disabled");
        record.who.created = Time(std::chrono::milliseconds(json.at("created").get<std::int64_t>()));
        record.verifier = json.at("verifier");
        return record;
    });
}

Result<Operators::Failures> Operators::failuresOf(RowId id, std::span<const std::byte> cell) const {
    const auto content = unseal(m_keys.settingsKey(), cell, addressOf("attempts", id));
    if (!content) {
        return fail(content);
    }
    return readSealedJson<Failures>(*content, [](const nlohmann::json& json) {
        return Failures{json.at("failures"),
                        Time(std::chrono::milliseconds(json.at("last").get<std::int64_t>()))};
    });
}

Result<Operators::Record> Operators::read(RowId id) {
    Statement statement(m_database, "SELECT record FROM operators WHERE id = ?");
    const auto row = statement.bind(id).next();
    if (!row) {
        return fail(row);
    }
    if (!*row) {
        return fail(ErrorCode::NotFound, "there is no such operator");
    }
    return recordOf(id, statement.blob(0));
}

Result<void> Operators::write(const Record& record) {
    const auto cell = sealed(record);
    if (!cell) {
        return fail(cell);
    }
    return Statement(m_database, "UPDATE operators SET record = ? WHERE id = ?")
        .bind(*cell)
        .bind(record.who.id)
        .run();
}

Result<void> Operators::writeFailures(RowId id, const Failures& failures) {
    const auto cell = sealed(id, failures);
    if (!cell) {
        return fail(cell);
    }
    return Statement(m_database, "UPDATE operators SET attempts = ? WHERE id = ?").bind(*cell).bind(id).run();
}

Result<RowId> Operators::add(std::string_view operatorName, Role role, const SecretBytes& password,
                             Time now) {
    if (const auto valid = requireText(operatorName, "the operator's name", 1, kMaxName); !valid) {
        return fail(valid);
    }
    if (const auto valid = requirePassword(password, "a password"); !valid) {
        return fail(valid);
    }
    auto verifier = hashPassword(password, m_cost);
    if (!verifier) {
        return fail(verifier);
    }
    const Record record{{randomRowId(), std::string(operatorName), role, false, now}, std::move(*verifier)};
    const auto cell = sealed(record);
    const auto attempts = sealed(record.who.id, Failures{});
    if (!cell || !attempts) {
        return fail(cell ? attempts : cell);
    }
    const Tag tag = m_keys.tagOf(kTagDomain, folded(operatorName));
    const auto inserted =
        Statement(m_database, "INSERT INTO operators (id, name_tag, record, attempts) VALUES (?, ?, ?, ?)")
            .bind(record.who.id)
            .bind(std::span<const std::byte>(tag))
            .bind(*cell)
            .bind(*attempts)
            .run();
    if (codeOf(inserted) == ErrorCode::AlreadyExists) {
        return fail(ErrorCode::AlreadyExists, "there is an operator of this name already");
    }
    return inserted ? Result<RowId>(record.who.id) : fail(inserted);
}

Result<std::vector<Operator>> Operators::all() {
    std::vector<Operator> operators;
    Statement statement(m_database, "SELECT id, record FROM operators");
    auto row = statement.next();
    for (; row && *row; row = statement.next()) {
        auto record = recordOf(statement.integer(0), statement.blob(1));
        if (!record) {
            return fail(record);
        }
        operators.push_back(std::move(record->who));
    }
    if (!row) {
        return fail(row);
    }
    std::ranges::sort(operators, {},
                      [](const Operator& each) { return std::pair(folded(each.name), each.id); });
    return operators;
}

Result<Operator> Operators::get(RowId id) {
    auto record = read(id);
    return record ? Result<Operator>(std::move(record->who)) : fail(record);
}

Result<void> Operators::setPassword(RowId id, const SecretBytes& password) {
    if (const auto valid = requirePassword(password, "a password"); !valid) {
        return fail(valid);
    }
    auto record = read(id);
    if (!record) {
        return fail(record);
    }
    auto verifier = hashPassword(password, m_cost);
    if (!verifier) {
        return fail(verifier);
    }
    record->verifier = std::move(*verifier);
    if (const auto reset = writeFailures(id, {}); !reset) {
        return reset;
    }
    return write(*record);
}

Result<void> Operators::change(RowId id, Role role, bool isDisabled) {
    auto record = read(id);
    if (!record) {
        return fail(record);
    }
    record->who.role = role;
    record->who.isDisabled = isDisabled;
    auto operators = all();
    if (!operators) {
        return fail(operators);
    }
    const bool isAnyLeft = std::ranges::any_of(*operators, [&](const Operator& each) {
        const Operator& then = each.id == id ? record->who : each;
        return then.role == Role::Administrator && !then.isDisabled;
    });
    if (!isAnyLeft) {
        return fail(ErrorCode::InvalidArgument,
                    "there must be an administrator left; make somebody else one first");
    }
    return write(*record);
}

Result<Operators::Attempt> Operators::signIn(std::string_view operatorName, const SecretBytes& password,
                                             Time now) {
    const Tag tag = m_keys.tagOf(kTagDomain, folded(operatorName));
    RowId id = 0;
    std::vector<std::byte> recordCell;
    std::vector<std::byte> attemptsCell;
    {
        Statement statement(m_database, "SELECT id, record, attempts FROM operators WHERE name_tag = ?");
        const auto row = statement.bind(std::span<const std::byte>(tag)).next();
        if (!row) {
            return fail(row);
        }
        if (*row) {
            id = statement.integer(0);
            recordCell = statement.blob(1);
            attemptsCell = statement.blob(2);
        }
    }
    if (id == 0) {
        // As long as a wrong password takes, so that names cannot be found by timing.
        [[maybe_unused]] const auto ignored = hashPassword(password, m_cost);
        return Attempt{0, wrongPassword()};
    }
    auto record = recordOf(id, recordCell);
    auto failures = failuresOf(id, attemptsCell);
    if (!record || !failures) {
        return record ? tl::unexpected<Error>(failures.error()) : tl::unexpected<Error>(record.error());
    }
    if (failures->last > now) {
        // The clock was set back: the wait begins anew rather than lasting until the clock is there again.
        failures->last = now;
        if (const auto moved = writeFailures(id, *failures); !moved) {
            return fail(moved);
        }
    }
    const auto wait =
        std::chrono::ceil<std::chrono::seconds>(failures->last + delayAfter(failures->count) - now);
    if (wait.count() > 0) {
        return Attempt{id,
                       fail(ErrorCode::TryLater, "after " + std::to_string(failures->count) +
                                                     " failed attempts this operator can sign in again in " +
                                                     std::to_string(wait.count()) + " s")};
    }
    const auto isRight = verifyPassword(record->verifier, password);
    if (!isRight) {
        return fail(isRight);
    }
    if (!*isRight) {
        const auto counted = writeFailures(id, {failures->count + 1, now});
        return counted ? Result<Attempt>(Attempt{id, wrongPassword()}) : fail(counted);
    }
    if (record->who.isDisabled) {
        return Attempt{id, fail(ErrorCode::NotPermitted, "this operator was disabled by an administrator")};
    }
    if (failures->count > 0) {
        if (const auto reset = writeFailures(id, {}); !reset) {
            return fail(reset);
        }
    }
    if (needsRehash(record->verifier, m_cost)) {
        if (const auto rehashed = setPassword(id, password); !rehashed) {
            return fail(rehashed);
        }
    }
    return Attempt{id, record->who};
}

} // namespace likeness::store
