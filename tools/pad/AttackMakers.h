// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Presentation.h"

#include <cstdint>
#include <random>

namespace likeness::pad {

using Random = std::mt19937_64;

// The same on every system, unlike the standard library's distributions.
inline double between(Random& random, double low, double high) {
    return low + (high - low) * static_cast<double>(random() >> 11) * 0x1.0p-53;
}
inline int between(Random& random, int low, int high) {
    return low + static_cast<int>(random() % static_cast<std::uint64_t>(high - low + 1));
}

// One attack of a kind each: sheets of paper ...
[[nodiscard]] Presentation printHeld(const Material& material, Random& random);
[[nodiscard]] Presentation printMoved(const Material& material, Random& random);
[[nodiscard]] Presentation printTilted(const Material& material, Random& random);
[[nodiscard]] Presentation printBent(const Material& material, Random& random);
[[nodiscard]] Presentation maskCut(const Material& material, Random& random);
// ... and recordings.
[[nodiscard]] Presentation replay(const Material& material, Random& random);
[[nodiscard]] Presentation loop(const Material& material, Random& random);
[[nodiscard]] Presentation mirrored(const Material& material, Random& random);
[[nodiscard]] Presentation swapped(const Material& material, Random& random);
[[nodiscard]] Presentation cutTogether(const Material& material, Random& random);

} // namespace likeness::pad
