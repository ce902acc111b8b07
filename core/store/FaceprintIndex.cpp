// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/FaceprintIndex.h"

#include "faceprint/DotProducts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <thread>
#include <tuple>
#include <unordered_map>

namespace likeness::store {
namespace {

constexpr double kUnit = static_cast<double>(Faceprint::kQuantizationScale) * Faceprint::kQuantizationScale;

/// Rows that a thread compares before it looks at their products; those stay in its fastest cache.
constexpr std::size_t kRowsAtOnce = 1024;
static_assert(FaceprintIndex::kBlockRows % kRowsAtOnce == 0);

/// No more than there is work for, since starting a thread takes longer than comparing with thousands.
int threadsFor(int wanted, std::size_t rows) {
    const std::size_t all = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t count = wanted > 0 ? static_cast<std::size_t>(wanted) : all;
    return static_cast<int>(std::clamp(count, std::size_t{1}, 1 + rows / FaceprintIndex::kBlockRows));
}

} // namespace

Result<void> FaceprintIndex::requireFitting(const Faceprint& faceprint) const {
    if (faceprint.isEmpty()) {
        return fail(ErrorCode::InvalidFaceprint, "an empty faceprint cannot be compared");
    }
    const ModelIdentity& model = faceprint.model();
    if (model.digest != m_model.digest || model.preprocessing != m_model.preprocessing ||
        (m_dimensions != 0 && faceprint.vector().size() != m_dimensions)) {
        return fail(ErrorCode::ModelMismatch, "the faceprint is of " + model.name + " with " +
                                                  model.preprocessing + ", the enrolled ones are of " +
                                                  m_model.name + " with " + m_model.preprocessing);
    }
    return {};
}

std::span<std::int16_t> FaceprintIndex::row(std::size_t index) {
    SecretBytes& memory = m_blocks[index / kBlockRows];
    return std::span(reinterpret_cast<std::int16_t*>(memory.data()), kBlockRows * m_dimensions)
        .subspan(index % kBlockRows * m_dimensions, m_dimensions);
}

std::span<const std::int16_t> FaceprintIndex::rowsFrom(std::size_t first, std::size_t count) const {
    const SecretBytes& memory = m_blocks[first / kBlockRows];
    return std::span(reinterpret_cast<const std::int16_t*>(memory.data()), kBlockRows * m_dimensions)
        .subspan(first % kBlockRows * m_dimensions, count * m_dimensions);
}

Result<void> FaceprintIndex::add(RowId subject, RowId sample, const Faceprint& faceprint) {
    if (const auto fits = requireFitting(faceprint); !fits) {
        return fits;
    }
    return add(subject, sample, faceprint.quantizedVector());
}

Result<void> FaceprintIndex::add(RowId subject, RowId sample, std::span<const std::int16_t> quantized) {
    if (quantized.empty() || (m_dimensions != 0 && quantized.size() != m_dimensions)) {
        return fail(ErrorCode::ModelMismatch, "a faceprint has another length than the others of its model");
    }
    m_dimensions = quantized.size();
    if (m_samples.size() == m_blocks.size() * kBlockRows) {
        auto memory = SecretBytes::zeros(kBlockRows * m_dimensions * sizeof(std::int16_t));
        if (!memory) {
            return fail(memory);
        }
        m_blocks.push_back(std::move(*memory));
    }
    m_samples.push_back({subject, sample});
    std::ranges::copy(quantized, row(m_samples.size() - 1).begin());
    return {};
}

void FaceprintIndex::removeAt(std::size_t index) {
    const std::size_t last = m_samples.size() - 1;
    std::ranges::copy(row(last), row(index).begin());
    std::ranges::fill(row(last), std::int16_t{0});
    m_samples[index] = m_samples[last];
    m_samples.pop_back();
}

void FaceprintIndex::removeSample(RowId sample) {
    const auto found = std::ranges::find(m_samples, sample, &Place::sample);
    if (found != m_samples.end()) {
        removeAt(static_cast<std::size_t>(found - m_samples.begin()));
    }
}

void FaceprintIndex::removeSubject(RowId subject) {
    for (std::size_t i = m_samples.size(); i > 0; --i) {
        if (m_samples[i - 1].subject == subject) {
            removeAt(i - 1);
        }
    }
}

Result<std::vector<Candidate>> FaceprintIndex::reaching(const Faceprint& probe, SimilarityScore threshold,
                                                        int threads) const {
    if (const auto fits = requireFitting(probe); !fits) {
        return fail(fits);
    }
    const auto vector = probe.quantizedVector();
    const auto lowest = static_cast<std::int32_t>(std::ceil(std::clamp(threshold.value, -1.0, 1.0) * kUnit));
    const std::size_t count = m_samples.size();
    const int workers = threadsFor(threads, count);
    std::vector<std::vector<std::pair<std::size_t, std::int32_t>>> found(static_cast<std::size_t>(workers));
    const auto search = [&](std::size_t worker) {
        std::array<std::int32_t, kRowsAtOnce> products{};
        for (std::size_t first = worker * kRowsAtOnce; first < count; first += found.size() * kRowsAtOnce) {
            const std::size_t rows = std::min(kRowsAtOnce, count - first);
            dotProducts(vector, rowsFrom(first, rows), std::span(products).first(rows));
            for (std::size_t i = 0; i < rows; ++i) {
                if (products[i] >= lowest) {
                    found[worker].emplace_back(first + i, products[i]);
                }
            }
        }
    };
    {
        std::vector<std::jthread> pool;
        for (std::size_t worker = 1; worker < found.size(); ++worker) {
            pool.emplace_back(search, worker);
        }
        search(0);
    }
    std::unordered_map<RowId, Candidate> best;
    const auto consider = [&](std::size_t index, std::int32_t dot) {
        const Candidate candidate{
            m_samples[index].subject, m_samples[index].sample, {std::clamp(dot / kUnit, -1.0, 1.0)}};
        const auto [entry, isNew] = best.try_emplace(candidate.subject, candidate);
        Candidate& present = entry->second;
        if (!isNew && std::tie(present.score, candidate.sample) < std::tie(candidate.score, present.sample)) {
            present = candidate;
        }
    };
    for (const auto& some : found) {
        for (const auto& [index, dot] : some) {
            consider(index, dot);
        }
    }
    std::vector<Candidate> candidates;
    for (const auto& [subject, candidate] : best) {
        candidates.push_back(candidate);
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        return std::tie(b.score, a.subject) < std::tie(a.score, b.subject);
    });
    return candidates;
}

} // namespace likeness::store
