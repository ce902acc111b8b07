// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/Faceprint.h"

#include <cstdlib>

// Faceprint::fromJson on anything: what it accepts comes back the same from its own JSON.

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto print = Faceprint::fromJson({reinterpret_cast<const char*>(data), size});
    if (!print) {
        if (print.error().message.empty() || print.error().code == ErrorCode::Internal) {
            std::abort();
        }
        return 0;
    }
    const auto json = print->toJson();
    const auto again = json ? Faceprint::fromJson(*json) : *print;
    if (!json || !again || again->toJson() != json) {
        std::abort();
    }
    return 0;
}
