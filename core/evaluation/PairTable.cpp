// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/PairTable.h"

#include "base/FileBytes.h"
#include "evaluation/CsvRows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

namespace likeness {
namespace {

constexpr std::size_t kMaxFileBytes = std::size_t{64} * 1024 * 1024;
constexpr std::size_t kMaxRows = 1'000'000;
constexpr std::size_t kMaxFolds = 100;
constexpr int kLargestFold = 999;
constexpr std::size_t kMaxGroups = 100;
constexpr std::size_t kFoldsOfATableWithoutFolds = 10;

std::optional<bool> labelOf(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (text == "1" || text == "same" || text == "genuine") {
        return true;
    }
    if (text == "0" || text == "different" || text == "impostor") {
        return false;
    }
    return std::nullopt;
}

std::optional<int> foldOf(const std::string& text) {
    int fold = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), fold);
    if (error != std::errc{} || end != text.data() + text.size() || fold < 0 || fold > kLargestFold) {
        return std::nullopt;
    }
    return fold;
}

/// Where each value stands in a row.
struct Columns {
    enum Name { PictureA, PictureB, Label, Fold, PersonA, PersonB, Count };
    static constexpr std::array<const char*, Count> kNames{"picture_a", "picture_b", "label",
                                                           "fold",      "person_a",  "person_b"};
    std::array<std::optional<std::size_t>, Count> at;
    std::size_t width = 0;

    [[nodiscard]] const std::string& of(const std::vector<std::string>& row, Name name) const {
        return row[*at[name]];
    }
};

Result<Columns> columnsOf(const std::vector<std::string>& row, const CsvRows& rows) {
    Columns columns;
    columns.width = row.size();
    if ((row.size() == 3 || row.size() == 4) && labelOf(row[2])) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            columns.at[i] = i;
        }
        return columns;
    }
    for (std::size_t name = 0; name < Columns::Count; ++name) {
        const auto found = std::ranges::find(row, std::string_view(Columns::kNames[name]));
        if (found != row.end()) {
            columns.at[name] = static_cast<std::size_t>(found - row.begin());
        }
    }
    const bool hasPersons = columns.at[Columns::PersonA].has_value();
    if (!columns.at[Columns::PictureA] || !columns.at[Columns::PictureB] || !columns.at[Columns::Label] ||
        hasPersons != columns.at[Columns::PersonB].has_value()) {
        return rows.problem("must be a pair (picture a, picture b, 1 or 0 or same or different, perhaps a "
                            "fold) or name the columns picture_a, picture_b and label");
    }
    return columns;
}

Result<TablePair> pairOf(const std::vector<std::string>& row, const Columns& columns, const CsvRows& rows) {
    if (row.size() != columns.width) {
        return rows.problem("has " + std::to_string(row.size()) + " values where the first row has " +
                            std::to_string(columns.width));
    }
    TablePair pair{.pictureA = columns.of(row, Columns::PictureA),
                   .pictureB = columns.of(row, Columns::PictureB),
                   .personA = {},
                   .personB = {},
                   .line = rows.line()};
    if (pair.pictureA.empty() || pair.pictureB.empty()) {
        return rows.problem("names no picture");
    }
    if (pair.pictureA == pair.pictureB) {
        return rows.problem("compares a picture with itself");
    }
    const auto label = labelOf(columns.of(row, Columns::Label));
    if (!label) {
        return rows.problem("has a label that is none of 1, 0, same, different, genuine and impostor");
    }
    pair.isGenuine = *label;
    if (columns.at[Columns::Fold]) {
        const auto fold = foldOf(columns.of(row, Columns::Fold));
        if (!fold) {
            return rows.problem("has a fold that is not a whole number from 0 to 999");
        }
        pair.fold = *fold;
    }
    if (columns.at[Columns::PersonA]) {
        pair.personA = columns.of(row, Columns::PersonA);
        pair.personB = columns.of(row, Columns::PersonB);
        if (pair.personA.empty() || pair.personB.empty()) {
            return rows.problem("names no person");
        }
        if ((pair.personA == pair.personB) != pair.isGenuine) {
            return rows.problem("has a label that contradicts the people it names");
        }
    }
    return pair;
}

