// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// What administrators do: erase, operators, settings, keys, re-encoding; and copies and checks.

#include "store/EnrolmentStoreParts.h"
#include "store/StorePolicy.h"

#include <algorithm>
#include <set>

namespace likeness::store {
namespace {

constexpr std::size_t kMaxSettingKey = 64;
constexpr std::size_t kMaxSettingValue = 65536;

void tell(const StoreJob& job, std::size_t done, std::size_t total) {
    if (job.progress) {
        job.progress(done, total);
    }
}

} // namespace

Result<EraseReceipt> EnrolmentStore::erase(RowId subject) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    if (!who) {
        return fail(who);
    }
    auto transaction = Transaction::begin(*parts.database);
    auto receipt = transaction ? parts.eraseNoted(subject, *who, "asked") : fail(transaction);
    if (!receipt) {
        return receipt;
    }
    if (const auto committed = transaction->commit(); !committed) {
        return fail(committed);
    }
    receipt->isWritten = parts.database->emptyWriteAheadLog().has_value();
    if (parts.people) {
        parts.people->remove(subject);
    }
    for (auto& [model, index] : parts.indexes) {
        index.removeSubject(subject);
    }
    return receipt;
}

Result<std::vector<Operator>> EnrolmentStore::operators() const {
    const auto who = m_parts->operatorId();
    return who ? m_parts->operators.all() : fail(who);
}

Result<RowId> EnrolmentStore::addOperator(std::string_view name, Role role, const SecretBytes& password) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    auto transaction = who ? Transaction::begin(*parts.database) : fail(who);
    auto id = transaction ? parts.operators.add(name, role, password, parts.clock()) : fail(transaction);
    const auto noted =
        id ? parts.note(audit::kOperatorAdded, *who, {}, {{"operator", *id}, {"role", store::name(role)}})
           : fail(id);
    const auto committed = noted ? transaction->commit() : fail(noted);
    return committed ? std::move(id) : fail(committed);
}

Result<void> EnrolmentStore::setPassword(RowId operatorId, const SecretBytes& password) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    if (who && *who == operatorId) {
        return fail(ErrorCode::InvalidArgument, "to change your own password, give the present one too");
    }
    auto transaction = who ? Transaction::begin(*parts.database) : fail(who);
    const auto set = transaction ? parts.operators.setPassword(operatorId, password) : fail(transaction);
    const auto noted =
        set ? parts.note(audit::kOperatorChanged, *who, {}, {{"operator", operatorId}, {"password", true}})
            : fail(set);
    return noted ? transaction->commit() : fail(noted);
}

Result<void> EnrolmentStore::changeOperator(RowId operatorId, Role role, bool isDisabled) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    auto transaction = who ? Transaction::begin(*parts.database) : fail(who);
    const auto changed =
        transaction ? parts.operators.change(operatorId, role, isDisabled) : fail(transaction);
    const auto noted =
        changed
            ? parts.note(audit::kOperatorChanged, *who, {},
                         {{"operator", operatorId}, {"role", store::name(role)}, {"disabled", isDisabled}})
            : fail(changed);
    return noted ? transaction->commit() : fail(noted);
}

Result<std::optional<std::string>> EnrolmentStore::setting(std::string_view key) const {
    return m_parts->readSetting(key);
}

Result<void> EnrolmentStore::setSetting(std::string_view key, std::string_view value) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    if (!who) {
        return fail(who);
    }
    if (key.empty() || key.size() > kMaxSettingKey || value.size() > kMaxSettingValue ||
        key == kFormSetting || key == kRetentionSeenSetting) {
        return fail(ErrorCode::InvalidArgument, "there is no such setting, or its value is too long");
    }
    auto transaction = Transaction::begin(*parts.database);
    auto written = transaction ? parts.writeSetting(key, value) : fail(transaction);
    if (written && key == kRetentionSetting) {
        written = parts.rememberRetention(parts.clock());
    }
    const auto noted = written
                           ? parts.note(audit::kSettingChanged, *who, {}, {{"key", key}, {"value", value}})
                           : fail(written);
    return noted ? transaction->commit() : fail(noted);
}

