// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace likeness {

/// Overwrites memory with zeros in a way that the compiler does not remove. Thread-safe.
void wipe(void* memory, std::size_t bytes) noexcept;

/// An allocator that wipes what it gives back, for faceprints, chips and everything derived from a face.
/// (Keys belong in guarded memory instead; this protects against stale copies on the heap.)
template <typename T>
struct WipingAllocator {
    using value_type = T;

    WipingAllocator() noexcept = default;
    template <typename U>
    WipingAllocator(const WipingAllocator<U>&) noexcept {
    } // NOLINT(google-explicit-constructor): allocators convert

    [[nodiscard]] T* allocate(std::size_t count) {
        if (count > static_cast<std::size_t>(-1) / sizeof(T)) {
            throw std::bad_array_new_length();
        }
        return static_cast<T*>(
            ::operator new (count * sizeof(T), std::align_val_t{alignof(std::max_align_t)}));
    }
    void deallocate(T* memory, std::size_t count) noexcept {
        wipe(memory, count * sizeof(T));
        ::operator delete (memory, std::align_val_t{alignof(std::max_align_t)});
    }

    template <typename U>
    friend bool operator==(const WipingAllocator&, const WipingAllocator<U>&) noexcept {
        return true;
    }
};

/// A vector whose memory is wiped when it is freed.
template <typename T>
using WipedVector = std::vector<T, WipingAllocator<T>>;

} // namespace likeness
