// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/IntegerDot.h"

#include "base/SeveralProcessors.h"

namespace likeness::store {

LIKENESS_FOR_SEVERAL_PROCESSORS
std::int32_t integerDot(const std::int16_t* a, const std::int16_t* b, std::size_t length) noexcept {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < length; ++i) {
        sum += static_cast<std::int32_t>(a[i]) * static_cast<std::int32_t>(b[i]);
    }
    return sum;
}

} // namespace likeness::store
