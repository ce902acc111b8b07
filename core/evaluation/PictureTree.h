// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "PairList.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace likeness {

/// A person of a picture tree: the folder's name, and the pictures in it in the order of their names.
struct PersonPictures {
    std::string name;
    std::vector<std::filesystem::path> pictures;
};

/// The people of a folder that has one folder per person, in the order of their names, those without a
/// picture left out. Pictures are the files that end in .jpg, .jpeg, .png, .webp or .bmp in any case; other
/// files, and folders below a person's, are passed over. Errors: `CannotReadFile` (missing, no folder, no
/// permission), `InvalidArgument` (fewer than two people), `TooLarge` (over 1,000,000 pictures).
[[nodiscard]] Result<std::vector<PersonPictures>> readPictureTree(const std::filesystem::path& folder);

/// The file of a pairs file's picture: `folder`/Name/Name_0001 with the first of .jpg, .jpeg, .png, .webp and
/// .bmp that exists, or with .jpg when none does.
[[nodiscard]] std::filesystem::path pictureFile(const std::filesystem::path& folder,
                                                const PictureName& picture);

} // namespace likeness
