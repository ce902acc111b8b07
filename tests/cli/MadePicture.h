// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/Image.h"

#include <QFile>

#include <algorithm>
#include <span>

namespace likeness::test {

/// Reads a picture; empty when that fails.
inline Image readSample(const QString& picture) {
    QFile source(picture);
    if (!source.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray bytes = source.readAll();
    return Image::fromEncoded(
               std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))))
        .value_or(Image());
}

inline bool writePng(const Image& image, const QString& file) {
    const auto png = encodePng(image);
    QFile target(file);
    return png && target.open(QIODevice::WriteOnly) &&
           target.write(reinterpret_cast<const char*>(png->data()), static_cast<qint64>(png->size())) ==
               static_cast<qint64>(png->size());
}

/// A picture with a seventh of the light.
inline bool writeDarkened(const QString& picture, const QString& file) {
    const Image image = readSample(picture);
    return !image.isEmpty() &&
           writePng(Image::make(image.width(), image.height(),
                                [&](std::uint8_t* bgr) {
                                    std::ranges::transform(image.pixels(), bgr, [](std::uint8_t value) {
                                        return static_cast<std::uint8_t>(value / 7);
                                    });
                                }),
                    file);
}

/// A picture turned clockwise.
inline bool writeTurned(const QString& picture, Rotation rotation, const QString& file) {
    const auto turned = readSample(picture).rotated(rotation);
    return turned && writePng(*turned, file);
}

/// A picture twice, one beside the other.
inline bool writeTwice(const QString& picture, const QString& file) {
    const Image image = readSample(picture);
    const auto row = static_cast<std::size_t>(3 * image.width());
    return !image.isEmpty() && writePng(Image::make(2 * image.width(), image.height(),
                                                    [&](std::uint8_t* bgr) {
                                                        for (auto rest = image.pixels(); !rest.empty();
                                                             rest = rest.subspan(row)) {
                                                            bgr = std::ranges::copy(rest.first(row), bgr).out;
                                                            bgr = std::ranges::copy(rest.first(row), bgr).out;
                                                        }
                                                    }),
                                        file);
}

} // namespace likeness::test
