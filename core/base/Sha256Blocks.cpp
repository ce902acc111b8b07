// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/Sha256Blocks.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <cpuid.h>
#include <immintrin.h>

namespace likeness {
namespace {

constexpr int kRounds = 64;

// FIPS 180-4, section 4.2.2.
alignas(16) constexpr std::array<std::uint32_t, kRounds> kConstants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

} // namespace

bool hasSha256Instructions() noexcept {
    static const bool kHasThem = [] {
        constexpr unsigned kExtendedFeatures = 7;
        constexpr unsigned kSha = 1U << 29U; // of EBX
        unsigned eax = 0;
        unsigned ebx = 0;
        unsigned ecx = 0;
        unsigned edx = 0;
        return __get_cpuid_count(kExtendedFeatures, 0, &eax, &ebx, &ecx, &edx) != 0 && (ebx & kSha) != 0 &&
               __builtin_cpu_supports("sse4.1") != 0;
    }();
    return kHasThem;
}

// Intel, "New instructions supporting the Secure Hash Algorithm on Intel Architecture processors" (2013): the
// instructions want the state's words as A B E F and C D G H, and take four rounds' words in two halves.
__attribute__((target("sha,sse4.1"))) void addSha256Blocks(std::array<std::uint32_t, 8>& state,
                                                           std::span<const std::byte> blocks) noexcept {
    const auto load = [](const void* from) __attribute__((target("sha,sse4.1"))) {
        return _mm_loadu_si128(static_cast<const __m128i*>(from));
    };
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    const __m128i cdab = _mm_shuffle_epi32(load(&state[0]), 0xb1);
    const __m128i efgh = _mm_shuffle_epi32(load(&state[4]), 0x1b);
    __m128i abef = _mm_alignr_epi8(cdab, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, cdab, 0xf0);
    for (; !blocks.empty(); blocks = blocks.subspan(kSha256Block)) {
        const __m128i abefBefore = abef;
        const __m128i cdghBefore = cdgh;
        __m128i words[4]; // the last sixteen
#pragma GCC unroll 16
        for (int i = 0; i < kRounds / 4; ++i) {
            __m128i& next = words[i % 4];
            if (i < 4) {
                next = _mm_shuffle_epi8(load(blocks.data() + 16 * i), bigEndian);
            } else {
                const __m128i last = words[(i + 3) % 4];
                const __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(next, words[(i + 1) % 4]),
                                                  _mm_alignr_epi8(last, words[(i + 2) % 4], 4));
                next = _mm_sha256msg2_epu32(sum, last);
            }
            const __m128i round = _mm_add_epi32(next, load(&kConstants[static_cast<std::size_t>(4 * i)]));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, round);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(round, 0x0e));
        }
        abef = _mm_add_epi32(abef, abefBefore);
        cdgh = _mm_add_epi32(cdgh, cdghBefore);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[0]), _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[4]), _mm_alignr_epi8(dchg, feba, 8));
}

} // namespace likeness

#else

namespace likeness {

bool hasSha256Instructions() noexcept {
    return false;
}

void addSha256Blocks(std::array<std::uint32_t, 8>&, std::span<const std::byte>) noexcept {}

} // namespace likeness

#endif
