// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/PictureTree.h"

#include "base/FileBytes.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <system_error>

namespace likeness {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 5> kExtensions{".jpg", ".jpeg", ".png", ".webp", ".bmp"};
constexpr std::size_t kMaxPictures = 1'000'000;

bool isPicture(const fs::directory_entry& entry) {
    std::error_code error;
    if (!entry.is_regular_file(error)) {
        return false;
    }
    const auto utf8 = entry.path().extension().u8string();
    std::string extension(utf8.begin(), utf8.end());
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::ranges::find(kExtensions, extension) != kExtensions.end();
}

/// What `keep` accepts of a folder, in the order of the names.
template <typename Keep>
Result<std::vector<fs::path>> entriesOf(const fs::path& folder, Keep keep) {
    std::vector<fs::path> entries;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        if (keep(*entry)) {
            entries.push_back(entry->path());
        }
        if (entries.size() > kMaxPictures) {
            return fail(ErrorCode::TooLarge,
                        "the folder " + displayName(folder) + " has more than 1,000,000 entries");
        }
    }
    if (error) {
        return fail(ErrorCode::CannotReadFile,
                    "cannot read the folder " + displayName(folder) + ": " + error.message());
    }
    std::ranges::sort(entries);
    return entries;
}

} // namespace

Result<std::vector<PersonPictures>> readPictureTree(const fs::path& folder) {
    const auto folders = entriesOf(folder, [](const fs::directory_entry& entry) {
        std::error_code error;
        return entry.is_directory(error);
    });
    if (!folders) {
        return fail(folders);
    }
    std::vector<PersonPictures> people;
    std::size_t pictures = 0;
    for (const fs::path& person : *folders) {
        auto files = entriesOf(person, isPicture);
        if (!files) {
            return fail(files);
        }
        pictures += files->size();
        if (pictures > kMaxPictures) {
            return fail(ErrorCode::TooLarge, displayName(folder) + " has more than 1,000,000 pictures");
        }
        if (!files->empty()) {
            const auto name = person.filename().u8string();
            people.push_back({std::string(name.begin(), name.end()), std::move(*files)});
        }
    }
    if (people.size() < 2) {
        return fail(ErrorCode::InvalidArgument,
                    displayName(folder) +
                        " must hold a folder with pictures for each of at least two people");
    }
    return people;
}

fs::path pictureFile(const fs::path& folder, const PictureName& picture) {
    std::array<char, 16> number{};
    std::snprintf(number.data(), number.size(), "_%04d", picture.number);
    const std::u8string person(picture.person.begin(), picture.person.end());
    const std::u8string stem =
        person + std::u8string(number.data(), number.data() + std::string_view(number.data()).size());
    for (const std::string_view extension : kExtensions) {
        const fs::path file = folder / person / (stem + std::u8string(extension.begin(), extension.end()));
        std::error_code error;
        if (fs::exists(file, error)) {
            return file;
        }
    }
    return folder / person / (stem + u8".jpg");
}

} // namespace likeness
