// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/EnrolmentStoreParts.h"
#include "store/Text.h"

#include "base/FileBytes.h"

namespace likeness::store {
namespace {

std::string indexKey(const ModelIdentity& model) {
    return model.digest + " " + model.preprocessing;
}

} // namespace

Result<RowId> EnrolmentStore::Parts::operatorId() const {
    if (!signedIn) {
        return fail(ErrorCode::NotPermitted, "nobody is signed in; sign in as an operator first");
    }
    return signedIn->id;
}

Result<RowId> EnrolmentStore::Parts::administratorId() const {
    if (signedIn && signedIn->role != Role::Administrator) {
        return fail(ErrorCode::NotPermitted, "only an administrator may do this");
    }
    return operatorId();
}

Result<std::uint64_t> EnrolmentStore::Parts::note(std::string_view kind, RowId who, std::string subject,
                                                  const nlohmann::ordered_json& details) {
    AuditEntry entry;
    entry.time = clock();
    entry.operatorId = who;
    entry.kind = kind;
    entry.subject = std::move(subject);
    entry.details = details.dump();
    return log.append(std::move(entry));
}

Result<void> EnrolmentStore::Parts::noteAlone(std::string_view kind, RowId who, std::string subject,
                                              const nlohmann::ordered_json& details) {
    auto transaction = Transaction::begin(*database);
    const auto noted = transaction ? note(kind, who, std::move(subject), details) : fail(transaction);
    return noted ? transaction->commit() : fail(noted);
}

Result<EnrolmentStore::Parts::Files>
EnrolmentStore::Parts::noteAround(std::string_view kind, RowId who, const std::string& subject,
                                  nlohmann::ordered_json details,
                                  const std::function<Result<Files>(nlohmann::ordered_json&)>& work) {
    nlohmann::ordered_json begun{{"what", kind}};
    begun.update(details);
    if (const auto noted = noteAlone(audit::kBegun, who, subject, begun); !noted) {
        return fail(noted);
    }
    auto files = work(details);
    std::uintmax_t bytes = 0;
    for (std::size_t i = 0; files && i < files->size(); ++i) {
        const auto size = sizeOnDisk((*files)[i]);
        if (!size) {
            files = fail(size);
            break;
        }
        bytes += *size;
    }
    if (!files) {
        noteFailure(kind, who, subject, files.error());
        return files;
    }
    if (!files->empty()) {
        details["bytes"] = bytes;
    }
    const auto noted = noteAlone(kind, who, subject, details);
    return noted ? std::move(files) : fail(noted);
}

void EnrolmentStore::Parts::noteFailure(std::string_view kind, RowId who, const std::string& subject,
                                        const Error& error) {
    [[maybe_unused]] const auto noted =
        noteAlone(audit::kFailed, who, subject, {{"what", kind}, {"error", name(error.code)}});
}

Result<void> EnrolmentStore::Parts::requirePassphrase(const SecretBytes& passphrase) {
    const auto slots = readSlots(*database);
    if (!slots) {
        return fail(slots);
    }
    for (const KeySlot& slot : *slots) {
        if (slot.kind != Protection::Passphrase) {
            continue;
        }
        if (const auto key = openPassphraseSlot(slot, storeId, passphrase); !key) {
            return fail(key);
        }
    }
    return {};
}

Result<void> EnrolmentStore::Parts::refresh() {
    const auto version = database->number("PRAGMA data_version");
    if (!version) {
        return fail(version);
    }
    if (*version != dataVersion) {
        people.reset();
        indexes.clear();
        dataVersion = *version;
    }
    return {};
}

Result<PeopleIndex*> EnrolmentStore::Parts::searchedPeople() {
    if (const auto fresh = refresh(); !fresh) {
        return fail(fresh);
    }
    if (!people) {
        PeopleIndex read;
        const auto visited = subjects.visitProfiles([&](const SubjectTable::Row& row) {
            return read.put(row.id, row.profile.externalId, row.profile.displayName, row.created);
        });
        if (!visited) {
            return fail(visited);
        }
        people = std::move(read);
    }
    return &*people;
}

Result<FaceprintIndex*> EnrolmentStore::Parts::searchedFaceprints(const ModelIdentity& model) {
    if (const auto fresh = refresh(); !fresh) {
        return fail(fresh);
    }
    const std::string key = indexKey(model);
    if (const auto found = indexes.find(key); found != indexes.end()) {
        return &found->second;
    }
    FaceprintIndex read(model);
    const auto visited =
        samples.visitModel(model.digest, subjects, [&](const SampleTable::Visited& sample) -> Result<void> {
            if (sample.faceprint.model->preprocessing != model.preprocessing) {
                return {};
            }
            return read.add(sample.subject, sample.sample, sample.faceprint.vector);
        });
    if (!visited) {
        return fail(visited);
    }
    return &indexes.emplace(key, std::move(read)).first->second;
}

void EnrolmentStore::Parts::addToSearched(RowId subject, RowId sample, const Faceprint& faceprint) {
    const auto found = indexes.find(indexKey(faceprint.model()));
    if (found != indexes.end() && !found->second.add(subject, sample, faceprint)) {
        indexes.erase(found); // read anew when it is needed
    }
}

Result<std::optional<std::string>> EnrolmentStore::Parts::readSetting(std::string_view key) {
    Statement statement(*database, "SELECT value FROM settings WHERE key = ?");
    const auto found = statement.bind(key).next();
    if (!found) {
        return fail(found);
    }
    if (!*found) {
        return std::nullopt;
    }
    const auto content =
        unseal(keys.settingsKey(), statement.blob(0), context.address("settings", key, 0, 0));
    if (!content) {
        return fail(content);
    }
    return std::string(textOf(*content));
}

Result<void> EnrolmentStore::Parts::writeSetting(std::string_view key, std::string_view value) {
    const auto cell = seal(keys.settingsKey(), bytesOf(value), context.address("settings", key, 0, 0));
    if (!cell) {
        return fail(cell);
    }
    return Statement(*database, "INSERT INTO settings (key, value) VALUES (?, ?)"
                                " ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .bind(key)
        .bind(*cell)
        .run();
}

Result<FaceprintForm> EnrolmentStore::Parts::form() {
    const auto value = readSetting(kFormSetting);
    if (!value) {
        return fail(value);
    }
    return *value == "json" ? FaceprintForm::Json : FaceprintForm::Int16;
}

Result<EraseReceipt> EnrolmentStore::Parts::eraseNoted(RowId subject, RowId who, std::string_view reason) {
    EraseReceipt receipt;
    const auto pseudonym = subjects.pseudonymOf(subject);
    if (!pseudonym) {
        return fail(pseudonym);
    }
    receipt.pseudonym = *pseudonym;
    receipt.erased = clock();
    for (const auto& [sql, count] :
         {std::pair{"SELECT count(*) FROM samples WHERE subject = ?", &receipt.samples},
          {"SELECT count(*) FROM consents WHERE subject = ?", &receipt.consents}}) {
        Statement statement(*database, sql);
        if (const auto found = statement.bind(subject).next(); !found) {
            return fail(found);
        }
        *count = static_cast<std::size_t>(statement.integer(0));
    }
    if (const auto removed = subjects.remove(subject); !removed) {
        return fail(removed);
    }
    const auto line =
        note(audit::kErased, who, receipt.pseudonym,
             {{"samples", receipt.samples}, {"consents", receipt.consents}, {"reason", reason}});
    if (!line) {
        return fail(line);
    }
    receipt.auditEntry = *line;
    return receipt;
}

Result<void> requireName(const std::filesystem::path& file) {
    return file.has_filename() ? Result<void>()
                               : fail(ErrorCode::InvalidArgument, "no file was named; give it a name");
}

} // namespace likeness::store
