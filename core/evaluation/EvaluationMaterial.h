// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "evaluation/Evaluation.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace likeness {

/// A pair of a list, by the numbers of its pictures.
struct MaterialPair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    bool isGenuine = false;
    int fold = 0;
};

/// What an evaluation looks at: pictures, who is on them, and which are to be compared.
struct EvaluationMaterial {
    std::filesystem::path folder; ///< Where lists count from; all pictures of a tree lie in it.
    std::vector<std::filesystem::path> pictures; ///< Each once.
    std::vector<std::uint32_t> personOf;         ///< By picture.
    std::vector<std::string> people;             ///< Names in the order of their bytes, each once.
    std::vector<std::string> groupOf;            ///< By person, empty for none; empty without groups.
    std::vector<MaterialPair> pairs;             ///< Empty where all pairs are compared.
    int folds = 0;
    std::string peopleFrom; ///< As `EvaluationReport::peopleFrom`.
};

/// Reads lists and folders, no picture. People of a pair table without columns for them are the folders that
/// the pictures are in, when every genuine pair is of one folder and every impostor pair of two ("folders");
/// otherwise whoever genuine pairs join ("labels"), named by the first of the pictures.
///
/// Errors: as `readPictureTree`, `readPairFile`, `readPairTableFile` and `readGroupTableFile`; `CorruptData`
/// naming the line (labels that contradict each other); `CannotReadFile` (`images` is no folder);
/// `InvalidArgument` (nobody of the groups file is there).
[[nodiscard]] Result<EvaluationMaterial> readMaterial(const EvaluationInput& input);

} // namespace likeness
