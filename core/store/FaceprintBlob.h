// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "base/WipingAllocator.h"
#include "faceprint/Faceprint.h"
#include "store/Records.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace likeness::store {

/// A faceprint as the bytes that a cell seals. Json: 'J' and the faceprint's JSON. Int16: 'Q', the length of
/// a JSON header as 32-bit little-endian, the header (model, options, sdkVersion), and the quantized vector
/// as 16-bit little-endian integers. Errors: `InvalidFaceprint` (empty). Thread-safe.
[[nodiscard]] Result<WipedVector<std::byte>> encodeFaceprint(const Faceprint& faceprint, FaceprintForm form);

/// Reads either form. A faceprint that was kept as Int16 has the model and options it had before, and a score
/// with any other that differs by less than 1e-4. Errors: `CorruptData`, and those of `Faceprint::fromJson`.
/// Thread-safe.
[[nodiscard]] Result<Faceprint> decodeFaceprint(std::span<const std::byte> bytes);

/// A faceprint's integers and whose model they are of; both live as long as what they were read from.
struct QuantizedFaceprint {
    const ModelIdentity* model = nullptr;
    std::span<const std::int16_t> vector;
};

/// Reads many stored faceprints as integers, quicker than one by one: most have the same header. Not
/// thread-safe.
class QuantizedReader {
  public:
    /// Valid until the next call. Errors: as `decodeFaceprint`.
    [[nodiscard]] Result<QuantizedFaceprint> read(std::span<const std::byte> bytes);

  private:
    WipedVector<std::byte> m_header;
    ModelIdentity m_model;
    WipedVector<std::int16_t> m_vector;
};

} // namespace likeness::store
