// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/FaceprintBlob.h"

#include "base/Json.h"
#include "faceprint/JsonFields.h"
#include "faceprint/ModelIdentityJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace likeness::store {
namespace {

constexpr std::byte kJson{'J'};
constexpr std::byte kInt16{'Q'};
constexpr std::size_t kMaxHeader = 4096;

static_assert(std::endian::native == std::endian::little, "blobs are little-endian and copied as they are");

std::span<const std::byte> bytesOf(std::string_view text) {
    return std::as_bytes(std::span(text));
}

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

tl::unexpected<Error> corrupt() {
    return fail(ErrorCode::CorruptData, "a stored faceprint is damaged");
}

WipedVector<std::byte> encodeInt16(const Faceprint& faceprint) {
    nlohmann::ordered_json header;
    header["model"] = toJsonObject(faceprint.model());
    header["options"]["frVectorCompression"] = faceprint.modelOptions().frVectorCompression;
    header["sdkVersion"] = faceprint.sdkVersion();
    const std::string text = header.dump();
    const auto length = static_cast<std::uint32_t>(text.size());
    const auto vector = faceprint.quantizedVector();
    WipedVector<std::byte> bytes{kInt16};
    const auto append = [&](std::span<const std::byte> part) {
        bytes.insert(bytes.end(), part.begin(), part.end());
    };
    append(std::as_bytes(std::span(&length, 1)));
    append(bytesOf(text));
    append(std::as_bytes(std::span(vector)));
    return bytes;
}

Result<Faceprint> decodeInt16(std::span<const std::byte> bytes) {
    std::uint32_t length = 0;
    if (bytes.size() < sizeof length) {
        return corrupt();
    }
    std::memcpy(&length, bytes.data(), sizeof length);
    bytes = bytes.subspan(sizeof length);
    if (length > std::min(kMaxHeader, bytes.size()) || (bytes.size() - length) % sizeof(std::int16_t) != 0) {
        return corrupt();
    }
    const auto parsed = parseJson(textOf(bytes.first(length)), "stored faceprint");
    if (!parsed) {
        return fail(parsed);
    }
    const auto header = JsonFields::ofDocument(*parsed, "stored faceprint", ErrorCode::CorruptData);
    if (!header) {
        return fail(header);
    }
    const auto model = readModelIdentity(*header);
    const auto options = header->object("options");
    const auto sdkVersion = header->text("sdkVersion", kMaxHeader);
    if (!model || !options || !sdkVersion) {
        return corrupt();
    }
    const auto compression = options->boolean("frVectorCompression");
    if (!compression) {
        return corrupt();
    }
    if (bytes.size() == length) {
        return corrupt();
    }
    WipedVector<std::int16_t> vector((bytes.size() - length) / sizeof(std::int16_t));
    std::memcpy(vector.data(), bytes.data() + length, bytes.size() - length);
    return Faceprint::fromQuantizedVector(vector, *model, {*compression}, *sdkVersion);
}

} // namespace

Result<WipedVector<std::byte>> encodeFaceprint(const Faceprint& faceprint, FaceprintForm form) {
    if (faceprint.isEmpty()) {
        return fail(ErrorCode::InvalidFaceprint, "an empty faceprint cannot be kept");
    }
    if (form == FaceprintForm::Int16) {
        return encodeInt16(faceprint);
    }
    auto json = faceprint.toJson();
    if (!json) {
        return fail(json);
    }
    WipedVector<std::byte> bytes{kJson};
    const auto text = bytesOf(*json);
    bytes.insert(bytes.end(), text.begin(), text.end());
    wipe(json->data(), json->size());
    return bytes;
}

Result<QuantizedFaceprint> QuantizedReader::read(std::span<const std::byte> bytes) {
    std::uint32_t length = 0;
    constexpr std::size_t kBefore = 1 + sizeof length;
    const bool isInt16 = bytes.size() > kBefore && bytes.front() == kInt16;
    if (isInt16) {
        std::memcpy(&length, bytes.data() + 1, sizeof length);
    }
    const bool isSameHeader = isInt16 && kBefore + length == m_header.size() &&
                              bytes.size() > m_header.size() &&
                              (bytes.size() - m_header.size()) / sizeof(std::int16_t) == m_vector.size() &&
                              std::ranges::equal(bytes.first(m_header.size()), m_header);
    if (isSameHeader) {
        std::memcpy(m_vector.data(), bytes.data() + m_header.size(), m_vector.size() * sizeof(std::int16_t));
        return QuantizedFaceprint{&m_model, m_vector};
    }
    const auto faceprint = decodeFaceprint(bytes);
    if (!faceprint) {
        return fail(faceprint);
    }
    m_model = faceprint->model();
    m_vector = faceprint->quantizedVector();
    m_header.clear();
    if (isInt16) {
        const auto header = bytes.first(kBefore + length);
        m_header.assign(header.begin(), header.end());
    }
    return QuantizedFaceprint{&m_model, m_vector};
}

Result<Faceprint> decodeFaceprint(std::span<const std::byte> bytes) {
    if (bytes.empty()) {
        return corrupt();
    }
    const auto content = bytes.subspan(1);
    if (bytes.front() == kJson) {
        return Faceprint::fromJson(textOf(content));
    }
    return bytes.front() == kInt16 ? decodeInt16(content) : corrupt();
}

} // namespace likeness::store
