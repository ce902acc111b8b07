// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/AuditLog.h"

#include "base/Json.h"
#include "store/AuditFilterSql.h"
#include "store/Hex.h"
#include "store/Sealing.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace likeness::store {
namespace {

constexpr const char* kHeadFormat = "likeness-audit-head";

AuditEntry entryOf(const Statement& row) {
    AuditEntry entry;
    entry.sequence = static_cast<std::uint64_t>(row.integer(0));
    entry.time = Time(std::chrono::milliseconds(row.integer(1)));
    entry.operatorId = row.integer(2);
    entry.kind = row.text(3);
    entry.subject = toHex(row.blob(4));
    entry.details = row.text(5);
    return entry;
}

std::vector<std::byte> pseudonymOf(const AuditEntry& entry) {
    return bytesFromHex(entry.subject).value_or(std::vector<std::byte>());
}

/// What the signature of an exported head is over.
LengthPrefixed signedPart(std::string_view storeId, std::uint64_t sequence, std::string_view mac,
                          std::int64_t at) {
    LengthPrefixed part;
    part.add(kHeadFormat).add(storeId).add(static_cast<std::int64_t>(sequence)).add(mac).add(at);
    return part;
}

struct ExportedHead {
    std::uint64_t sequence = 0;
    std::string mac;
};

/// An exported head that this store signed.
Result<ExportedHead> readExported(std::string_view text, const StoreKeys& keys, const std::string& storeId) {
    const auto json = parseJson(text, "log head");
    if (!json) {
        return fail(json);
    }
    try {
        const std::string store = json->at("store");
        ExportedHead head{json->at("entries"), json->at("mac")};
        const auto bytes = bytesFromHex(json->at("signature").get<std::string>());
        Signature signature{};
        if (json->at("format") != kHeadFormat || !bytes || bytes->size() != signature.size()) {
            return fail(ErrorCode::CorruptData, "this is not the head of an audit log");
        }
        std::ranges::copy(*bytes, signature.begin());
        if (store != storeId) {
            return fail(ErrorCode::InvalidArgument, "this head belongs to another store");
        }
        const auto part = signedPart(store, head.sequence, head.mac, json->at("at"));
        if (!StoreKeys::isSignatureOf(signature, part.bytes(), keys.signaturePublicKey())) {
            return fail(ErrorCode::CorruptData,
                        "the head's signature is wrong: it was changed, or another key made it");
        }
        return head;
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorCode::CorruptData, "this is not the head of an audit log");
    }
}

/// How many lines are checked between two reports of progress.
constexpr std::uint64_t kLinesPerReport = 1024;

} // namespace

AuditLog::AuditLog(Database& database, const StoreKeys& keys, std::vector<std::byte> storeId)
    : m_database(database), m_keys(keys), m_storeId(std::move(storeId)) {}

Digest AuditLog::macOf(std::span<const std::byte> before, const AuditEntry& entry) const {
    LengthPrefixed line;
    line.add(before)
        .add(m_storeId)
        .add(static_cast<std::int64_t>(entry.sequence))
        .add(std::int64_t{entry.time.time_since_epoch().count()})
        .add(entry.operatorId)
        .add(std::string_view(entry.kind))
        .add(pseudonymOf(entry))
        .add(std::string_view(entry.details));
    return m_keys.chainMac(line.bytes());
}

Digest AuditLog::headMac(const Head& head) const {
    LengthPrefixed line;
    line.add("head").add(m_storeId).add(static_cast<std::int64_t>(head.sequence)).add(head.mac);
    return m_keys.chainMac(line.bytes());
}

Result<AuditLog::Head> AuditLog::lastLine() {
    Statement statement(m_database, "SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1");
    const auto row = statement.next();
    if (!row) {
        return fail(row);
    }
    return *row ? Head{static_cast<std::uint64_t>(statement.integer(0)), statement.blob(1)}
                : Head{0, std::vector<std::byte>(Digest{}.size())};
}

