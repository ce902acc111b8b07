// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/DeviceRecognizer.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace likeness {

void DeviceRecognizer::add(Request& request) {
    (m_first == nullptr ? m_first : m_last->next) = &request;
    m_last = &request;
    ++m_calls;
}

std::size_t DeviceRecognizer::calls() const {
    const std::lock_guard lock(m_mutex);
    return m_calls;
}

DeviceRecognizer::Request* DeviceRecognizer::takeTogether() {
    Request* const first = m_first;
    Request* last = first;
    for (std::size_t count = first->chips.size();
         last->next != nullptr && (count += last->next->chips.size()) <= kSizes.back();) {
        last = last->next;
    }
    m_first = std::exchange(last->next, nullptr);
    return first;
}

std::vector<std::vector<float>> DeviceRecognizer::embed(std::span<const FaceChip* const> chips) {
    Request request{.chips = chips};
    std::unique_lock lock(m_mutex);
    add(request);
    while (!request.isDone) {
        if (m_isComputing) {
            m_hasChanged.wait(lock);
            continue;
        }
        m_isComputing = true;
        Request* const together = takeTogether();
        lock.unlock();
        carryOut(together);
        lock.lock();
        for (Request* each = together; each != nullptr;) {
            Request* const next = each->next; // once it is done, it may be gone
            each->isDone = true;
            --m_calls;
            each = next;
        }
        m_isComputing = false;
        m_hasChanged.notify_all();
    }
    if (request.problem) {
        std::rethrow_exception(request.problem);
    }
    return std::move(request.embeddings);
}

void DeviceRecognizer::carryOut(Request* first) noexcept {
    try {
        std::vector<const FaceChip*> chips;
        for (const Request* each = first; each != nullptr; each = each->next) {
            chips.insert(chips.end(), each->chips.begin(), each->chips.end());
        }
        std::vector<std::vector<float>> embeddings = embedTogether(chips);
        auto next = std::make_move_iterator(embeddings.begin());
        for (Request* each = first; each != nullptr; each = each->next) {
            const auto end = next + static_cast<std::ptrdiff_t>(each->chips.size());
            each->embeddings.assign(next, end);
            next = end;
        }
    } catch (...) {
        for (Request* each = first; each != nullptr; each = each->next) {
            each->problem = std::current_exception();
        }
    }
}

std::vector<std::vector<float>> DeviceRecognizer::embedTogether(std::span<const FaceChip* const> chips) {
    std::vector<std::vector<float>> embeddings;
    while (!chips.empty()) {
        const std::size_t count = m_isBatching ? std::min(chips.size(), kSizes.back()) : 1;
        const auto* const size = std::ranges::lower_bound(kSizes, count);
        std::vector<const FaceChip*> filled(chips.begin(),
                                            chips.begin() + static_cast<std::ptrdiff_t>(count));
        filled.resize(*size, filled.back());
        auto found = netFor(static_cast<std::size_t>(size - kSizes.begin())).embed(filled);
        found.resize(count);
        std::ranges::move(found, std::back_inserter(embeddings));
        chips = chips.subspan(count);
    }
    return embeddings;
}

Recognizer& DeviceRecognizer::netFor(std::size_t place) {
    std::optional<Recognizer>& net = m_nets.at(place);
    if (!net) {
        Result<Recognizer> made = m_make();
        if (!made) {
            CV_Error(cv::Error::StsError, made.error().message);
        }
        net = std::move(*made);
    }
    return *net;
}

} // namespace likeness
