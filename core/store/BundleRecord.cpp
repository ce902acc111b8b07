// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/BundleRecord.h"

#include "store/FaceprintBlob.h"
#include "store/LivenessJson.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <utility>

namespace likeness::store {
namespace {

using Json = nlohmann::json;

std::int64_t millisecondsOf(Time time) {
    return time.time_since_epoch().count();
}

Time timeOf(const Json& json) {
    return Time(std::chrono::milliseconds(json.get<std::int64_t>()));
}

Json::binary_t binaryOf(std::span<const std::byte> bytes) {
    const auto* const begin = reinterpret_cast<const std::uint8_t*>(bytes.data());
    return Json::binary_t(std::vector<std::uint8_t>(begin, begin + bytes.size()));
}

std::span<const std::byte> bytesOf(const Json& json) {
    return std::as_bytes(std::span<const std::uint8_t>(json.get_binary()));
}

Consent consentOf(const Json& json) {
    Consent consent;
    consent.id = json.at("id");
    consent.purpose = json.at("purpose");
    consent.textVersion = json.at("textVersion");
    consent.given = timeOf(json.at("given"));
    if (!json.at("expires").is_null()) {
        consent.expires = timeOf(json.at("expires"));
    }
    consent.keepsChips = json.at("keepsChips");
    consent.operatorId = json.at("operator");
    return consent;
}

} // namespace

Result<WipedVector<std::byte>> recordOf(const BundledPerson& person) {
    Json json;
    json["pseudonym"] = person.row.pseudonym;
    json["id"] = person.row.profile.externalId;
    json["name"] = person.row.profile.displayName;
    json["notes"] = person.row.profile.notes;
    json["created"] = millisecondsOf(person.row.created);
    json["consents"] = Json::array();
    for (const Consent& consent : person.consents) {
        json["consents"].push_back(
            {{"id", consent.id},
             {"purpose", consent.purpose},
             {"textVersion", consent.textVersion},
             {"given", millisecondsOf(consent.given)},
             {"expires", consent.expires ? Json(millisecondsOf(*consent.expires)) : Json()},
             {"keepsChips", consent.keepsChips},
             {"operator", consent.operatorId}});
    }
    json["samples"] = Json::array();
    for (const auto& [sample, faceprint, chipPng] : person.samples) {
        const auto print = encodeFaceprint(faceprint, FaceprintForm::Json);
        if (!print) {
            return fail(print);
        }
        Json each = {{"id", sample.id},
                     {"consent", sample.consentId},
                     {"source", sample.source},
                     {"taken", millisecondsOf(sample.taken)},
                     {"operator", sample.operatorId},
                     {"quality", sample.quality},
                     {"faceprint", binaryOf(*print)},
                     {"chip", binaryOf(chipPng)}};
        addLiveness(each, sample.liveness);
        json["samples"].push_back(std::move(each));
    }
    WipedVector<std::byte> bytes;
    std::vector<std::uint8_t> cbor = Json::to_cbor(json);
    const auto view = std::as_bytes(std::span<const std::uint8_t>(cbor));
    bytes.assign(view.begin(), view.end());
    wipe(cbor.data(), cbor.size());
    return bytes;
}

Result<BundledPerson> personOf(std::span<const std::byte> record) {
    const auto damaged = [] {
        return fail(ErrorCode::CorruptData, "the export has a record that this version cannot read");
    };
    try {
        const auto* const begin = reinterpret_cast<const std::uint8_t*>(record.data());
        const Json json = Json::from_cbor(begin, begin + record.size());
        BundledPerson person;
        person.row.pseudonym = json.at("pseudonym");
        person.row.profile = {json.at("id"), json.at("name"), json.at("notes")};
        person.row.created = timeOf(json.at("created"));
        for (const Json& consent : json.at("consents")) {
            person.consents.push_back(consentOf(consent));
        }
        for (const Json& each : json.at("samples")) {
            auto faceprint = decodeFaceprint(bytesOf(each.at("faceprint")));
            if (!faceprint) {
                return damaged();
            }
            Sample sample;
            sample.id = each.at("id");
            sample.consentId = each.at("consent");
            sample.source = each.at("source");
            sample.taken = timeOf(each.at("taken"));
            sample.operatorId = each.at("operator");
            sample.quality = each.at("quality").get<std::map<std::string, double>>();
            sample.liveness = livenessIn(each);
            const auto chip = bytesOf(each.at("chip"));
            person.samples.push_back({std::move(sample), std::move(*faceprint), {chip.begin(), chip.end()}});
        }
        const auto valid = SubjectTable::check(person.row.profile);
        return valid && person.row.pseudonym.size() == 2 * sizeof(Tag)
                   ? Result<BundledPerson>(std::move(person))
                   : damaged();
    } catch (const nlohmann::json::exception&) {
        return damaged();
    }
}

} // namespace likeness::store
