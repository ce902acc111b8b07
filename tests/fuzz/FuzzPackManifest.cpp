// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/PackManifest.h"

#include <cstdlib>

// PackManifest::fromJson on anything: it answers with a manifest or with a sentence.

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto manifest = PackManifest::fromJson({reinterpret_cast<const char*>(data), size});
    if (!manifest && (manifest.error().message.empty() || manifest.error().code == ErrorCode::Internal)) {
        std::abort();
    }
    return 0;
}
