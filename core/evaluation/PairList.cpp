// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/PairList.h"

#include "base/FileBytes.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace likeness {
namespace {

constexpr std::size_t kMaxFileBytes = std::size_t{64} * 1024 * 1024;
constexpr int kMaxFolds = 100;
constexpr int kMaxPairs = 1'000'000;
constexpr int kMaxNumber = 1'000'000;
constexpr std::size_t kMaxNameLength = 255;
constexpr int kFoldsOfAListWithoutFolds = 10;

/// Walks through the lines of a text and counts them; empty lines are passed over.
class Lines {
  public:
    explicit Lines(std::string_view text) : m_rest(text) {}

    std::optional<std::string_view> next() {
        while (!m_rest.empty()) {
            const std::size_t end = std::min(m_rest.find('\n'), m_rest.size());
            std::string_view line = m_rest.substr(0, end);
            m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
            ++m_number;
            if (!line.empty() && line.back() == '\r') {
                line.remove_suffix(1);
            }
            if (line.find_first_not_of(" \t") != std::string_view::npos) {
                return line;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] tl::unexpected<Error> problem(const std::string& text) const {
        return fail(ErrorCode::CorruptData,
                    "line " + std::to_string(std::max(m_number, 1)) + " of the pairs file " + text);
    }

  private:
    std::string_view m_rest;
    int m_number = 0;
};

std::vector<std::string_view> fieldsOf(std::string_view line) {
    const std::string_view separators = line.find('\t') != std::string_view::npos ? "\t" : " ";
    std::vector<std::string_view> fields;
    for (std::size_t at = 0; (at = line.find_first_not_of(separators, at)) != std::string_view::npos;) {
        const std::size_t end = std::min(line.find_first_of(separators, at), line.size());
        fields.push_back(line.substr(at, end - at));
        at = end;
        if (fields.size() > 4) {
            break; // no line has more, and a hostile one may have millions
        }
    }
    return fields;
}

std::optional<int> numberOf(std::string_view text, int largest) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1 || number > largest) {
        return std::nullopt;
    }
    return number;
}

/// Names become folders below the pictures' folder, so they must not lead out of it.
bool isFolderName(std::string_view name) {
    return !name.empty() && name.size() <= kMaxNameLength && name != "." && name != ".." &&
           name.find_first_of(std::string_view("/\\:\0", 4)) == std::string_view::npos;
}

struct Header {
    int folds = 0; ///< 0: the list has no folds.
    int pairsOfAKind = 0;
};

Result<Header> readHeader(Lines& lines) {
    const auto line = lines.next();
    if (!line) {
        return fail(ErrorCode::CorruptData, "the pairs file is empty");
    }
    const auto fields = fieldsOf(*line);
    const auto pairs = fields.empty() ? std::nullopt : numberOf(fields.back(), kMaxPairs);
    const auto folds = fields.size() == 2 ? numberOf(fields.front(), kMaxFolds) : std::nullopt;
    if (!pairs || fields.size() > 2 || (fields.size() == 2 && !folds)) {
        return lines.problem(
            "is not a header such as \"10 300\" (folds, and pairs of each kind in a fold; at "
            "most 100 folds) or \"300\"");
    }
    const Header header{folds.value_or(0), *pairs};
    if (2 * std::max(header.folds, 1) > kMaxPairs / header.pairsOfAKind) {
        return fail(ErrorCode::TooLarge, "the pairs file announces more than 1,000,000 pairs");
    }
    return header;
}

Result<PicturePair> readPair(Lines& lines, bool isGenuine) {
    const auto line = lines.next();
    if (!line) {
        return lines.problem("is the last, but the header announces more pairs");
    }
    const auto fields = fieldsOf(*line);
    if (fields.size() != (isGenuine ? 3U : 4U)) {
        return lines.problem(isGenuine ? "must be \"Name i j\": a pair of one person is due here"
                                       : "must be \"Name1 i Name2 j\": a pair of two persons is due here");
    }
    const std::string_view nameA = fields[0];
    const std::string_view nameB = isGenuine ? fields[0] : fields[2];
    const auto a = numberOf(fields[1], kMaxNumber);
    const auto b = numberOf(fields.back(), kMaxNumber);
    if (!isFolderName(nameA) || !isFolderName(nameB)) {
        return lines.problem("has a name that is not a plain folder name");
    }
    if (!a || !b) {
        return lines.problem("has a picture number that is not a whole number from 1");
    }
    if (!isGenuine && nameA == nameB) {
        return lines.problem("names one person twice where two persons are due");
    }
    return PicturePair{{std::string(nameA), *a}, {std::string(nameB), *b}, isGenuine, 0};
}

} // namespace

Result<PairList> readPairList(std::string_view text) {
    Lines lines(text);
    const auto header = readHeader(lines);
    if (!header) {
        return fail(header);
    }
    const int perKind = header->pairsOfAKind;
    const int sections = std::max(header->folds, 1);
    const bool hasFolds = header->folds > 0;
    PairList list{hasFolds ? header->folds : std::min(kFoldsOfAListWithoutFolds, perKind), {}};
    for (int section = 0; section < sections; ++section) {
        for (int i = 0; i < 2 * perKind; ++i) {
            auto pair = readPair(lines, i < perKind);
            if (!pair) {
                return fail(pair);
            }
            pair->fold =
                hasFolds ? section : static_cast<int>(std::int64_t{i % perKind} * list.folds / perKind);
            list.pairs.push_back(std::move(*pair));
        }
    }
    if (lines.next()) {
        return lines.problem("is one more than the header announces");
    }
    return list;
}

Result<PairList> readPairFile(const std::filesystem::path& file) {
    const auto bytes = readFile(file, kMaxFileBytes);
    if (!bytes) {
        return fail(bytes);
    }
    auto list = readPairList({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    if (!list) {
        return fail(list.error().code, displayName(file) + ": " + list.error().message);
    }
    return list;
}

} // namespace likeness
