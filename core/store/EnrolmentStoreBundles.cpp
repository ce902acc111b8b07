// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// Exports and imports.

#include "store/BundleRecord.h"
#include "store/BundleStream.h"
#include "store/EnrolmentStoreParts.h"
#include "store/Text.h"

#include <algorithm>
#include <set>

namespace likeness::store {
namespace {

constexpr const char* kFormat = "likeness-bundle";
constexpr int kVersion = 1;

using Outcome = ImportedPerson::Outcome;

/// Calls `visit` with every person of a bundle. Errors: those of the reader, and the first of `visit`.
Result<void> visitBundle(const std::filesystem::path& file, const SecretBytes& passphrase,
                         const std::function<Result<void>(const BundledPerson&)>& visit) {
    auto reader = BundleReader::open(file, passphrase);
    auto record = reader ? reader->next() : fail(reader);
    if (!record) {
        return fail(record);
    }
    const auto isOurs = *record ? readSealedJson<bool>(**record,
                                                       [](const nlohmann::json& json) {
                                                           return json.at("format") == kFormat &&
                                                                  json.at("version") == kVersion;
                                                       })
                                : Result<bool>(false);
    if (!isOurs.value_or(false)) {
        return fail(ErrorCode::UnsupportedFormat, "the export was written by another version of Likeness");
    }
    for (record = reader->next(); record && *record; record = reader->next()) {
        const auto person = personOf(**record);
        const auto visited = person ? visit(*person) : fail(person);
        if (!visited) {
            return visited;
        }
    }
    return record ? Result<void>() : fail(record);
}

/// What is new of a person.
struct Plan {
    ImportedPerson told;
    RowId subject = 0; ///< Who it is here; 0 for somebody new.
    std::set<RowId> newSamples;
    std::set<RowId> newConsents;
};

Result<Plan> planFor(SubjectTable& subjects, ConsentTable& consents, SampleTable& samples,
                     const BundledPerson& person) {
    Plan plan;
    plan.told.externalId = person.row.profile.externalId;
    plan.told.displayName = person.row.profile.displayName;
    for (const auto& each : person.samples) {
        plan.newSamples.insert(each.sample.id);
    }
    for (const Consent& consent : person.consents) {
        plan.newConsents.insert(consent.id);
    }
    const auto known = subjects.findPseudonym(person.row.pseudonym);
    if (known) {
        plan.subject = *known;
        const auto key = subjects.keyOf(*known);
        const auto present = key ? samples.of(*known, *key) : fail(key);
        const auto agreed = present ? consents.of(*known, *key) : fail(present);
        if (!agreed) {
            return fail(agreed);
        }
        std::ranges::for_each(*present, [&](const Sample& sample) { plan.newSamples.erase(sample.id); });
        std::ranges::for_each(*agreed, [&](const Consent& consent) { plan.newConsents.erase(consent.id); });
        plan.told.outcome =
            plan.newSamples.empty() && plan.newConsents.empty() ? Outcome::Present : Outcome::Extended;
    } else if (known.error().code != ErrorCode::NotFound) {
        return fail(known);
    } else if (subjects.find(plan.told.externalId)) {
        plan.told.outcome = Outcome::Conflict;
        plan.newSamples.clear();
    }
    plan.told.samples = plan.newSamples.size();
    return plan;
}

Result<BundledPerson> readPerson(SubjectTable& subjects, ConsentTable& consents, SampleTable& samples,
                                 RowId id) {
    BundledPerson person;
    auto row = subjects.read(id);
    const auto key = row ? subjects.keyOf(id) : fail(row);
    auto given = key ? consents.of(id, *key) : fail(key);
    const auto taken = given ? samples.of(id, *key) : fail(given);
    if (!taken) {
        return fail(taken);
    }
    person.row = std::move(*row);
    person.consents = std::move(*given);
    for (const Sample& sample : *taken) {
        auto print = samples.faceprint(sample.id, id, *key);
        const auto chip = sample.hasChip ? samples.chip(sample.id, id, *key)
                                         : Result<WipedVector<std::byte>>(WipedVector<std::byte>());
        if (!print || !chip) {
            return print ? fail(chip) : fail(print);
        }
        person.samples.push_back({sample, std::move(*print), {chip->begin(), chip->end()}});
    }
    return person;
}

} // namespace

Result<std::size_t> EnrolmentStore::exportBundle(const std::filesystem::path& bundle,
                                                 const SecretBytes& passphrase, std::span<const RowId> chosen,
                                                 const StoreJob& job) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    const auto named = who ? requireName(bundle) : fail(who);
    const auto valid = named ? requirePassword(passphrase, "the passphrase of the export") : fail(named);
    if (!valid) {
        return fail(valid);
    }
    std::vector<RowId> ids(chosen.begin(), chosen.end());
    const auto write = [&]() -> Result<void> {
        auto writer = BundleWriter::create(bundle, passphrase, parts.cost);
        if (!writer) {
            return fail(writer);
        }
        const std::string head = nlohmann::ordered_json{{"format", kFormat}, {"version", kVersion}}.dump();
        if (const auto written = writer->write(store::bytesOf(head)); !written) {
            return written;
        }
        {
            const auto snapshot = Transaction::beginReading(*parts.database);
            auto all = snapshot ? parts.subjects.all() : fail(snapshot);
            if (!all) {
                return fail(all);
            }
            if (chosen.empty()) {
                ids = std::move(*all);
            }
            for (std::size_t i = 0; i < ids.size(); ++i) {
                if (job.stop.stop_requested()) {
                    return fail(ErrorCode::Cancelled, "the export was cancelled; nothing was left behind");
                }
                const auto person = readPerson(parts.subjects, parts.consents, parts.samples, ids[i]);
                const auto record = person ? recordOf(*person) : fail(person);
                if (const auto written = record ? writer->write(*record) : fail(record); !written) {
                    return written;
                }
                if (job.progress) {
                    job.progress(i + 1, ids.size());
                }
            }
        }
        return writer->finish();
    };
    const auto files =
        parts.noteAround(audit::kExported, *who, {}, nlohmann::ordered_json::object(),
                         [&](nlohmann::ordered_json& details) -> Result<Parts::Files> {
                             const auto written = write();
                             details["people"] = ids.size();
                             return written ? Result<Parts::Files>(Parts::Files{bundle}) : fail(written);
                         });
    return files ? Result<std::size_t>(ids.size()) : fail(files);
}

