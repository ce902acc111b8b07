// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// One picture of a pairs file: the person's folder and the picture's number in it, from 1.
struct PictureName {
    std::string person;
    int number = 0;
    friend auto operator<=>(const PictureName&, const PictureName&) = default;
};

/// Two pictures, whether they show one person, and the fold they belong to, from 0.
struct PicturePair {
    PictureName a;
    PictureName b;
    bool isGenuine = false;
    int fold = 0;
};

/// The pairs of a file in the format of Labeled Faces in the Wild (pairs.txt, pairsDevTest.txt).
struct PairList {
    int folds = 0;
    std::vector<PicturePair> pairs;
};

/// Reads LFW's format: a header "10 300" (folds, and pairs of each kind in a fold) or "300" (pairs of each
/// kind), then lines "Name i j" for genuine and "Name1 i Name2 j" for impostor pairs, in every fold the
/// genuine ones first. Fields are separated by tabs, or by blanks in lines without a tab.
///
/// A list without folds is cut, in its order and by kind, into ten of equal size (fewer when it has fewer
/// pairs). At most 100 folds and 1,000,000 pairs. Errors, each with the line's number: `CorruptData` (another
/// form, a name that is no plain folder name, too few or too many lines), `TooLarge`. Thread-safe.
[[nodiscard]] Result<PairList> readPairList(std::string_view text);

/// `readPairList` of a file of at most 64 MiB. Errors: as `readFile` and `readPairList`, naming the file.
[[nodiscard]] Result<PairList> readPairFile(const std::filesystem::path& file);

} // namespace likeness
