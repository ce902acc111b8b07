// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// People whose consent has expired: who they are, and erasing them on command or as said in advance.

#include "store/EnrolmentStoreParts.h"
#include "store/StorePolicy.h"

#include <algorithm>
#include <charconv>

namespace likeness::store {
namespace {

/// A clock that moved further than this while nobody looked may be wrong, and erasing cannot be undone.
constexpr std::chrono::days kPlausibleGap{92};

} // namespace

Result<std::vector<RowId>> EnrolmentStore::Parts::withoutConsentAt(Time time) {
    // The times in the clear choose who is looked at; the sealed ones decide.
    Statement statement(*database, "SELECT id FROM subjects WHERE id NOT IN (SELECT subject FROM consents"
                                   " WHERE expires_at IS NULL OR expires_at > ?) ORDER BY id");
    std::vector<RowId> without;
    auto found = statement.bind(std::int64_t{time.time_since_epoch().count()}).next();
    for (; found && *found; found = statement.next()) {
        const RowId id = statement.integer(0);
        const auto key = subjects.keyOf(id);
        const auto given = key ? consents.of(id, *key) : fail(key);
        if (!given) {
            return fail(given);
        }
        if (!validConsent(*given, time)) {
            without.push_back(id);
        }
    }
    return found ? Result<std::vector<RowId>>(std::move(without)) : fail(found);
}

Result<void> EnrolmentStore::Parts::rememberRetention(Time now) {
    return writeSetting(kRetentionSeenSetting, std::to_string(now.time_since_epoch().count()));
}

Result<std::vector<EraseReceipt>> EnrolmentStore::Parts::eraseWithoutConsentAt(Time time, RowId who,
                                                                               std::string_view reason) {
    std::vector<EraseReceipt> receipts;
    auto transaction = Transaction::begin(*database);
    // Looked up where nobody else can write: a consent may just have been renewed elsewhere.
    const auto overdue = transaction ? withoutConsentAt(time) : fail(transaction);
    if (!overdue) {
        return fail(overdue);
    }
    for (const RowId subject : *overdue) {
        auto receipt = eraseNoted(subject, who, reason);
        if (!receipt) {
            return fail(receipt);
        }
        receipts.push_back(std::move(*receipt));
    }
    const auto remembered = rememberRetention(clock());
    if (const auto committed = remembered ? transaction->commit() : remembered; !committed) {
        return fail(committed);
    }
    const bool isWritten = database->emptyWriteAheadLog().has_value();
    std::ranges::for_each(receipts, [&](EraseReceipt& receipt) { receipt.isWritten = isWritten; });
    people.reset();
    indexes.clear();
    return receipts;
}

Result<std::vector<RowId>> EnrolmentStore::withExpiredConsent() const {
    const auto who = m_parts->operatorId();
    return who ? m_parts->withoutConsentAt(m_parts->clock()) : fail(who);
}

Result<std::vector<EraseReceipt>> EnrolmentStore::eraseExpired() {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    return who ? parts.eraseWithoutConsentAt(parts.clock(), *who, "consent expired") : fail(who);
}

Result<RetentionReport> EnrolmentStore::applyRetention() {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    const auto wait = who ? retentionOf(*this) : fail(who);
    const auto seen = wait ? parts.readSetting(kRetentionSeenSetting) : fail(wait);
    if (!seen) {
        return fail(seen);
    }
    if (!*wait) {
        return RetentionReport();
    }
    const Time now = parts.clock();
    std::int64_t last = 0;
    if (*seen) {
        std::from_chars((*seen)->data(), (*seen)->data() + (*seen)->size(), last);
    }
    const auto gap = now - Time(std::chrono::milliseconds(last));
    const auto overdue = parts.withoutConsentAt(now - **wait);
    if (!overdue) {
        return fail(overdue);
    }
    if (gap > kPlausibleGap) {
        return RetentionReport{{}, overdue->size()};
    }
    if (overdue->empty() && std::chrono::abs(gap) < std::chrono::days(1)) {
        return RetentionReport(); // nothing to write
    }
    auto receipts =
        parts.eraseWithoutConsentAt(now - **wait, *who, "consent expired, erased as set in advance");
    return receipts ? Result<RetentionReport>(RetentionReport{std::move(*receipts), 0}) : fail(receipts);
}

} // namespace likeness::store
