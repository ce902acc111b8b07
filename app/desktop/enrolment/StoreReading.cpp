// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StoreReading.h"

#include "Moments.h"

#include <algorithm>
#include <map>

namespace likeness {
namespace {

constexpr std::size_t kHistoryLines = 50;
constexpr int kShortPseudonym = 8;

QString nameOfOperator(const store::EnrolmentStore& store, store::RowId id) {
    const auto name = id == 0 ? Result<std::string>(std::string()) : store.operatorName(id);
    return name ? QString::fromStdString(*name) : QString();
}

/// Who a line is about.
struct Person {
    QString name;
    QString externalId; ///< Empty once erased.
};

Person personOf(const store::EnrolmentStore& store, const std::string& pseudonym) {
    const auto id = store.idOfPseudonym(pseudonym);
    const auto subject = id ? store.subject(*id) : fail(id);
    if (!subject) {
        return {QString::fromStdString(pseudonym).left(kShortPseudonym) + u'…', {}};
    }
    const store::Profile& profile = subject->profile;
    return {QString::fromStdString(profile.displayName.empty() ? profile.externalId : profile.displayName),
            QString::fromStdString(profile.externalId)};
}

/// The filter with the person's pseudonym. Errors: `NotFound`.
Result<store::AuditFilter> resolved(const store::EnrolmentStore& store, const LogQuery& query) {
    store::AuditFilter filter = query.filter;
    if (!query.person.empty()) {
        const auto id = store.idOf(query.person);
        const auto subject = id ? store.subject(*id) : fail(id);
        if (!subject) {
            return fail(subject);
        }
        filter.subject = subject->pseudonym;
    }
    return filter;
}

/// Names that one page of the log asks for again and again, each looked up once.
template <typename Key, typename Name, typename Look>
Name cached(std::map<Key, Name>& names, const Key& key, Look look) {
    const auto [place, isNew] = names.try_emplace(key);
    if (isNew) {
        place->second = look(key);
    }
    return place->second;
}

} // namespace

Result<LogPage> readLog(const store::EnrolmentStore& store, const LogQuery& query, std::size_t offset,
                        std::size_t limit) {
    const auto filter = resolved(store, query);
    const auto page = filter ? store.log(*filter, offset, limit) : fail(filter);
    if (!page) {
        return fail(page);
    }
    std::map<std::string, Person> people{{std::string(), Person()}};
    std::map<store::RowId, QString> operators;
    LogPage read{{}, static_cast<qlonglong>(page->total)};
    for (const store::AuditEntry& entry : page->entries) {
        LogLine line;
        line.number = static_cast<qlonglong>(entry.sequence);
        line.moment = momentText(entry.time);
        line.time = dateTimeOf(entry.time);
        line.operatorName =
            cached(operators, entry.operatorId, [&](store::RowId id) { return nameOfOperator(store, id); });
        const Person who = cached(people, entry.subject,
                                  [&](const std::string& pseudonym) { return personOf(store, pseudonym); });
        line.person = who.name;
        line.externalId = who.externalId;
        line.score = LogWording::score(entry);
        line.what = LogWording::sentence(entry);
        line.decision = LogWording::decision(entry);
        read.lines.push_back(std::move(line));
    }
    return read;
}

DisplayPicture readChip(const store::EnrolmentStore& store, const store::Sample& sample) {
    if (!sample.hasChip) {
        return {};
    }
    const auto png = store.chipOf(sample.id);
    const auto image = png ? Image::fromEncoded(*png) : fail(png);
    auto picture = image ? DisplayPicture::fromImage(*image) : fail(image);
    return picture ? *std::move(picture) : DisplayPicture();
}

DisplayPicture PersonRecord::portrait() const {
    const auto chip = std::ranges::find_if(chips, [](const DisplayPicture& each) { return !each.isEmpty(); });
    return chip != chips.end() ? *chip : DisplayPicture();
}

Result<PersonRecord> readPerson(const store::EnrolmentStore& store, store::RowId id, store::Time now) {
    auto subject = store.subject(id);
    if (!subject) {
        return fail(subject);
    }
    PersonRecord person;
    person.subject = *std::move(subject);
    for (const store::Sample& sample : person.subject.samples) {
        person.chips.push_back(readChip(store, sample));
        person.operators.push_back(nameOfOperator(store, sample.operatorId).toStdString());
    }
    bool isEndless = false;
    for (const store::Consent& consent : person.subject.consents) {
        if (!consent.isValidAt(now)) {
            continue;
        }
        person.isConsentValid = true;
        isEndless = isEndless || !consent.expires;
        person.consentEnds = std::max(person.consentEnds, consent.expires);
    }
    if (isEndless) {
        person.consentEnds.reset();
    }
    auto history =
        readLog(store, {.filter = {.subject = person.subject.pseudonym}, .person = {}}, 0, kHistoryLines);
    if (!history) {
        return fail(history);
    }
    person.history = *std::move(history);
    return person;
}

} // namespace likeness
