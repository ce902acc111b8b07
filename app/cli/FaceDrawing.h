// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "face/FaceBox.h"
#include "image/Image.h"

#include <span>

namespace likeness::cli {

/// The picture with a numbered frame around each face, its five landmarks as dots, and the mesh's points as
/// fine dots. The first face, the largest, is green, the others are yellow. Errors: as `Image::fromRaw`.
[[nodiscard]] Result<Image> withFacesDrawn(const Image& picture, std::span<const FaceBox> faces);

} // namespace likeness::cli