Result<void> EnrolmentStore::setOwnPassword(const SecretBytes& present, const SecretBytes& fresh) {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    const auto valid = who ? requirePassword(fresh, "a password") : fail(who);
    auto transaction = valid ? Transaction::begin(*parts.database) : fail(valid);
    const auto attempt = transaction ? parts.operators.signIn(parts.signedIn->name, present, parts.clock())
                                     : fail(transaction);
    if (!attempt) {
        return fail(attempt);
    }
    if (!attempt->outcome) {
        // The attempt counts as one to sign in does.
        if (const auto counted = transaction->commit(); !counted) {
            return counted;
        }
        parts.noteFailure(audit::kOperatorChanged, *who, {}, attempt->outcome.error());
        return fail(attempt->outcome);
    }
    const auto set = parts.operators.setPassword(*who, fresh);
    const auto noted =
        set ? parts.note(audit::kOperatorChanged, *who, {}, {{"operator", *who}, {"password", true}})
            : fail(set);
    return noted ? transaction->commit() : fail(noted);
}

Result<void> EnrolmentStore::changePassphrase(const SecretBytes& present, const SecretBytes& fresh) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    const auto valid = who ? requirePassword(fresh, "the passphrase") : fail(who);
    const auto known = valid ? parts.requirePassphrase(present) : valid;
    if (codeOf(known) == ErrorCode::WrongPassphrase) {
        parts.noteFailure(audit::kKeysChanged, *who, {}, known.error());
    }
    const auto slot =
        known ? passphraseSlot(parts.keys.storeKey(), parts.storeId, fresh, parts.cost) : fail(known);
    auto transaction = slot ? Transaction::begin(*parts.database) : fail(slot);
    if (!transaction) {
        return fail(transaction);
    }
    for (const Protection kind : {Protection::Passphrase, Protection::Open}) {
        if (const auto removed = removeSlots(*parts.database, kind); !removed) {
            return removed;
        }
    }
    const auto added = addSlot(*parts.database, *slot);
    const auto noted =
        added ? parts.note(audit::kKeysChanged, *who, {}, {{"changed", "passphrase"}}) : fail(added);
    if (const auto committed = noted ? transaction->commit() : fail(noted); !committed) {
        return committed;
    }
    if (parts.protection == Protection::Open) {
        parts.protection = Protection::Passphrase;
    }
    return parts.database->emptyWriteAheadLog();
}

Result<void> EnrolmentStore::addKeychain(KeyVault& vault) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    if (who && parts.protection == Protection::Open) {
        return fail(ErrorCode::InvalidArgument,
                    "give the store a passphrase first, as the recovery copy of its key");
    }
    const auto slot = who ? keychainSlot(parts.keys.storeKey(), parts.storeId, vault) : fail(who);
    auto transaction = slot ? Transaction::begin(*parts.database) : fail(slot);
    const auto removed = transaction ? removeSlots(*parts.database, Protection::Keychain) : fail(transaction);
    const auto added = removed ? addSlot(*parts.database, *slot) : fail(removed);
    const auto noted =
        added ? parts.note(audit::kKeysChanged, *who, {}, {{"changed", "keychain"}}) : fail(added);
    auto committed = noted ? transaction->commit() : fail(noted);
    if (committed) {
        parts.protection = Protection::Keychain;
    }
    return committed;
}

Result<void> EnrolmentStore::removeKeychain(KeyVault& vault) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    auto transaction = who ? Transaction::begin(*parts.database) : fail(who);
    const auto removed = transaction ? removeSlots(*parts.database, Protection::Keychain) : fail(transaction);
    const auto noted = removed ? parts.note(audit::kKeysChanged, *who, {}, {{"changed", "keychain removed"}})
                               : fail(removed);
    if (const auto committed = noted ? transaction->commit() : fail(noted); !committed) {
        return committed;
    }
    if (parts.protection == Protection::Keychain) {
        parts.protection = Protection::Passphrase;
    }
    return vault.remove(vaultAccount(parts.storeId));
}

