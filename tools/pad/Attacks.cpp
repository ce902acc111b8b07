// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "AttackMakers.h"

#include <array>

namespace likeness::pad {

std::vector<Presentation> attacks(const Material& material, int perKind, std::uint64_t seed) {
    using Maker = Presentation (*)(const Material&, Random&);
    constexpr std::array<Maker, 10> kMakers{printHeld, printMoved, printTilted, printBent, maskCut,
                                            replay,    loop,       mirrored,    swapped,   cutTogether};
    std::vector<Presentation> all;
    for (std::size_t kind = 0; kind < kMakers.size(); ++kind) {
        for (int i = 0; i < perKind; ++i) {
            Random random(seed + 1000 * kind + static_cast<std::uint64_t>(i));
            all.push_back(kMakers[kind](material, random));
        }
    }
    return all;
}

} // namespace likeness::pad