Result<std::vector<ImportedPerson>> EnrolmentStore::previewBundle(const std::filesystem::path& bundle,
                                                                  const SecretBytes& passphrase) {
    Parts& parts = *m_parts;
    if (const auto who = parts.administratorId(); !who) {
        return fail(who);
    }
    std::vector<ImportedPerson> people;
    const auto visited = visitBundle(bundle, passphrase, [&](const BundledPerson& person) -> Result<void> {
        auto plan = planFor(parts.subjects, parts.consents, parts.samples, person);
        if (!plan) {
            return fail(plan);
        }
        people.push_back(std::move(plan->told));
        return {};
    });
    return visited ? Result<std::vector<ImportedPerson>>(std::move(people)) : fail(visited);
}

Result<std::vector<ImportedPerson>> EnrolmentStore::importBundle(const std::filesystem::path& bundle,
                                                                 const SecretBytes& passphrase,
                                                                 const StoreJob& job) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    // The whole file is proved to be sound before anything is written.
    const auto preview = who ? previewBundle(bundle, passphrase) : fail(who);
    const auto form = preview ? parts.form() : fail(preview);
    auto transaction = form ? Transaction::begin(*parts.database) : fail(form);
    if (!transaction) {
        return fail(transaction);
    }
    std::vector<ImportedPerson> people;
    const auto importOne = [&](const BundledPerson& person) -> Result<void> {
        if (job.stop.stop_requested()) {
            return fail(ErrorCode::Cancelled, "the import was cancelled; nothing was taken in");
        }
        auto plan = planFor(parts.subjects, parts.consents, parts.samples, person);
        if (!plan) {
            return fail(plan);
        }
        people.push_back(plan->told);
        if (job.progress) {
            job.progress(people.size(), preview->size());
        }
        if (plan->told.outcome == Outcome::Conflict || plan->told.outcome == Outcome::Present) {
            return {};
        }
        SecretBytes key;
        if (plan->subject == 0) {
            SubjectTable::Row row = person.row;
            row.id = randomRowId();
            const auto inserted = parts.subjects.insert(row, key);
            if (!inserted) {
                return fail(inserted);
            }
            plan->subject = inserted->id;
        } else {
            auto present = parts.subjects.keyOf(plan->subject);
            if (!present) {
                return fail(present);
            }
            key = std::move(*present);
        }
        for (const Consent& consent : person.consents) {
            if (plan->newConsents.contains(consent.id)) {
                if (const auto inserted = parts.consents.insert(plan->subject, consent, key); !inserted) {
                    return inserted;
                }
            }
        }
        for (const auto& [sample, faceprint, chipPng] : person.samples) {
            if (plan->newSamples.contains(sample.id)) {
                const NewSample fresh{faceprint, chipPng, sample.source, sample.quality, sample.liveness};
                const auto inserted = parts.samples.insert(
                    sample.id, plan->subject, fresh,
                    {sample.consentId, sample.operatorId, sample.taken, !chipPng.empty()}, *form, key);
                if (!inserted) {
                    return inserted;
                }
            }
        }
        const auto noted =
            parts.note(audit::kImported, *who, person.row.pseudonym, {{"samples", plan->newSamples}});
        return noted ? Result<void>() : fail(noted);
    };
    const auto imported = visitBundle(bundle, passphrase, importOne);
    const auto committed = imported ? transaction->commit() : imported;
    if (!committed) {
        return fail(committed);
    }
    parts.people.reset();
    parts.indexes.clear();
    return people;
}

Result<std::size_t> EnrolmentStore::exportFaceprints(RowId subject, const WriteDocuments& write) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    const auto key = who ? parts.subjects.keyOf(subject) : fail(who);
    const auto pseudonym = key ? parts.subjects.pseudonymOf(subject) : fail(key);
    const auto prints = pseudonym ? parts.samples.faceprintsOf(subject, *key) : fail(pseudonym);
    if (!prints) {
        return fail(prints);
    }
    std::vector<std::string> documents;
    for (const EnrolledFaceprint& print : *prints) {
        auto json = print.faceprint.toJson();
        if (!json) {
            return fail(json);
        }
        documents.push_back(std::move(*json));
    }
    const auto files =
        parts.noteAround(audit::kExported, *who, *pseudonym, {{"faceprints", documents.size()}},
                         [&](nlohmann::ordered_json&) { return write(documents); });
    return files ? Result<std::size_t>(documents.size()) : fail(files);
}

} // namespace likeness::store
