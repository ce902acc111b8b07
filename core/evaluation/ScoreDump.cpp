// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/ScoreDump.h"

#include <array>
#include <cstdio>
#include <span>
#include <utility>

namespace likeness {

std::string csvValue(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

ScoreDump::ScoreDump(AtomicFile file, const EvaluationMaterial& material)
    : m_file(std::move(file)),
      m_material(&material),
      m_pending("person_a,person_b,picture_a,picture_b,score,genuine,fold\n") {}

Result<ScoreDump> ScoreDump::open(const std::filesystem::path& file, std::uint64_t pairs,
                                  const EvaluationMaterial& material) {
    if (pairs > kMaxPairs) {
        return fail(ErrorCode::TooLarge,
                    "there are " + std::to_string(pairs) +
                        " pairs, and scores are written of at most 5,000,000; evaluate fewer pictures");
    }
    auto opened = AtomicFile::create(file);
    if (!opened) {
        return fail(opened);
    }
    return ScoreDump(std::move(*opened), material);
}

void ScoreDump::flush() {
    if (m_written) {
        m_written = m_file.write(std::as_bytes(std::span(m_pending)));
    }
    m_pending.clear();
}

void ScoreDump::add(std::uint32_t pictureA, std::uint32_t pictureB, double score, bool isGenuine,
                    std::optional<int> fold) {
    constexpr std::size_t kChunk = std::size_t{1} << 20U;
    std::array<char, 80> numbers{};
    std::snprintf(numbers.data(), numbers.size(), ",%u,%u,%.17g,%d,", pictureA, pictureB, score,
                  isGenuine ? 1 : 0);
    m_pending += csvValue(m_material->people[m_material->personOf[pictureA]]) + "," +
                 csvValue(m_material->people[m_material->personOf[pictureB]]) + numbers.data() +
                 (fold ? std::to_string(*fold) : std::string()) + "\n";
    if (m_pending.size() > kChunk) {
        flush();
    }
}

Result<void> ScoreDump::finish() {
    flush();
    return m_written ? m_file.commit() : m_written;
}

} // namespace likeness
