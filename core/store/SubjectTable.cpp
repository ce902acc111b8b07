// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/SubjectTable.h"

#include "store/Hex.h"
#include "store/Text.h"

#include <algorithm>

namespace likeness::store {
namespace {

constexpr const char* kTable = "subjects";
constexpr const char* kTagDomain = "external id";
constexpr std::size_t kMaxId = 128;
constexpr std::size_t kMaxName = 256;
constexpr std::size_t kMaxNotes = 16384;
constexpr std::size_t kPseudonymBytes = 16;

tl::unexpected<Error> noSuchPerson() {
    return fail(ErrorCode::NotFound, "nobody is enrolled under this number");
}

} // namespace

Result<void> SubjectTable::check(const Profile& profile) {
    if (const auto valid = requireText(profile.externalId, "the person's id", 1, kMaxId); !valid) {
        return valid;
    }
    if (const auto valid = requireText(profile.displayName, "the name", 0, kMaxName); !valid) {
        return valid;
    }
    return requireText(profile.notes, "the notes", 0, kMaxNotes);
}

Result<void> SubjectTable::unwrap(RowId id, std::span<const std::byte> wrapped, SecretBytes& key) const {
    const auto content = unseal(m_context.keys.subjectWrappingKey(), wrapped,
                                m_context.address(kTable, "wrapped_key", id, id));
    if (!content) {
        return fail(content);
    }
    if (content->size() != key.size()) {
        return fail(ErrorCode::CorruptData, "a person's key has the wrong length");
    }
    std::ranges::copy(*content, key.writable().begin());
    return {};
}

Result<std::vector<std::byte>> SubjectTable::sealedProfile(const Row& row, const SecretBytes& key) const {
    nlohmann::ordered_json json;
    json["id"] = row.profile.externalId;
    json["name"] = row.profile.displayName;
    json["created"] = row.created.time_since_epoch().count();
    std::string text = json.dump();
    auto sealed = seal(key, bytesOf(text), m_context.address(kTable, "profile", row.id, row.id));
    wipe(text.data(), text.size());
    return sealed;
}

Result<SubjectTable::Row> SubjectTable::insert(const Profile& profile, Time now, SecretBytes& key) {
    return insert({randomRowId(), toHex(randomBytes(kPseudonymBytes)), profile, now}, key);
}

Result<SubjectTable::Row> SubjectTable::insert(const Row& row, SecretBytes& key) {
    auto fresh = SecretBytes::random(kKeyBytes);
    if (!fresh) {
        return fail(fresh);
    }
    key = std::move(*fresh);
    const auto wrapped = seal(m_context.keys.subjectWrappingKey(), key.bytes(),
                              m_context.address(kTable, "wrapped_key", row.id, row.id));
    const auto profile = sealedProfile(row, key);
    const auto notes =
        seal(key, bytesOf(row.profile.notes), m_context.address(kTable, "notes", row.id, row.id));
    for (const auto* cell : {&wrapped, &profile, &notes}) {
        if (!*cell) {
            return fail(*cell);
        }
    }
    const Tag tag = m_context.keys.tagOf(kTagDomain, folded(row.profile.externalId));
    const auto inserted =
        Statement(m_context.database,
                  "INSERT INTO subjects (id, pseudonym, id_tag, wrapped_key, profile, notes)"
                  " VALUES (?, ?, ?, ?, ?, ?)")
            .bind(row.id)
            .bind(bytesFromHex(row.pseudonym).value_or(std::vector<std::byte>()))
            .bind(std::span<const std::byte>(tag))
            .bind(*wrapped)
            .bind(*profile)
            .bind(*notes)
            .run();
    if (codeOf(inserted) == ErrorCode::AlreadyExists) {
        return fail(ErrorCode::AlreadyExists,
                    "somebody is enrolled under this id already; add samples to them, or choose another id");
    }
    return inserted ? Result<Row>(row) : fail(inserted);
}

Result<void> SubjectTable::update(const Row& row, const SecretBytes& key) {
    const auto profile = sealedProfile(row, key);
    const auto notes =
        seal(key, bytesOf(row.profile.notes), m_context.address(kTable, "notes", row.id, row.id));
    if (!profile || !notes) {
        return fail(profile ? notes : profile);
    }
    const Tag tag = m_context.keys.tagOf(kTagDomain, folded(row.profile.externalId));
    const auto updated =
        Statement(m_context.database, "UPDATE subjects SET id_tag = ?, profile = ?, notes = ? WHERE id = ?")
            .bind(std::span<const std::byte>(tag))
            .bind(*profile)
            .bind(*notes)
            .bind(row.id)
            .run();
    if (codeOf(updated) == ErrorCode::AlreadyExists) {
        return fail(ErrorCode::AlreadyExists, "somebody else is enrolled under this id");
    }
    return updated;
}

Result<void> SubjectTable::remove(RowId id) {
    // Samples first: they also refer to consents, which go with the subject.
    if (const auto gone =
            Statement(m_context.database, "DELETE FROM samples WHERE subject = ?").bind(id).run();
        !gone) {
        return gone;
    }
    if (const auto gone = Statement(m_context.database, "DELETE FROM subjects WHERE id = ?").bind(id).run();
        !gone) {
        return gone;
    }
    const auto changes = m_context.database.number("SELECT changes()");
    if (!changes) {
        return fail(changes);
    }
    return *changes == 1 ? Result<void>() : Result<void>(noSuchPerson());
}

Result<SubjectTable::Row> SubjectTable::rowOf(RowId id, std::span<const std::byte> profile,
                                              const SecretBytes& key) const {
    const auto content = unseal(key, profile, m_context.address(kTable, "profile", id, id));
    if (!content) {
        return fail(content);
    }
    return readSealedJson<Row>(*content, [&](const nlohmann::json& json) {
        Row row;
        row.id = id;
        row.profile.externalId = json.at("id");
        row.profile.displayName = json.at("name");
        row.created = Time(std::chrono::milliseconds(json.at("created").get<std::int64_t>()));
        return row;
    });
}

Result<SubjectTable::Row> SubjectTable::read(RowId id) {
    const auto key = keyOf(id);
    if (!key) {
        return fail(key);
    }
    Statement statement(m_context.database, "SELECT pseudonym, profile, notes FROM subjects WHERE id = ?");
    const auto found = statement.bind(id).next();
    if (!found) {
        return fail(found);
    }
    if (!*found) {
        return noSuchPerson();
    }
    auto row = rowOf(id, statement.blob(1), *key);
    const auto notes = unseal(*key, statement.blob(2), m_context.address(kTable, "notes", id, id));
    if (!row || !notes) {
        return row ? fail(notes) : fail(row);
    }
    row->pseudonym = toHex(statement.blob(0));
    row->profile.notes = textOf(*notes);
    return row;
}

Result<RowId> SubjectTable::find(std::string_view externalId) {
    const Tag tag = m_context.keys.tagOf(kTagDomain, folded(externalId));
    Statement statement(m_context.database, "SELECT id FROM subjects WHERE id_tag = ?");
    const auto found = statement.bind(std::span<const std::byte>(tag)).next();
    if (!found) {
        return fail(found);
    }
    if (!*found) {
        return fail(ErrorCode::NotFound,
                    "nobody is enrolled under the id \"" + std::string(externalId) + "\"");
    }
    return statement.integer(0);
}

Result<RowId> SubjectTable::findPseudonym(std::string_view pseudonym) {
    Statement statement(m_context.database, "SELECT id FROM subjects WHERE pseudonym = ?");
    const auto found = statement.bind(bytesFromHex(pseudonym).value_or(std::vector<std::byte>())).next();
    if (!found) {
        return fail(found);
    }
    return *found ? Result<RowId>(statement.integer(0)) : noSuchPerson();
}

Result<SecretBytes> SubjectTable::keyOf(RowId id) {
    Statement statement(m_context.database, "SELECT wrapped_key FROM subjects WHERE id = ?");
    const auto found = statement.bind(id).next();
    if (!found) {
        return fail(found);
    }
    if (!*found) {
        return noSuchPerson();
    }
    auto key = SecretBytes::zeros(kKeyBytes);
    if (!key) {
        return key;
    }
    const auto unwrapped = unwrap(id, statement.blob(0), *key);
    return unwrapped ? std::move(key) : fail(unwrapped);
}

Result<std::string> SubjectTable::pseudonymOf(RowId id) {
    Statement statement(m_context.database, "SELECT pseudonym FROM subjects WHERE id = ?");
    const auto found = statement.bind(id).next();
    if (!found) {
        return fail(found);
    }
    return *found ? Result<std::string>(toHex(statement.blob(0))) : noSuchPerson();
}

Result<std::size_t> SubjectTable::count() {
    const auto number = m_context.database.number("SELECT count(*) FROM subjects");
    return number ? Result<std::size_t>(static_cast<std::size_t>(*number)) : fail(number);
}

Result<std::vector<RowId>> SubjectTable::all() {
    std::vector<RowId> ids;
    Statement statement(m_context.database, "SELECT id FROM subjects ORDER BY id");
    auto found = statement.next();
    for (; found && *found; found = statement.next()) {
        ids.push_back(statement.integer(0));
    }
    return found ? Result<std::vector<RowId>>(std::move(ids)) : fail(found);
}

Result<void> SubjectTable::visitProfiles(const std::function<Result<void>(const Row&)>& visit) {
    auto key = SecretBytes::zeros(kKeyBytes); // one for all: guarded memory is slow to get
    if (!key) {
        return fail(key);
    }
    Statement statement(m_context.database, "SELECT id, wrapped_key, profile FROM subjects");
    auto found = statement.next();
    for (; found && *found; found = statement.next()) {
        const RowId id = statement.integer(0);
        if (const auto unwrapped = unwrap(id, statement.blob(1), *key); !unwrapped) {
            return unwrapped;
        }
        const auto row = rowOf(id, statement.blob(2), *key);
        if (!row) {
            return fail(row);
        }
        if (const auto visited = visit(*row); !visited) {
            return visited;
        }
    }
    return found ? Result<void>() : fail(found);
}

} // namespace likeness::store
