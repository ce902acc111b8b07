// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../base/WipingAllocator.h"
#include "ModelOptions.h"
#include "Similarity.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

class Calibration;

/// Where a faceprint's vector lives: two faceprints are comparable only when digest and preprocessing agree.
struct ModelIdentity {
    std::string name;   ///< For people, for example "mobilefacenet-512".
    std::string digest; ///< SHA-256 of the recognizer's weights, 64 hexadecimal digits.
    std::string
        preprocessing; ///< Version of alignment and input preparation, for example "face-mesh-2-pass/1".

    friend bool operator==(const ModelIdentity&, const ModelIdentity&) = default;
};

/// A face as a vector of unit length (a "template" in ISO/IEC 2382-37), with the model that made it.
///
/// A value: copyable, and safe to read from several threads. Its memory is wiped when freed.
/// A default-constructed faceprint is empty: what the engine gives for a picture without a face.
class Faceprint {
  public:
    /// Vector lengths that are accepted.
    static constexpr std::size_t kMinDimensions = 64;
    static constexpr std::size_t kMaxDimensions = 4096;
    /// An int16 component is round(32767 · v), so ±1 maps to ±32767 and −32768 never occurs.
    static constexpr int kQuantizationScale = 32767;

    Faceprint() = default;

    /// A faceprint from a net's output, which is normalized to unit length; with
    /// `options.frVectorCompression` the vector is also rounded to 16 bits, so that it equals what a stored
    /// copy gives back. Errors: `InvalidFaceprint` (length out of range, all zero, not finite),
    /// `InvalidArgument` (incomplete model).
    [[nodiscard]] static Result<Faceprint> fromEmbedding(std::span<const float> embedding,
                                                         ModelIdentity model, ModelOptions options = {});

    /// The faceprint that `quantizedVector` came from, for those who keep the parts elsewhere. A vector whose
    /// norm rounding alone does not explain is normalized. Errors: `InvalidFaceprint` (as
    /// `setQuantizedVector`, and the length out of range), `InvalidArgument` (incomplete model).
    [[nodiscard]] static Result<Faceprint> fromQuantizedVector(std::span<const std::int16_t> quantized,
                                                               ModelIdentity model, ModelOptions options,
                                                               std::string sdkVersion);

    /// Reads what `toJson` wrote. Unknown fields are ignored.
    /// Errors: `InvalidFaceprint`, naming the field that is missing, of the wrong type or out of range;
    /// `TooLarge` (over 1 MiB or nested too deeply); `CorruptData` (not JSON).
    [[nodiscard]] static Result<Faceprint> fromJson(std::string_view json);

    /// The faceprint as JSON, described in docs/faceprint-json.md. Reading it back gives the same bits.
    /// Errors: `InvalidFaceprint` (an empty faceprint).
    [[nodiscard]] Result<std::string> toJson() const;

    [[nodiscard]] bool isEmpty() const noexcept { return m_vector.empty(); }
    /// The vector: 512 floats for the standard pack, Euclidean norm 1 (with compression within 0.5·√n / 32767
    /// of it, since rounded components stay as they are); empty for an empty faceprint.
    [[nodiscard]] std::span<const float> vector() const noexcept { return m_vector; }
    [[nodiscard]] const ModelIdentity& model() const noexcept { return m_model; }
    [[nodiscard]] const ModelOptions& modelOptions() const noexcept { return m_options; }
    /// The version of Likeness that made it.
    [[nodiscard]] const std::string& sdkVersion() const noexcept { return m_sdkVersion; }

    /// The vector as 16-bit integers at `kQuantizationScale`; empty for an empty faceprint.
    /// The cosine of two quantized faceprints differs from that of the originals by less than 1e-4: rounding
    /// errors are uniform within half a step, so the difference has a standard deviation of
    /// √(2 / 12) / 32767 = 1.2e-5 for any number of dimensions, and 1e-4 is eight of those.
    [[nodiscard]] WipedVector<std::int16_t> quantizedVector() const;

    /// Replaces the vector by one that `quantizedVector` gave, which it then gives again. A vector whose norm
    /// rounding alone does not explain is normalized. On an error nothing changes.
    /// Errors: `InvalidFaceprint` (this faceprint is empty, so the model is unknown; another length than the
    /// present vector's; all zero; the value −32768; a norm that differs from 1 by more than 1 %).
    [[nodiscard]] Result<void> setQuantizedVector(std::span<const std::int16_t> quantized);

    /// The cosine with another faceprint: symmetric, and exactly 1 with itself.
    /// Errors: `InvalidFaceprint` (one is empty), `ModelMismatch` (the message names what differs on both
    /// sides).
    [[nodiscard]] Result<SimilarityScore> score(const Faceprint& other) const;

    /// As `score`, with match probability and false match rate read from the model's calibration.
    /// Errors: those of `score`, and `CalibrationInvalid` when the calibration was measured for another
    /// model.
    [[nodiscard]] Result<Similarity> compare(const Faceprint& other, const Calibration& calibration) const;

    friend bool operator==(const Faceprint&, const Faceprint&) = default;

  private:
    WipedVector<float> m_vector;
    ModelIdentity m_model;
    ModelOptions m_options;
    std::string m_sdkVersion;
};

} // namespace likeness
