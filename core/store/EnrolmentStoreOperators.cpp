// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// What operators do: enrol, look up, verify, read the log.

#include "store/EnrolmentStoreParts.h"

#include <algorithm>

namespace likeness::store {
namespace {

Result<void> checkSamples(std::span<const NewSample> samples) {
    if (samples.empty()) {
        return fail(ErrorCode::InvalidArgument, "there is no sample to enrol");
    }
    for (const NewSample& sample : samples) {
        if (const auto valid = SampleTable::check(sample); !valid) {
            return valid;
        }
        if (sample.faceprint.model() != samples.front().faceprint.model()) {
            return fail(ErrorCode::InvalidArgument, "the samples were made with different models");
        }
    }
    return {};
}

Consent recorded(const NewConsent& consent, Time now, RowId who) {
    Consent full;
    static_cast<NewConsent&>(full) = consent;
    full.id = randomRowId();
    full.given = now;
    full.operatorId = who;
    return full;
}

Result<std::vector<RowId>> insertSamples(SampleTable& table, std::span<const NewSample> samples,
                                         RowId subject, const SampleTable::Origin& origin, FaceprintForm form,
                                         const SecretBytes& key) {
    std::vector<RowId> ids;
    for (const NewSample& sample : samples) {
        ids.push_back(randomRowId());
        if (const auto inserted = table.insert(ids.back(), subject, sample, origin, form, key); !inserted) {
            return fail(inserted);
        }
    }
    return ids;
}

} // namespace

Result<RowId> EnrolmentStore::enrol(const Profile& profile, const NewConsent& consent,
                                    std::span<const NewSample> samples) {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    if (!who) {
        return fail(who);
    }
    const Time now = parts.clock();
    for (const auto& valid :
         {SubjectTable::check(profile), ConsentTable::check(consent, now), checkSamples(samples)}) {
        if (!valid) {
            return fail(valid);
        }
    }
    auto transaction = Transaction::begin(*parts.database);
    const auto form = transaction ? parts.form() : fail(transaction);
    if (!form) {
        return fail(form);
    }
    SecretBytes key;
    const auto subject = parts.subjects.insert(profile, now, key);
    if (!subject) {
        return fail(subject);
    }
    const Consent full = recorded(consent, now, *who);
    if (const auto inserted = parts.consents.insert(subject->id, full, key); !inserted) {
        return fail(inserted);
    }
    const auto ids =
        insertSamples(parts.samples, samples, subject->id, {full.id, *who, now, full.keepsChips}, *form, key);
    if (!ids) {
        return fail(ids);
    }
    const auto noted = parts.note(audit::kEnrolled, *who, subject->pseudonym,
                                  {{"samples", *ids}, {"model", samples.front().faceprint.model().digest}});
    if (!noted) {
        return fail(noted);
    }
    if (const auto committed = transaction->commit(); !committed) {
        return fail(committed);
    }
    if (parts.people && !parts.people->put(subject->id, profile.externalId, profile.displayName, now)) {
        parts.people.reset();
    }
    for (std::size_t i = 0; i < samples.size(); ++i) {
        parts.addToSearched(subject->id, (*ids)[i], samples[i].faceprint);
    }
    return subject->id;
}

Result<std::vector<RowId>> EnrolmentStore::addSamples(RowId subject, std::span<const NewSample> samples) {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    if (!who) {
        return fail(who);
    }
    if (const auto valid = checkSamples(samples); !valid) {
        return fail(valid);
    }
    auto transaction = Transaction::begin(*parts.database);
    const auto form = transaction ? parts.form() : fail(transaction);
    if (!form) {
        return fail(form);
    }
    const auto key = parts.subjects.keyOf(subject);
    const auto pseudonym = key ? parts.subjects.pseudonymOf(subject) : fail(key);
    if (!pseudonym) {
        return fail(pseudonym);
    }
    const Time now = parts.clock();
    const auto consents = parts.consents.of(subject, *key);
    const auto consent = consents ? validConsent(*consents, now) : fail(consents);
    if (!consent) {
        return fail(consent);
    }
    auto ids = insertSamples(parts.samples, samples, subject, {consent->id, *who, now, consent->keepsChips},
                             *form, *key);
    if (!ids) {
        return ids;
    }
    const auto noted = parts.note(audit::kSamplesAdded, *who, *pseudonym,
                                  {{"samples", *ids}, {"model", samples.front().faceprint.model().digest}});
    if (!noted) {
        return fail(noted);
    }
    if (const auto committed = transaction->commit(); !committed) {
        return fail(committed);
    }
    for (std::size_t i = 0; i < samples.size(); ++i) {
        parts.addToSearched(subject, (*ids)[i], samples[i].faceprint);
    }
    return ids;
}

Result<void> EnrolmentStore::removeSample(RowId sample) {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    if (!who) {
        return fail(who);
    }
    auto transaction = Transaction::begin(*parts.database);
    const auto subject = transaction ? parts.samples.subjectOf(sample) : fail(transaction);
    const auto pseudonym = subject ? parts.subjects.pseudonymOf(*subject) : fail(subject);
    if (!pseudonym) {
        return fail(pseudonym);
    }
    if (const auto removed = parts.samples.remove(sample); !removed) {
        return removed;
    }
    const auto noted =
        parts.note(audit::kSampleRemoved, *who, *pseudonym, {{"samples", std::vector<RowId>{sample}}});
    if (!noted) {
        return fail(noted);
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed;
    }
    for (auto& [model, index] : parts.indexes) {
        index.removeSample(sample);
    }
    return {};
}

Result<RowId> EnrolmentStore::addConsent(RowId subject, const NewConsent& consent) {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    if (!who) {
        return fail(who);
    }
    const Time now = parts.clock();
    if (const auto valid = ConsentTable::check(consent, now); !valid) {
        return fail(valid);
    }
    auto transaction = Transaction::begin(*parts.database);
    const auto key = transaction ? parts.subjects.keyOf(subject) : fail(transaction);
    const auto pseudonym = key ? parts.subjects.pseudonymOf(subject) : fail(key);
    if (!pseudonym) {
        return fail(pseudonym);
    }
    const Consent full = recorded(consent, now, *who);
    if (const auto inserted = parts.consents.insert(subject, full, *key); !inserted) {
        return fail(inserted);
    }
    const auto noted =
        parts.note(audit::kConsentAdded, *who, *pseudonym, {{"text_version", full.textVersion}});
    if (!noted) {
        return fail(noted);
    }
    const auto committed = transaction->commit();
    return committed ? Result<RowId>(full.id) : fail(committed);
}

Result<void> EnrolmentStore::updateProfile(RowId subject, const Profile& profile) {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    if (!who) {
        return fail(who);
    }
    if (const auto valid = SubjectTable::check(profile); !valid) {
        return valid;
    }
    auto transaction = Transaction::begin(*parts.database);
    auto row = transaction ? parts.subjects.read(subject) : fail(transaction);
    const auto key = row ? parts.subjects.keyOf(subject) : fail(row);
    if (!key) {
        return fail(key);
    }
    row->profile = profile;
    if (const auto updated = parts.subjects.update(*row, *key); !updated) {
        return updated;
    }
    const auto noted =
        parts.note(audit::kProfileChanged, *who, row->pseudonym, nlohmann::ordered_json::object());
    if (!noted) {
        return fail(noted);
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed;
    }
    if (parts.people && !parts.people->put(subject, profile.externalId, profile.displayName, row->created)) {
        parts.people.reset();
    }
    return {};
}

Result<RowId> EnrolmentStore::idOfPseudonym(std::string_view pseudonym) const {
    const auto who = m_parts->operatorId();
    return who ? m_parts->subjects.findPseudonym(pseudonym) : fail(who);
}

Result<std::string> EnrolmentStore::operatorName(RowId operatorId) const {
    const auto who = m_parts->operatorId();
    const auto found = who ? m_parts->operators.get(operatorId) : fail(who);
    return found ? Result<std::string>(found->name) : fail(found);
}

Result<RowId> EnrolmentStore::idOf(std::string_view externalId) const {
    const auto who = m_parts->operatorId();
    return who ? m_parts->subjects.find(externalId) : fail(who);
}

Result<Subject> EnrolmentStore::subject(RowId id) const {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    auto row = who ? parts.subjects.read(id) : fail(who);
    const auto key = row ? parts.subjects.keyOf(id) : fail(row);
    if (!key) {
        return fail(key);
    }
    auto consents = parts.consents.of(id, *key);
    auto samples = parts.samples.of(id, *key);
    if (!consents || !samples) {
        return consents ? fail(samples) : fail(consents);
    }
    return Subject{id,
                   std::move(row->profile),
                   row->created,
                   std::move(row->pseudonym),
                   std::move(*consents),
                   std::move(*samples)};
}

Result<WipedVector<std::byte>> EnrolmentStore::chipOf(RowId sample) const {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    const auto subject = who ? parts.samples.subjectOf(sample) : fail(who);
    const auto key = subject ? parts.subjects.keyOf(*subject) : fail(subject);
    return key ? parts.samples.chip(sample, *subject, *key) : fail(key);
}

Result<Faceprint> EnrolmentStore::faceprintOf(RowId sample) const {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    const auto subject = who ? parts.samples.subjectOf(sample) : fail(who);
    const auto key = subject ? parts.subjects.keyOf(*subject) : fail(subject);
    return key ? parts.samples.faceprint(sample, *subject, *key) : fail(key);
}

Result<PeopleIndex::Page> EnrolmentStore::find(std::string_view query, PeopleOrder order, std::size_t offset,
                                               std::size_t limit) const {
    const auto who = m_parts->operatorId();
    const auto people = who ? m_parts->searchedPeople() : fail(who);
    return people ? Result<PeopleIndex::Page>((*people)->find(query, order, offset, limit)) : fail(people);
}

Result<std::vector<Duplicate>> EnrolmentStore::duplicatesOf(const Faceprint& probe,
                                                            const Calibration& calibration,
                                                            FalseMatchRate rate, RowId except) const {
    const auto who = m_parts->operatorId();
    const auto threshold = who ? calibration.threshold(rate) : fail(who);
    if (!threshold) {
        return fail(threshold);
    }
    const auto index = m_parts->searchedFaceprints(probe.model());
    const auto candidates = index ? (*index)->reaching(probe, *threshold) : fail(index);
    if (!candidates) {
        return fail(candidates);
    }
    std::vector<Duplicate> duplicates;
    for (const Candidate& candidate : *candidates) {
        if (candidate.subject != except) {
            duplicates.push_back({candidate.subject, candidate.sample, candidate.score,
                                  calibration.falseMatchRate(candidate.score)});
        }
    }
    return duplicates;
}

Result<ClaimResult> EnrolmentStore::verify(RowId subject, const Faceprint& probe,
                                           const Calibration& calibration, const DecisionPolicy& policy,
                                           std::string_view device) {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    const auto key = who ? parts.subjects.keyOf(subject) : fail(who);
    const auto pseudonym = key ? parts.subjects.pseudonymOf(subject) : fail(key);
    if (!pseudonym) {
        return fail(pseudonym);
    }
    const auto consents = parts.consents.of(subject, *key);
    const auto consent = consents ? validConsent(*consents, parts.clock()) : fail(consents);
    const auto enrolled = consent ? parts.samples.faceprintsOf(subject, *key) : fail(consent);
    auto result = enrolled ? compareWithClaimed(probe, *enrolled, calibration, policy) : fail(enrolled);
    if (!result) {
        return result;
    }
    auto transaction = Transaction::begin(*parts.database);
    if (!transaction) {
        return fail(transaction);
    }
    const auto noted = parts.note(audit::kVerified, *who, *pseudonym,
                                  {{"decision", name(result->decision)},
                                   {"score", result->best.score.value},
                                   {"threshold", result->thresholds.match.value},
                                   {"review_threshold", result->thresholds.review.value},
                                   {"samples", result->compared},
                                   {"model", probe.model().digest},
                                   {"device", device}});
    const auto committed = noted ? transaction->commit() : fail(noted);
    return committed ? std::move(result) : fail(committed);
}

Result<AuditPage> EnrolmentStore::log(const AuditFilter& filter, std::size_t offset,
                                      std::size_t limit) const {
    const auto who = m_parts->operatorId();
    return who ? m_parts->log.page(filter, offset, limit) : fail(who);
}

Result<AuditVerdict> EnrolmentStore::verifyLog(std::optional<std::string_view> head,
                                               const StoreJob& job) const {
    return m_parts->log.verify(head, job);
}

Result<std::string> EnrolmentStore::signedLogHead() const {
    return m_parts->log.signedHead(m_parts->clock());
}

} // namespace likeness::store