Result<void> EnrolmentStore::convertFaceprints(FaceprintForm form, const StoreJob& job) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    const auto subjects = who ? parts.subjects.all() : fail(who);
    if (!subjects) {
        return fail(subjects);
    }
    const std::string_view formName = form == FaceprintForm::Json ? "json" : "int16";
    {
        // From now on new samples have the form; a job that ends early can be run again.
        auto transaction = Transaction::begin(*parts.database);
        const auto written = transaction ? parts.writeSetting(kFormSetting, formName) : fail(transaction);
        const auto noted =
            written ? parts.note(audit::kConverted, *who, {}, {{"form", formName}}) : fail(written);
        if (const auto committed = noted ? transaction->commit() : fail(noted); !committed) {
            return committed;
        }
    }
    for (std::size_t i = 0; i < subjects->size(); ++i) {
        if (job.stop.stop_requested()) {
            return fail(ErrorCode::Cancelled,
                        "cancelled; what is converted stays so, and both forms can be used");
        }
        auto transaction = Transaction::begin(*parts.database);
        const auto key = transaction ? parts.subjects.keyOf((*subjects)[i]) : fail(transaction);
        if (codeOf(key) == ErrorCode::NotFound) {
            continue; // erased by another program meanwhile
        }
        const auto prints = key ? parts.samples.faceprintsOf((*subjects)[i], *key) : fail(key);
        if (!prints) {
            return fail(prints);
        }
        for (const EnrolledFaceprint& print : *prints) {
            const auto done =
                parts.samples.replace(print.sample, (*subjects)[i], print.faceprint, form, *key);
            if (!done) {
                return done;
            }
        }
        if (const auto committed = transaction->commit(); !committed) {
            return committed;
        }
        tell(job, i + 1, subjects->size());
    }
    return {};
}

Result<ReencodeReport> EnrolmentStore::reencode(const ModelIdentity& model, const Encode& encode,
                                                const StoreJob& job) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    const auto subjects = who ? parts.subjects.all() : fail(who);
    const auto form = subjects ? parts.form() : fail(subjects);
    if (!form) {
        return fail(form);
    }
    ReencodeReport report;
    for (std::size_t i = 0; i < subjects->size(); ++i) {
        if (job.stop.stop_requested()) {
            return fail(ErrorCode::Cancelled,
                        "cancelled; what is re-encoded stays so, the rest is as it was");
        }
        const RowId subject = (*subjects)[i];
        const auto key = parts.subjects.keyOf(subject);
        if (codeOf(key) == ErrorCode::NotFound) {
            continue; // erased by another program meanwhile
        }
        const auto prints = key ? parts.samples.faceprintsOf(subject, *key) : fail(key);
        if (!prints) {
            return fail(prints);
        }
        std::vector<std::pair<RowId, Faceprint>> renewed;
        bool isReachable = false;
        for (const EnrolledFaceprint& print : *prints) {
            if (print.faceprint.model() == model) {
                ++report.current;
                isReachable = true;
                continue;
            }
            const auto chip = parts.samples.chip(print.sample, subject, *key);
            auto faceprint = chip ? encode(*chip) : fail(chip);
            if (faceprint) {
                renewed.emplace_back(print.sample, std::move(*faceprint));
            } else if (chip) {
                report.failedSamples.push_back(print.sample);
            } else if (chip.error().code != ErrorCode::NotFound) {
                return fail(chip);
            }
        }
        if (!renewed.empty()) {
            auto transaction = Transaction::begin(*parts.database);
            const auto pseudonym = transaction ? parts.subjects.pseudonymOf(subject) : fail(transaction);
            if (codeOf(pseudonym) == ErrorCode::NotFound) {
                continue;
            }
            if (!pseudonym) {
                return fail(pseudonym);
            }
            for (const auto& [sample, faceprint] : renewed) {
                if (const auto done = parts.samples.replace(sample, subject, faceprint, *form, *key); !done) {
                    return fail(done);
                }
            }
            const auto noted = parts.note(audit::kReencoded, *who, *pseudonym,
                                          {{"count", renewed.size()}, {"model", model.digest}});
            if (const auto committed = noted ? transaction->commit() : fail(noted); !committed) {
                return fail(committed);
            }
            report.renewed += renewed.size();
        } else if (!isReachable) {
            report.mustComeAgain.push_back(subject);
        }
        tell(job, i + 1, subjects->size());
    }
    parts.indexes.clear();
    return report;
}

Result<void> EnrolmentStore::backUpTo(const std::filesystem::path& copy, const StoreJob& control) {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    const auto named = who ? requireName(copy) : fail(who);
    if (!named) {
        return named;
    }
    const auto files =
        parts.noteAround(audit::kBackedUp, *who, {}, nlohmann::ordered_json::object(),
                         [&](nlohmann::ordered_json&) -> Result<Parts::Files> {
                             const auto done = backUp(*parts.database, copy, control);
                             return done ? Result<Parts::Files>(Parts::Files{copy}) : fail(done);
                         });
    return files ? Result<void>() : fail(files);
}

} // namespace likeness::store
