// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/PeopleIndex.h"

#include "base/WipingAllocator.h"

#include <QString>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <tuple>

namespace likeness::store {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 20U;
/// Stands before each word, so that looking for it with a word behind finds beginnings only.
constexpr char kWordStart = '\x01';

/// The words of a text, folded, each behind a `kWordStart`.
std::string foldedWords(std::string_view text) {
    const QString decomposed = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
                                   .normalized(QString::NormalizationForm_KD)
                                   .toCaseFolded();
    QString words;
    bool isInWord = false;
    for (const QChar character : decomposed) {
        if (character.isMark()) {
            continue;
        }
        const bool isPart = character.isLetterOrNumber() || character.isSurrogate();
        if (isPart && !isInWord) {
            words += QChar(kWordStart);
        }
        if (isPart) {
            words += character;
        }
        isInWord = isPart;
    }
    words.replace(QStringLiteral("ß"), QStringLiteral("ss"));
    return words.toStdString();
}

std::vector<std::string> wordsOf(std::string_view query) {
    const std::string folded = foldedWords(query);
    std::vector<std::string> words;
    for (const char character : folded) {
        if (character == kWordStart) {
            words.emplace_back();
        }
        words.back() += character;
    }
    return words;
}

} // namespace

Result<std::string_view> PeopleIndex::keep(std::string_view text) {
    if (m_memory.empty() || m_memory.back().size() - m_used < text.size()) {
        auto block = SecretBytes::zeros(std::max(kBlockBytes, text.size()));
        if (!block) {
            return fail(block);
        }
        m_memory.push_back(std::move(*block));
        m_used = 0;
    }
    auto* const place = reinterpret_cast<char*>(m_memory.back().data() + m_used);
    std::memcpy(place, text.data(), text.size());
    m_used += text.size();
    return std::string_view(place, text.size());
}

void PeopleIndex::forget(const Person& person) {
    for (const std::string_view text : {person.externalId, person.displayName, person.words}) {
        // The memory is ours and writable; the views are const so that nobody else writes.
        wipe(const_cast<char*>(text.data()), text.size());
    }
}

Result<void> PeopleIndex::put(RowId id, std::string_view externalId, std::string_view displayName,
                              Time created) {
    Person person{.id = id, .created = created};
    std::string words = foldedWords(displayName);
    person.nameLength = words.size();
    words += foldedWords(externalId);
    const auto keptId = keep(externalId);
    const auto keptName = keep(displayName);
    const auto keptWords = keep(words);
    wipe(words.data(), words.size());
    for (const auto* kept : {&keptId, &keptName, &keptWords}) {
        if (!*kept) {
            return fail(*kept);
        }
    }
    person.externalId = *keptId;
    person.displayName = *keptName;
    person.words = *keptWords;
    remove(id);
    const std::size_t index = m_people.size();
    m_places[id] = index;
    m_people.push_back(person);
    for (const auto key : {PeopleOrder::Key::Name, PeopleOrder::Key::ExternalId, PeopleOrder::Key::Created}) {
        auto& order = m_sorted.at(static_cast<std::size_t>(key));
        if (order.size() == index && index > 0) {
            const auto place =
                std::ranges::upper_bound(order, index, [&](std::size_t left, std::size_t right) {
                    return isBefore(key, left, right);
                });
            order.insert(place, index);
        }
    }
    return {};
}

void PeopleIndex::remove(RowId id) {
    const auto place = m_places.find(id);
    if (place == m_places.end()) {
        return;
    }
    const std::size_t index = place->second;
    const std::size_t last = m_people.size() - 1;
    forget(m_people[index]);
    for (auto& order : m_sorted) {
        // The last one takes the place of the one that goes.
        std::erase(order, index);
        std::ranges::replace(order, last, index);
    }
    m_people[index] = m_people[last];
    m_places[m_people[index].id] = index;
    m_people.pop_back();
    m_places.erase(id);
}

bool PeopleIndex::isBefore(PeopleOrder::Key key, std::size_t left, std::size_t right) const {
    const Person& a = m_people[left];
    const Person& b = m_people[right];
    switch (key) {
    case PeopleOrder::Key::ExternalId:
        return std::pair(a.idWords(), a.id) < std::pair(b.idWords(), b.id);
    case PeopleOrder::Key::Created:
        return std::tie(a.created, a.id) < std::tie(b.created, b.id);
    case PeopleOrder::Key::Name:
        break;
    }
    return std::tie(a.words, a.id) < std::tie(b.words, b.id);
}

const std::vector<std::size_t>& PeopleIndex::sorted(PeopleOrder::Key key) const {
    auto& order = m_sorted.at(static_cast<std::size_t>(key));
    if (order.size() != m_people.size()) {
        order.resize(m_people.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order,
                          [&](std::size_t left, std::size_t right) { return isBefore(key, left, right); });
    }
    return order;
}

PeopleIndex::Page PeopleIndex::find(std::string_view query, PeopleOrder order, std::size_t offset,
                                    std::size_t limit) const {
    const std::vector<std::string> words = wordsOf(query);
    const std::vector<std::size_t>& positions = sorted(order.key);
    Page page;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const Person& person = m_people[positions[order.isDescending ? positions.size() - 1 - i : i]];
        const bool isFound = std::ranges::all_of(words, [&](const std::string& word) {
            return person.words.find(word) != std::string_view::npos;
        });
        if (!isFound) {
            continue;
        }
        if (page.total >= offset && page.people.size() < limit) {
            page.people.push_back(
                {person.id, std::string(person.externalId), std::string(person.displayName), person.created});
        }
        ++page.total;
    }
    return page;
}

} // namespace likeness::store
