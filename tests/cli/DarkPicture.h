// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/Image.h"

#include <QFile>

#include <algorithm>
#include <span>

namespace likeness::test {

/// A picture with a seventh of the light.
inline bool writeDarkened(const QString& picture, const QString& file) {
    QFile source(picture);
    if (!source.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray bytes = source.readAll();
    const auto image = Image::fromEncoded(
        std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    if (!image) {
        return false;
    }
    const auto png = encodePng(Image::make(image->width(), image->height(), [&](std::uint8_t* bgr) {
        std::ranges::transform(image->pixels(), bgr,
                               [](std::uint8_t value) { return static_cast<std::uint8_t>(value / 7); });
    }));
    QFile target(file);
    return png && target.open(QIODevice::WriteOnly) &&
           target.write(reinterpret_cast<const char*>(png->data()), static_cast<qint64>(png->size())) ==
               static_cast<qint64>(png->size());
}

} // namespace likeness::test