Result<void> AuditLog::writeHead(const Head& head) {
    const Digest mac = headMac(head);
    return Statement(m_database, "INSERT INTO meta (key, value) VALUES ('audit_head', ?)"
                                 " ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .bind(std::span<const std::byte>(mac))
        .run();
}

Result<bool> AuditLog::isHead(const Head& head) {
    Statement statement(m_database, "SELECT value FROM meta WHERE key = 'audit_head'");
    const auto row = statement.next();
    if (!row) {
        return fail(row);
    }
    // A log without lines has no head yet.
    return *row ? std::ranges::equal(headMac(head), statement.blob(0)) : head.sequence == 0;
}

Result<std::uint64_t> AuditLog::append(AuditEntry entry) {
    auto last = lastLine();
    if (!last) {
        return fail(last);
    }
    const auto isWhole = isHead(*last);
    if (!isWhole) {
        return fail(isWhole);
    }
    if (!*isWhole) {
        // The new head would hide that lines are missing, so the log says it first.
        last = insert({.time = entry.time, .kind = std::string(audit::kLogBroken), .details = "{}"}, *last);
        if (!last) {
            return fail(last);
        }
    }
    const auto added = insert(std::move(entry), *last);
    if (!added) {
        return fail(added);
    }
    const auto written = writeHead(*added);
    return written ? Result<std::uint64_t>(added->sequence) : fail(written);
}

Result<AuditLog::Head> AuditLog::insert(AuditEntry entry, const Head& last) {
    entry.sequence = last.sequence + 1;
    const Digest mac = macOf(last.mac, entry);
    Statement statement(m_database, "INSERT INTO audit (seq, at, operator, kind, subject, details, mac)"
                                    " VALUES (?, ?, ?, ?, ?, ?, ?)");
    statement.bind(static_cast<std::int64_t>(entry.sequence))
        .bind(std::int64_t{entry.time.time_since_epoch().count()})
        .bind(entry.operatorId)
        .bind(std::string_view(entry.kind));
    if (entry.subject.empty()) {
        statement.bindNull();
    } else {
        statement.bind(pseudonymOf(entry));
    }
    statement.bind(std::string_view(entry.details)).bind(std::span<const std::byte>(mac));
    const auto inserted = statement.run();
    return inserted ? Result<Head>(Head{entry.sequence, {mac.begin(), mac.end()}}) : fail(inserted);
}

Result<AuditPage> AuditLog::page(const AuditFilter& filter, std::size_t offset, std::size_t limit) {
    AuditPage page;
    const std::string condition = conditionOf(filter);
    Statement count(m_database, ("SELECT count(*) FROM audit" + condition).c_str());
    bindFilter(count, filter);
    auto row = count.next();
    if (!row) {
        return fail(row);
    }
    page.total = static_cast<std::uint64_t>(count.integer(0));
    Statement lines(m_database, ("SELECT seq, at, operator, kind, subject, details FROM audit" + condition +
                                 " ORDER BY seq DESC LIMIT ? OFFSET ?")
                                    .c_str());
    bindFilter(lines, filter);
    lines.bind(static_cast<std::int64_t>(limit)).bind(static_cast<std::int64_t>(offset));
    for (row = lines.next(); row && *row; row = lines.next()) {
        page.entries.push_back(entryOf(lines));
    }
    return row ? Result<AuditPage>(std::move(page)) : fail(row);
}

Result<AuditVerdict> AuditLog::verify(std::optional<std::string_view> head, const StoreJob& job) {
    AuditVerdict verdict;
    Head last{0, std::vector<std::byte>(Digest{}.size())};
    std::optional<ExportedHead> exported;
    if (head) {
        auto read = readExported(*head, m_keys, toHex(m_storeId));
        if (!read) {
            return fail(read);
        }
        exported = std::move(*read);
    }
    const auto broken = [&](std::uint64_t line, const std::string& finding) {
        verdict.brokenAt = line;
        verdict.finding = finding;
        return verdict;
    };
    Statement lines(m_database,
                    "SELECT seq, at, operator, kind, subject, details, mac FROM audit ORDER BY seq");
    const auto total = job.progress ? lastLine() : Result<Head>(Head{});
    if (!total) {
        return fail(total);
    }
    auto row = lines.next();
    for (; row && *row; row = lines.next()) {
        if (job.stop.stop_requested()) {
            return fail(ErrorCode::Cancelled, "checking the log was cancelled");
        }
        if (job.progress && verdict.entries % kLinesPerReport == 0) {
            job.progress(verdict.entries, total->sequence);
        }
        const AuditEntry entry = entryOf(lines);
        const std::string number = std::to_string(entry.sequence);
        ++verdict.entries;
        if (entry.sequence != last.sequence + 1) {
            return broken(last.sequence + 1, "line " + std::to_string(last.sequence + 1) +
                                                 " was removed: line " + number + " follows line " +
                                                 std::to_string(last.sequence));
        }
        const Digest mac = macOf(last.mac, entry);
        std::vector<std::byte> stored = lines.blob(6);
        if (!std::ranges::equal(mac, stored)) {
            return broken(entry.sequence,
                          "line " + number + " is not what was written: it was changed, added or moved");
        }
        if (entry.kind == audit::kLogBroken && verdict.brokenAt == 0) {
            broken(entry.sequence, "lines before line " + number + " were cut off; line " + number +
                                       " was written when that was seen");
        }
        last = {entry.sequence, std::move(stored)};
        if (exported && exported->sequence == last.sequence && exported->mac != toHex(last.mac)) {
            return broken(last.sequence,
                          "line " + number + " is not the one that the exported head was made of");
        }
    }
    if (!row) {
        return fail(row);
    }
    if (exported && exported->sequence > last.sequence) {
        return broken(last.sequence + 1, "the log was cut off after line " + std::to_string(last.sequence) +
                                             ": the exported head is of line " +
                                             std::to_string(exported->sequence));
    }
    if (verdict.entries == 0) {
        return broken(1, "the log is empty, though every store's log begins with a line");
    }
    const auto isWhole = isHead(last);
    if (!isWhole) {
        return fail(isWhole);
    }
    if (!*isWhole) {
        return broken(last.sequence + 1,
                      "lines after line " + std::to_string(last.sequence) +
                          " were removed, or the store's note of the last line was changed");
    }
    if (verdict.brokenAt != 0) {
        return verdict;
    }
    verdict.isUnbroken = true;
    verdict.finding = "unbroken, " + std::to_string(verdict.entries) + " entries";
    return verdict;
}

Result<std::string> AuditLog::signedHead(Time now) {
    const auto last = lastLine();
    if (!last) {
        return fail(last);
    }
    const std::string storeId = toHex(m_storeId);
    const std::string mac = toHex(last->mac);
    const std::int64_t at = now.time_since_epoch().count();
    const Signature signature = m_keys.sign(signedPart(storeId, last->sequence, mac, at).bytes());
    nlohmann::ordered_json json;
    json["format"] = kHeadFormat;
    json["store"] = storeId;
    json["entries"] = last->sequence;
    json["mac"] = mac;
    json["at"] = at;
    json["public_key"] = toHex(m_keys.signaturePublicKey());
    json["signature"] = toHex(signature);
    return json.dump(2) + "\n";
}

} // namespace likeness::store
