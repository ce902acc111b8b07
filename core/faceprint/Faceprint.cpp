// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/Faceprint.h"

#include "base/Version.h"
#include "faceprint/Calibration.h"
#include "faceprint/ModelIdentityJson.h"
#include "faceprint/UnitVector.h"

#include <algorithm>
#include <cmath>

namespace likeness {
namespace {

/// One sentence about the first thing that keeps two faceprints from being compared; empty when nothing does.
std::string mismatch(const Faceprint& a, const Faceprint& b) {
    const auto differ = [](const std::string& what, const std::string& left, const std::string& right) {
        return "the faceprints cannot be compared: " + what + " " + left + " and " + right +
               "; make both with the same model pack and options";
    };
    const ModelIdentity& left = a.model();
    const ModelIdentity& right = b.model();
    if (left.digest != right.digest) { // the name is for people, and changes nothing
        return differ("their models are", left.name + " (" + left.digest.substr(0, 12) + "…)",
                      right.name + " (" + right.digest.substr(0, 12) + "…)");
    }
    if (left.preprocessing != right.preprocessing) {
        return differ("their preprocessing is", left.preprocessing, right.preprocessing);
    }
    if (a.modelOptions() != b.modelOptions()) {
        const auto option = [](const Faceprint& print) {
            return print.modelOptions().frVectorCompression ? std::string("on") : std::string("off");
        };
        return differ("their frVectorCompression is", option(a), option(b));
    }
    if (a.vector().size() != b.vector().size()) {
        return differ("their lengths are", std::to_string(a.vector().size()),
                      std::to_string(b.vector().size()));
    }
    return {};
}

} // namespace

Result<Faceprint> Faceprint::fromEmbedding(std::span<const float> embedding, ModelIdentity model,
                                           ModelOptions options) {
    model.digest = loweredDigest(std::move(model.digest));
    if (const std::string problem = problemOf(model); !problem.empty()) {
        return fail(ErrorCode::InvalidArgument, "the model of a faceprint is incomplete: " + problem);
    }
    if (embedding.size() < kMinDimensions || embedding.size() > kMaxDimensions) {
        return fail(ErrorCode::InvalidFaceprint, "an embedding must have " + std::to_string(kMinDimensions) +
                                                     " to " + std::to_string(kMaxDimensions) +
                                                     " values, not " + std::to_string(embedding.size()));
    }
    if (!std::ranges::all_of(embedding, [](float value) { return std::isfinite(value); })) {
        return fail(ErrorCode::InvalidFaceprint, "the embedding has values that are not finite");
    }
    Faceprint print;
    print.m_vector = normalized(embedding);
    if (print.m_vector.empty()) {
        return fail(ErrorCode::InvalidFaceprint, "the embedding is all zero, so it has no direction");
    }
    if (options.frVectorCompression) {
        print.m_vector = dequantized(quantized(print.m_vector));
    }
    print.m_model = std::move(model);
    print.m_options = options;
    print.m_sdkVersion = kVersion;
    return print;
}

Result<Faceprint> Faceprint::fromQuantizedVector(std::span<const std::int16_t> quantized, ModelIdentity model,
                                                 ModelOptions options, std::string sdkVersion) {
    auto print = fromEmbedding(dequantized(quantized), std::move(model), options);
    if (!print) {
        return print;
    }
    if (const auto set = print->setQuantizedVector(quantized); !set) {
        return fail(set);
    }
    print->m_sdkVersion = std::move(sdkVersion);
    return print;
}

WipedVector<std::int16_t> Faceprint::quantizedVector() const {
    return quantized(m_vector);
}

Result<void> Faceprint::setQuantizedVector(std::span<const std::int16_t> values) {
    if (isEmpty()) {
        return fail(ErrorCode::InvalidFaceprint,
                    "an empty faceprint belongs to no model, so it cannot take a vector");
    }
    if (values.size() != m_vector.size()) {
        return fail(ErrorCode::InvalidFaceprint, "the quantized vector has " + std::to_string(values.size()) +
                                                     " values; this faceprint has " +
                                                     std::to_string(m_vector.size()));
    }
    if (const std::string problem = problemOf(values); !problem.empty()) {
        return fail(ErrorCode::InvalidFaceprint, "the quantized vector " + problem);
    }
    m_vector = unitVector(dequantized(values), m_options);
    return {};
}

Result<SimilarityScore> Faceprint::score(const Faceprint& other) const {
    if (isEmpty() || other.isEmpty()) {
        return fail(ErrorCode::InvalidFaceprint,
                    "an empty faceprint cannot be compared: there was no face in its picture");
    }
    if (std::string problem = mismatch(*this, other); !problem.empty()) {
        return fail(ErrorCode::ModelMismatch, std::move(problem));
    }
    return SimilarityScore{cosine(m_vector, other.m_vector)};
}

Result<Similarity> Faceprint::compare(const Faceprint& other, const Calibration& calibration) const {
    const auto scored = score(other);
    if (!scored) {
        return fail(scored);
    }
    if (!calibration.fits(m_model)) {
        return fail(ErrorCode::CalibrationInvalid,
                    "the calibration was measured for " + calibration.data().model.name + " with " +
                        calibration.data().model.preprocessing + ", the faceprints are of " + m_model.name +
                        " with " + m_model.preprocessing + "; use the calibration of their model pack");
    }
    return Similarity{*scored, calibration.matchProbability(*scored), calibration.falseMatchRate(*scored)};
}

} // namespace likeness
