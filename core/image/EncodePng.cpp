// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/Image.h"

#include <png.h>

#include <new>

namespace likeness {

Result<std::vector<std::byte>> encodePng(const Image& image) {
    if (image.isEmpty()) {
        return fail(ErrorCode::InvalidArgument, "an empty picture cannot be written as PNG");
    }
    png_image description{};
    description.version = PNG_IMAGE_VERSION;
    description.width = static_cast<png_uint_32>(image.width());
    description.height = static_cast<png_uint_32>(image.height());
    description.format = PNG_FORMAT_BGR;
    try {
        png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(description);
        std::vector<std::byte> bytes(size);
        if (png_image_write_to_memory(&description, bytes.data(), &size, 0, image.pixels().data(), 0,
                                      nullptr) == 0) {
            return fail(ErrorCode::Internal,
                        std::string("the picture cannot be written as PNG: ") + description.message);
        }
        bytes.resize(size);
        bytes.shrink_to_fit();
        return bytes;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "not enough memory to write the picture as PNG");
    }
}

} // namespace likeness