/// Folds as numbers from 0 without gaps.
Result<int> numberFolds(std::vector<TablePair>& pairs, bool hasFolds) {
    if (!hasFolds) {
        const auto ofKind = [&](bool isGenuine) {
            return static_cast<std::size_t>(std::ranges::count(pairs, isGenuine, &TablePair::isGenuine));
        };
        const std::array<std::size_t, 2> totals{ofKind(false), ofKind(true)};
        std::size_t fewest = std::max(totals[0], totals[1]);
        for (const std::size_t total : totals) {
            fewest = total > 0 ? std::min(fewest, total) : fewest;
        }
        const std::size_t folds = std::min(kFoldsOfATableWithoutFolds, fewest);
        std::array<std::size_t, 2> seen{0, 0};
        for (TablePair& pair : pairs) {
            const std::size_t kind = pair.isGenuine ? 1 : 0;
            pair.fold = static_cast<int>(seen[kind]++ * folds / totals[kind]);
        }
        return static_cast<int>(folds);
    }
    std::set<int> folds;
    for (const TablePair& pair : pairs) {
        folds.insert(pair.fold);
        if (folds.size() > kMaxFolds) {
            return fail(ErrorCode::TooLarge, "line " + std::to_string(pair.line) +
                                                 " of the pairs file has the 101st fold; 100 are the most");
        }
    }
    for (TablePair& pair : pairs) {
        pair.fold = static_cast<int>(std::distance(folds.begin(), folds.find(pair.fold)));
    }
    return static_cast<int>(folds.size());
}

template <typename Read>
auto readTableFile(const std::filesystem::path& file, Read read) -> decltype(read(std::string_view())) {
    const auto bytes = readFile(file, kMaxFileBytes);
    if (!bytes) {
        return fail(bytes);
    }
    auto table = read(std::string_view(reinterpret_cast<const char*>(bytes->data()), bytes->size()));
    if (!table) {
        return fail(table.error().code, displayName(file) + ": " + table.error().message);
    }
    return table;
}

tl::unexpected<Error> tooManyRows(const char* what) {
    return fail(ErrorCode::TooLarge, "the " + std::string(what) + " has more than 1,000,000 rows");
}

} // namespace

Result<PairTable> readPairTable(std::string_view text) {
    CsvRows rows(text, "pairs file");
    PairTable table;
    std::optional<Columns> columns;
    while (true) {
        const auto row = rows.next();
        if (!row) {
            return fail(row);
        }
        if (row->empty()) {
            break;
        }
        if (!columns) {
            const auto found = columnsOf(*row, rows);
            if (!found) {
                return fail(found);
            }
            columns = *found;
            if (!labelOf(columns->of(*row, Columns::Label))) {
                continue; // that row named the columns
            }
        }
        auto pair = pairOf(*row, *columns, rows);
        if (!pair) {
            return fail(pair);
        }
        table.pairs.push_back(std::move(*pair));
        if (table.pairs.size() > kMaxRows) {
            return tooManyRows("pairs file");
        }
    }
    if (table.pairs.empty()) {
        return fail(ErrorCode::CorruptData, "the pairs file has no pair");
    }
    const auto folds = numberFolds(table.pairs, columns->at[Columns::Fold].has_value());
    if (!folds) {
        return fail(folds);
    }
    table.folds = *folds;
    table.namesPeople = columns->at[Columns::PersonA].has_value();
    return table;
}

Result<GroupTable> readGroupTable(std::string_view text) {
    CsvRows rows(text, "groups file");
    GroupTable table;
    std::set<std::string> groups;
    for (bool isFirst = true;; isFirst = false) {
        const auto row = rows.next();
        if (!row) {
            return fail(row);
        }
        if (row->empty()) {
            break;
        }
        if (row->size() != 2 || (*row)[0].empty() || (*row)[1].empty()) {
            return rows.problem("must be a person and a group, with a comma between");
        }
        if (isFirst && (*row)[0] == "person" && (*row)[1] == "group") {
            continue;
        }
        if (!table.emplace((*row)[0], (*row)[1]).second) {
            return rows.problem("names a person who was named before");
        }
        groups.insert((*row)[1]);
        if (groups.size() > kMaxGroups) {
            return fail(ErrorCode::TooLarge, "line " + std::to_string(rows.line()) +
                                                 " of the groups file has the 101st group; 100 are the most");
        }
        if (table.size() > kMaxRows) {
            return tooManyRows("groups file");
        }
    }
    if (table.empty()) {
        return fail(ErrorCode::CorruptData, "the groups file names nobody");
    }
    return table;
}

Result<PairTable> readPairTableFile(const std::filesystem::path& file) {
    return readTableFile(file, readPairTable);
}

Result<GroupTable> readGroupTableFile(const std::filesystem::path& file) {
    return readTableFile(file, readGroupTable);
}

} // namespace likeness
