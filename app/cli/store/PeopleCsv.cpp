// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/PeopleCsv.h"

#include <algorithm>
#include <optional>
#include <span>

namespace likeness::cli {
namespace {

constexpr std::size_t kMaxLines = 1'000'000;

struct Record {
    std::size_t line = 0;
    std::vector<std::string> values;
};

tl::unexpected<Error> wrong(std::size_t line, const std::string& what) {
    return fail(ErrorCode::CorruptData, "line " + std::to_string(line) + " of the list: " + what);
}

/// Splits text into records of values; quoted values may hold commas, line breaks and doubled quotes.
Result<std::vector<Record>> split(std::string_view text) {
    std::vector<Record> records;
    std::size_t line = 1;
    Record record{line, {""}};
    bool isQuoted = false;
    const auto finish = [&] {
        if (record.values.size() > 1 || !record.values.front().empty()) {
            records.push_back(std::move(record));
        }
        record = {line, {""}};
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char character = text[i];
        line += character == '\n' ? 1U : 0U;
        if (isQuoted) {
            if (character != '"') {
                record.values.back() += character;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                record.values.back() += '"';
                ++i;
            } else {
                isQuoted = false;
            }
        } else if (character == '"' && record.values.back().empty()) {
            isQuoted = true;
        } else if (character == ',') {
            record.values.emplace_back();
        } else if (character == '\n') {
            finish();
        } else if (character != '\r') {
            record.values.back() += character;
        }
        if (records.size() > kMaxLines) {
            return fail(ErrorCode::TooLarge, "the list has more than a million lines; split it");
        }
    }
    if (isQuoted) {
        return wrong(record.line, "a quoted value does not end");
    }
    finish();
    return records;
}

std::vector<std::string> splitPictures(const std::string& value) {
    std::vector<std::string> pictures;
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find(';', begin), value.size());
        if (end > begin) {
            pictures.push_back(value.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return pictures;
}

} // namespace

Result<std::vector<PersonLine>> readPeopleCsv(std::string_view text) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark)) {
        text.remove_prefix(kByteOrderMark.size());
    }
    const auto records = split(text);
    if (!records) {
        return fail(records);
    }
    if (records->empty()) {
        return wrong(1, "it is empty; the first line must name the columns, for example id,name,pictures");
    }
    const std::vector<std::string>& names = records->front().values;
    const auto columnOf = [&](std::string_view name) -> std::optional<std::size_t> {
        const auto found = std::ranges::find(names, name);
        return found == names.end() ? std::nullopt
                                    : std::optional(static_cast<std::size_t>(found - names.begin()));
    };
    const auto id = columnOf("id");
    const auto pictures = columnOf("pictures");
    if (!id || !pictures) {
        return wrong(1, "it must name the columns \"id\" and \"pictures\"");
    }
    const auto name = columnOf("name");
    const auto notes = columnOf("notes");
    std::vector<PersonLine> people;
    for (const Record& record : std::span(*records).subspan(1)) {
        if (record.values.size() != names.size()) {
            return wrong(record.line, "it has " + std::to_string(record.values.size()) + " values, not " +
                                          std::to_string(names.size()) +
                                          "; put values with commas in quotes");
        }
        people.push_back({record.line, record.values[*id], name ? record.values[*name] : std::string(),
                          notes ? record.values[*notes] : std::string(),
                          splitPictures(record.values[*pictures])});
    }
    return people;
}

} // namespace likeness::cli
