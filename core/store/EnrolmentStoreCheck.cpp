// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/EnrolmentStoreParts.h"
#include "store/Text.h"

#include <algorithm>
#include <map>
#include <set>

namespace likeness::store {
namespace {

/// Which samples should be there by what the log says, by pseudonym.
using KnownSamples = std::map<std::string, std::set<RowId>>;

/// Follows the log from its first line. Lines that cannot be read are the log's own problem, told by
/// `verify`.
Result<KnownSamples> samplesByLog(Database& database) {
    KnownSamples known;
    Statement lines(database, "SELECT kind, lower(hex(subject)), details FROM audit WHERE subject IS NOT NULL"
                              " ORDER BY seq");
    auto row = lines.next();
    for (; row && *row; row = lines.next()) {
        const std::string kind = lines.text(0);
        const std::string subject = lines.text(1);
        if (kind == audit::kErased) {
            known.erase(subject);
            continue;
        }
        if (kind != audit::kEnrolled && kind != audit::kSamplesAdded && kind != audit::kSampleRemoved &&
            kind != audit::kImported) {
            continue;
        }
        const std::string details = lines.text(2);
        const auto ids = readSealedJson<std::vector<RowId>>(bytesOf(details), [](const nlohmann::json& json) {
            return json.at("samples").get<std::vector<RowId>>();
        });
        for (const RowId id : ids.value_or(std::vector<RowId>())) {
            if (kind == audit::kSampleRemoved) {
                known[subject].erase(id);
            } else {
                known[subject].insert(id);
            }
        }
    }
    return row ? Result<KnownSamples>(std::move(known)) : fail(row);
}

} // namespace

Result<std::vector<std::string>> EnrolmentStore::findProblems(CheckDepth depth, const StoreJob& job) const {
    Parts& parts = *m_parts;
    auto problems = findDamage(*parts.database, depth);
    if (!problems || depth == CheckDepth::Quick) {
        return problems;
    }
    // People, samples and log of one moment, or what another program does meanwhile looks like damage.
    const auto snapshot = Transaction::beginReading(*parts.database);
    const auto verdict = snapshot ? parts.log.verify({}) : fail(snapshot);
    if (!verdict) {
        return fail(verdict);
    }
    if (!verdict->isUnbroken) {
        problems->push_back("the audit log: " + verdict->finding);
    }
    const auto operators = parts.operators.all();
    if (!operators) {
        problems->push_back("an operator's record: " + operators.error().message);
    }
    auto known = samplesByLog(*parts.database);
    const auto subjects = parts.subjects.all();
    if (!known || !subjects) {
        return known ? fail(subjects) : fail(known);
    }
    for (std::size_t i = 0; i < subjects->size(); ++i) {
        if (job.stop.stop_requested()) {
            return fail(ErrorCode::Cancelled, "the check was cancelled");
        }
        const RowId id = (*subjects)[i];
        const auto row = parts.subjects.read(id);
        const auto key = row ? parts.subjects.keyOf(id) : fail(row);
        if (!key) {
            problems->push_back("a person's record: " + key.error().message);
            continue;
        }
        const auto expected = known->extract(row->pseudonym);
        const auto found = parts.subjects.find(row->profile.externalId);
        const auto consents = parts.consents.of(id, *key);
        const auto samples = parts.samples.of(id, *key);
        const auto prints = parts.samples.faceprintsOf(id, *key);
        if (!found || *found != id || !consents || !samples || !prints) {
            problems->push_back("what belongs to the person " + row->pseudonym + " cannot all be read");
            continue;
        }
        std::set<RowId> present;
        for (const Sample& sample : *samples) {
            present.insert(sample.id);
            if (sample.hasChip && !parts.samples.chip(sample.id, id, *key)) {
                problems->push_back("the picture of a sample of the person " + row->pseudonym +
                                    " cannot be read");
            }
        }
        if (expected.empty() || expected.mapped() != present) {
            problems->push_back("the samples of the person " + row->pseudonym +
                                " are not those that the log tells of");
        }
        if (job.progress) {
            job.progress(i + 1, subjects->size());
        }
    }
    for (const auto& [pseudonym, samples] : *known) {
        problems->push_back("the person " + pseudonym + " is gone without having been erased");
    }
    return problems;
}

} // namespace likeness::store
