// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/ModelIdentityJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace likeness {
namespace {

bool isDigest(const std::string& text) {
    return text.size() == 64 &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isName(const std::string& text) {
    try {
        (void)nlohmann::json(text).dump(); // throws for anything but UTF-8
    } catch (const nlohmann::json::exception&) {
        return false;
    }
    const auto characters =
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return !text.empty() && static_cast<std::size_t>(characters) <= kMaxNameLength;
}

} // namespace

std::string problemOf(const ModelIdentity& model) {
    const auto wrongName = [](std::string field) {
        return field.append(" must have 1 to ")
            .append(std::to_string(kMaxNameLength))
            .append(" characters of UTF-8");
    };
    if (!isName(model.name)) {
        return wrongName("\"model.name\"");
    }
    if (!isDigest(model.digest)) {
        return "\"model.digest\" must be a SHA-256 of 64 hexadecimal digits";
    }
    if (!isName(model.preprocessing)) {
        return wrongName("\"model.preprocessing\"");
    }
    return {};
}

std::string loweredDigest(std::string digest) {
    std::ranges::transform(digest, digest.begin(),
                           [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c; });
    return digest;
}

Result<ModelIdentity> readModelIdentity(const JsonFields& document) {
    const auto fields = document.object("model");
    if (!fields) {
        return fail(fields);
    }
    const auto name = fields->text("name", kMaxNameLength);
    if (!name) {
        return fail(name);
    }
    const auto digest = fields->text("digest", kMaxNameLength);
    if (!digest) {
        return fail(digest);
    }
    const auto preprocessing = fields->text("preprocessing", kMaxNameLength);
    if (!preprocessing) {
        return fail(preprocessing);
    }
    ModelIdentity model{*name, loweredDigest(*digest), *preprocessing};
    if (!isDigest(model.digest)) {
        return fields->problem("digest", "must be a SHA-256 of 64 hexadecimal digits");
    }
    return model;
}

nlohmann::ordered_json toJsonObject(const ModelIdentity& model) {
    nlohmann::ordered_json object;
    object["name"] = model.name;
    object["digest"] = model.digest;
    object["preprocessing"] = model.preprocessing;
    return object;
}

} // namespace likeness
