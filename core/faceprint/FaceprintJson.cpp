// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/Json.h"
#include "faceprint/Faceprint.h"
#include "faceprint/JsonFields.h"
#include "faceprint/ModelIdentityJson.h"
#include "faceprint/UnitVector.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace likeness {
namespace {

constexpr const char* kFormat = "likeness-faceprint";
constexpr int kFormatVersion = 1;
/// No component of a vector of nearly unit length can be larger.
constexpr double kLargestComponent = 1.01;

/// The vector that the document carries, in either form, before its length is looked at.
Result<WipedVector<float>> readVector(const JsonFields& document, const ModelOptions& options) {
    const bool isCompressed = options.frVectorCompression;
    const double largest = isCompressed ? Faceprint::kQuantizationScale : kLargestComponent;
    const auto numbers = isCompressed
                             ? document.integers("quantizedVector", -largest, largest,
                                                 Faceprint::kMinDimensions, Faceprint::kMaxDimensions)
                             : document.numbers("vector", -largest, largest, Faceprint::kMinDimensions,
                                                Faceprint::kMaxDimensions);
    if (!numbers) {
        return fail(numbers);
    }
    if (isCompressed) {
        const WipedVector<std::int16_t> integers(numbers->begin(), numbers->end());
        return dequantized(integers);
    }
    WipedVector<float> vector(numbers->size());
    std::ranges::transform(*numbers, vector.begin(), [](double value) { return static_cast<float>(value); });
    return vector;
}

} // namespace

Result<Faceprint> Faceprint::fromJson(std::string_view json) {
    const auto parsed = parseJson(json, "faceprint");
    if (!parsed) {
        return fail(parsed);
    }
    const auto document = JsonFields::ofDocument(*parsed, "faceprint", ErrorCode::InvalidFaceprint);
    if (!document) {
        return fail(document);
    }
    if (const auto format = document->requireFormat(kFormat, kFormatVersion); !format) {
        return fail(format);
    }
    const auto model = readModelIdentity(*document);
    if (!model) {
        return fail(model);
    }
    const auto options = document->object("options");
    if (!options) {
        return fail(options);
    }
    const auto compression = options->boolean("frVectorCompression");
    if (!compression) {
        return fail(compression);
    }
    const auto sdkVersion = document->text("sdkVersion", kMaxNameLength);
    if (!sdkVersion) {
        return fail(sdkVersion);
    }
    Faceprint print;
    print.m_model = *model;
    print.m_options.frVectorCompression = *compression;
    print.m_sdkVersion = *sdkVersion;
    auto vector = readVector(*document, print.m_options);
    if (!vector) {
        return fail(vector);
    }
    if (const std::string problem = problemOf(*vector); !problem.empty()) {
        return document->problem(*compression ? "quantizedVector" : "vector", problem);
    }
    print.m_vector = unitVector(std::move(*vector), print.m_options);
    return print;
}

Result<std::string> Faceprint::toJson() const {
    if (isEmpty()) {
        return fail(ErrorCode::InvalidFaceprint,
                    "an empty faceprint cannot be written: there was no face in its picture");
    }
    nlohmann::ordered_json document;
    document["format"] = kFormat;
    document["version"] = kFormatVersion;
    document["model"] = toJsonObject(m_model);
    document["options"]["frVectorCompression"] = m_options.frVectorCompression;
    document["sdkVersion"] = m_sdkVersion;
    if (m_options.frVectorCompression) {
        document["quantizedVector"] = quantizedVector();
    } else {
        // As doubles, which hold every float exactly and which the writer gives enough digits to come back.
        document["vector"] = std::vector<double>(m_vector.begin(), m_vector.end());
    }
    return document.dump();
}

} // namespace likeness
