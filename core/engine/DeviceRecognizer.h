// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "face/FaceEmbedder.h"
#include "face/Recognizer.h"

#include <array>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace likeness {

/// The recognizer on a device other than the CPU, one for all workers. What they bring while the device
/// computes goes through it together next: a graphics processor takes hardly longer for many faces than for
/// one. Thread-safe.
class DeviceRecognizer final : public FaceEmbedder {
  public:
    /// Makes the net for the device.
    using Maker = std::function<Result<Recognizer>()>;

    /// How many faces go through the net together. Each of these has a net of its own, made when it is first
    /// needed, since OpenCV prepares a net for one size at a time, which takes longer than a face does. Fewer
    /// faces are filled up to the next size with copies of the last one.
    static constexpr std::array<std::size_t, 3> kSizes{1, 4, 16};

    /// `isBatching`: whether faces go through together at all, for which the net's batch dimension must be
    /// free. Otherwise they go one by one.
    DeviceRecognizer(Maker make, bool isBatching) : m_make(std::move(make)), m_isBatching(isBatching) {}

    /// Waits for its turn, and computes for others who wait as well. Which faces go through together changes
    /// an embedding by no more than rounding. Throws what OpenCV throws, also when the net cannot be made.
    std::vector<std::vector<float>> embed(std::span<const FaceChip* const> chips) override;

    /// How many calls of `embed` there are at this moment.
    [[nodiscard]] std::size_t calls() const;

  private:
    /// What somebody waits for, in a list that takes no memory of its own.
    struct Request {
        std::span<const FaceChip* const> chips;
        std::vector<std::vector<float>> embeddings{};
        std::exception_ptr problem{};
        bool isDone = false; ///< Guarded by the mutex, as is the next.
        Request* next = nullptr;
    };

    void add(Request& request);
    /// The first of those who wait, with as many of the next as fit together; the mutex is held.
    Request* takeTogether();
    void carryOut(Request* first) noexcept;
    std::vector<std::vector<float>> embedTogether(std::span<const FaceChip* const> chips);
    Recognizer& netFor(std::size_t place);

    Maker m_make;
    bool m_isBatching;
    mutable std::mutex m_mutex;
    std::condition_variable m_hasChanged;
    Request* m_first = nullptr; ///< Guarded by the mutex, as are the next three.
    Request* m_last = nullptr;
    std::size_t m_calls = 0;
    bool m_isComputing = false;
    std::array<std::optional<Recognizer>, kSizes.size()> m_nets; ///< For whoever computes.
};

} // namespace likeness
