// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/ConsentTable.h"

#include "store/Text.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace likeness::store {
namespace {

constexpr const char* kTable = "consents";
constexpr std::size_t kMaxPurpose = 512;
constexpr std::size_t kMaxVersion = 64;

std::string dayOf(Time time) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::utc())
        .date()
        .toString(Qt::ISODate)
        .toStdString();
}

} // namespace

Result<void> ConsentTable::check(const NewConsent& consent, Time now) {
    if (const auto valid = requireText(consent.purpose, "the purpose of the consent", 1, kMaxPurpose);
        !valid) {
        return valid;
    }
    if (const auto valid =
            requireText(consent.textVersion, "the version of the consent's text", 0, kMaxVersion);
        !valid) {
        return valid;
    }
    if (consent.expires && *consent.expires <= now) {
        return fail(ErrorCode::ConsentMissing,
                    "this consent expired on " + dayOf(*consent.expires) + "; nothing is stored without one");
    }
    return {};
}

Result<void> ConsentTable::insert(RowId subject, const Consent& consent, const SecretBytes& key) {
    nlohmann::ordered_json json;
    json["purpose"] = consent.purpose;
    json["textVersion"] = consent.textVersion;
    json["given"] = consent.given.time_since_epoch().count();
    if (consent.expires) {
        json["expires"] = consent.expires->time_since_epoch().count();
    }
    json["keepsChips"] = consent.keepsChips;
    json["operator"] = consent.operatorId;
    const auto record =
        seal(key, bytesOf(json.dump()), m_context.address(kTable, "record", consent.id, subject));
    if (!record) {
        return fail(record);
    }
    Statement statement(m_context.database,
                        "INSERT INTO consents (id, subject, expires_at, record) VALUES (?, ?, ?, ?)");
    statement.bind(consent.id).bind(subject);
    if (consent.expires) {
        statement.bind(std::int64_t{consent.expires->time_since_epoch().count()});
    } else {
        statement.bindNull();
    }
    return statement.bind(*record).run();
}

Result<std::vector<Consent>> ConsentTable::of(RowId subject, const SecretBytes& key) {
    std::vector<Consent> consents;
    Statement statement(m_context.database, "SELECT id, record FROM consents WHERE subject = ?");
    auto found = statement.bind(subject).next();
    for (; found && *found; found = statement.next()) {
        const RowId id = statement.integer(0);
        const auto content = unseal(key, statement.blob(1), m_context.address(kTable, "record", id, subject));
        if (!content) {
            return fail(content);
        }
        const auto consent = readSealedJson<Consent>(*content, [&](const nlohmann::json& json) {
            Consent read;
            read.id = id;
            read.purpose = json.at("purpose");
            read.textVersion = json.at("textVersion");
            read.given = Time(std::chrono::milliseconds(json.at("given").get<std::int64_t>()));
            if (json.contains("expires")) {
                read.expires = Time(std::chrono::milliseconds(json.at("expires").get<std::int64_t>()));
            }
            read.keepsChips = json.at("keepsChips");
            read.operatorId = json.at("operator");
            return read;
        });
        if (!consent) {
            return fail(consent);
        }
        consents.push_back(*consent);
    }
    if (!found) {
        return fail(found);
    }
    std::ranges::sort(consents, [](const Consent& a, const Consent& b) {
        return std::pair(b.given, b.id) < std::pair(a.given, a.id);
    });
    return consents;
}

Result<Consent> validConsent(const std::vector<Consent>& consents, Time now) {
    const auto valid =
        std::ranges::find_if(consents, [&](const Consent& each) { return each.isValidAt(now); });
    if (valid != consents.end()) {
        return *valid;
    }
    std::string since;
    if (!consents.empty() && consents.front().expires) {
        since = " since " + dayOf(*consents.front().expires);
    }
    return fail(ErrorCode::ConsentMissing,
                "this person's consent has expired" + since + "; record a new one, or erase the person");
}

} // namespace likeness::store
