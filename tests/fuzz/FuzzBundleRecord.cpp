// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/BundleRecord.h"

#include <cstdlib>

// A person's record in an export, as whoever knows its passphrase could make it up: what is accepted comes
// back the same from its own record.

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto person = store::personOf(std::as_bytes(std::span(data, size)));
    if (!person) {
        if (person.error().message.empty() || person.error().code != ErrorCode::CorruptData) {
            std::abort();
        }
        return 0;
    }
    const auto record = store::recordOf(*person);
    const auto again = record ? store::personOf(*record) : fail(record);
    if (!again || store::recordOf(*again) != record) {
        std::abort();
    }
    return 0;
}
