// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "DisplayPicture.h"

#include <algorithm>

namespace likeness {
namespace {

QImage toQImage(const Image& image) {
    const QImage view(image.pixels().data(), image.width(), image.height(),
                      static_cast<qsizetype>(image.width()) * 3, QImage::Format_BGR888);
    return view.convertToFormat(QImage::Format_RGB32);
}

Result<Image> fitted(const Image& image, int maxSide) {
    const int side = std::max(image.width(), image.height());
    if (side <= maxSide) {
        return image;
    }
    const double factor = static_cast<double>(maxSide) / side;
    return image.resized(std::max(1, qRound(image.width() * factor)),
                         std::max(1, qRound(image.height() * factor)));
}

} // namespace

Result<DisplayPicture> DisplayPicture::fromImage(const Image& image) {
    DisplayPicture picture;
    if (image.isEmpty()) {
        return picture;
    }
    picture.m_size = QSize(image.width(), image.height());
    Result<Image> level = fitted(image, kMaxSide);
    while (true) {
        if (!level) {
            return fail(level);
        }
        picture.m_levels.append(toQImage(*level));
        const int side = std::max(level->width(), level->height());
        if (side <= kMinSide) {
            return picture;
        }
        level = fitted(*level, std::max(kMinSide, side / 2));
    }
}

QImage DisplayPicture::level(QSize pixels) const {
    const auto smallest = std::find_if(m_levels.crbegin(), m_levels.crend(), [pixels](const QImage& level) {
        return level.width() >= pixels.width() && level.height() >= pixels.height();
    });
    if (smallest != m_levels.crend()) {
        return *smallest;
    }
    return m_levels.isEmpty() ? QImage() : m_levels.first();
}

} // namespace likeness
