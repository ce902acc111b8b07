// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../store/Records.h"
#include "../store/SecretBytes.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace likeness::store {

/// What a list of people shows.
struct PersonEntry {
    RowId id = 0;
    std::string externalId;
    std::string displayName;
    Time created{};
};

/// How a list of people is sorted.
struct PeopleOrder {
    enum class Key { Name, ExternalId, Created };
    Key key = Key::Name;
    bool isDescending = false;
};

/// Who is enrolled, to be searched while somebody types. Names lie in guarded memory (see `SecretBytes`;
/// locked as far as the system lets it be) and are wiped when removed; `PersonEntry`s that are handed out are
/// the caller's.
///
/// Somebody is found when each word of the query begins a word of the name or the external id. Letter case,
/// accents and order do not matter ("muller jose" finds "José Müller"). Sorting is by those same folded
/// words. Not thread-safe.
class PeopleIndex {
  public:
    /// Adds somebody, or replaces what was known. Errors: `OutOfMemory`.
    [[nodiscard]] Result<void> put(RowId id, std::string_view externalId, std::string_view displayName,
                                   Time created);
    void remove(RowId id);
    [[nodiscard]] std::size_t size() const noexcept { return m_places.size(); }

    struct Page {
        std::vector<PersonEntry> people;
        std::size_t total = 0; ///< How many match, on all pages.
    };
    [[nodiscard]] Page find(std::string_view query, PeopleOrder order, std::size_t offset,
                            std::size_t limit) const;

  private:
    struct Person {
        RowId id = 0;
        Time created{};
        std::string_view externalId, displayName;
        std::string_view words; ///< Folded, those of the name before those of the id.
        std::size_t nameLength = 0;

        [[nodiscard]] std::string_view idWords() const { return words.substr(nameLength); }
    };
    [[nodiscard]] Result<std::string_view> keep(std::string_view text);
    void forget(const Person& person);
    [[nodiscard]] bool isBefore(PeopleOrder::Key key, std::size_t left, std::size_t right) const;
    [[nodiscard]] const std::vector<std::size_t>& sorted(PeopleOrder::Key key) const;

    std::vector<SecretBytes> m_memory;
    std::size_t m_used = 0; ///< Bytes of the last block that are taken.
    std::vector<Person> m_people;
    std::unordered_map<RowId, std::size_t> m_places;
    /// Positions in each order, made when first asked for and kept up to date from then on.
    mutable std::array<std::vector<std::size_t>, 3> m_sorted;
};

} // namespace likeness::store
