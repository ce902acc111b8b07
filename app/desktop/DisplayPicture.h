// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/Image.h"

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QSize>
#include <QtGui/QImage>
#include <QtQml/qqmlregistration.h>

namespace likeness {

/// A picture prepared for the screen: the same pixels at several sizes, each half of the one before, so that
/// an item of any size can draw it with plain bilinear filtering, without flicker and without waiting.
///
/// A value; copies share the pixels. Immutable, so it may be made on a worker and drawn on another thread.
class DisplayPicture {
    Q_GADGET
    QML_VALUE_TYPE(displayPicture)
    Q_PROPERTY(bool isEmpty READ isEmpty CONSTANT FINAL)
    Q_PROPERTY(QSize size READ size CONSTANT FINAL)

  public:
    /// The longest side that is kept for the screen; larger pictures are shown from a reduced copy.
    static constexpr int kMaxSide = 2560;
    /// Halving stops when the longest side is at most this.
    static constexpr int kMinSide = 320;

    DisplayPicture() = default;
    /// Takes time in proportion to the pixels: call it on a worker. Empty for an empty image.
    /// Errors: those of Image::resized.
    [[nodiscard]] static Result<DisplayPicture> fromImage(const Image& image);

    [[nodiscard]] bool isEmpty() const noexcept { return m_levels.isEmpty(); }
    /// The picture's own size in pixels, before any reduction.
    [[nodiscard]] QSize size() const noexcept { return m_size; }
    /// The smallest copy that still has at least `pixels` on both sides, or the largest there is.
    [[nodiscard]] QImage level(QSize pixels) const;

    /// Same pixels in memory, which is all that a view must know to skip a repaint.
    friend bool operator==(const DisplayPicture& a, const DisplayPicture& b) {
        return a.m_levels == b.m_levels;
    }

  private:
    QSize m_size;
    QList<QImage> m_levels;
};

} // namespace likeness
