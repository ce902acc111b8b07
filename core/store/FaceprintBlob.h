// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "base/WipingAllocator.h"
#include "faceprint/Faceprint.h"
#include "store/Records.h"

#include <cstddef>
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

} // namespace likeness::store
