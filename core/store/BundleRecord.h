// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "base/WipingAllocator.h"
#include "faceprint/Faceprint.h"
#include "store/Records.h"
#include "store/SubjectTable.h"

#include <cstddef>
#include <span>
#include <vector>

namespace likeness::store {

/// Somebody with everything, as a record of a bundle has it.
struct BundledPerson {
    SubjectTable::Row row;
    std::vector<Consent> consents;
    struct BundledSample {
        Sample sample;
        Faceprint faceprint;
        std::vector<std::byte> chipPng;
    };
    std::vector<BundledSample> samples;
};

/// The record as CBOR, faceprints as JSON within it, so that no bit of them is lost. Thread-safe.
[[nodiscard]] Result<WipedVector<std::byte>> recordOf(const BundledPerson& person);

/// The other way round, of bytes that may be anything. Errors: `CorruptData`. Thread-safe.
[[nodiscard]] Result<BundledPerson> personOf(std::span<const std::byte> record);

} // namespace likeness::store
