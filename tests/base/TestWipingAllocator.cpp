// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/WipingAllocator.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

using namespace likeness;

namespace {

constexpr std::size_t kMostWatched = 1 << 16;

struct Block {
    void* memory;
    std::size_t size;
};

/// The blocks that are out, and what was in the last one when it came back.
std::array<Block, 16> blocks{};
std::array<std::byte, kMostWatched> returned{};
int returnedBlocks = 0;

Block& blockAt(void* memory) {
    return *std::find_if(blocks.begin(), blocks.end(),
                         [&](const Block& block) { return block.memory == memory; });
}

std::ptrdiff_t bytesLeft(std::size_t size) {
    return std::count_if(returned.begin(), returned.begin() + static_cast<std::ptrdiff_t>(size),
                         [](std::byte byte) { return byte != std::byte{0}; });
}

} // namespace

// The allocator is the only one here that asks for an alignment.
void* operator new(std::size_t size, std::align_val_t alignment) {
    const auto step = static_cast<std::size_t>(alignment);
    void* memory = std::aligned_alloc(step, (size + step - 1) / step * step); // NOLINT
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    blockAt(nullptr) = {memory, size};
    return memory;
}
void operator delete(void* memory, std::align_val_t) noexcept {
    if (memory != nullptr) {
        ++returnedBlocks;
        Block& block = blockAt(memory);
        std::copy_n(static_cast<const std::byte*>(memory), std::min(block.size, kMostWatched),
                    returned.begin());
        block = {};
    }
    std::free(memory); // NOLINT(cppcoreguidelines-no-malloc)
}

class TestWipingAllocator : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        returned.fill(std::byte{0xAA});
        returnedBlocks = 0;
    }

    void wipe_overwritesExactlyWhatItIsGiven() {
        std::array<unsigned char, 8> memory{1, 2, 3, 4, 5, 6, 7, 8};
        wipe(memory.data() + 2, 4);
        QCOMPARE(memory, (std::array<unsigned char, 8>{1, 2, 0, 0, 0, 0, 7, 8}));
    }

    void vector_isWipedWhenItGoes() {
        { const WipedVector<float> secret(1000, 3.14F); }
        QCOMPARE(returnedBlocks, 1);
        QCOMPARE(bytesLeft(1000 * sizeof(float)), 0);
    }

    void vector_wipesItsWholeCapacity() {
        {
            WipedVector<std::uint32_t> secret(100, 0xDEADBEEF);
            secret.resize(1); // the other 99 stay behind in memory
        }
        QCOMPARE(bytesLeft(100 * sizeof(std::uint32_t)), 0);
    }

    void vector_wipesWhatItGrowsOutOf() {
        WipedVector<std::uint32_t> secret(100, 0xDEADBEEF);
        const std::size_t before = 100 * sizeof(std::uint32_t);
        secret.reserve(1000);
        QCOMPARE(returnedBlocks, 1);
        QCOMPARE(bytesLeft(before), 0);
    }

    void allocate_refusesCountsThatOverflow() {
        WipingAllocator<double> allocator;
        QVERIFY_EXCEPTION_THROWN((void)allocator.allocate(std::numeric_limits<std::size_t>::max() / 4),
                                 std::bad_alloc);
    }
};

QTEST_APPLESS_MAIN(TestWipingAllocator)
#include "TestWipingAllocator.moc"
