// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceBox.h"

#include <QtCore/QRectF>
#include <QtCore/QSize>
#include <QtGui/QColor>

#include <span>

class QPainter;

namespace likeness {

/// Draws live faces over their picture: the largest as a soft rounded frame with its landmarks, others thin.
struct FaceMarks {
    QRectF target;     ///< Where the picture lies.
    QSize pictureSize; ///< Its size in pixels, those of the faces.
    bool isMirrored = false;
    QColor color;
    QColor otherColor;
    QColor haloColor;     ///< Under every line, so that it can be seen on any picture.
    double tightness = 1; ///< How close the frame lies around the face: 0 loose, 1 on the box.

    void paint(QPainter& painter, std::span<const FaceBox> faces) const;
    /// A face's box where the picture lies.
    [[nodiscard]] QRectF boxOf(const FaceBox& face) const;

  private:
    [[nodiscard]] QPointF place(float x, float y) const;
    void paintFrame(QPainter& painter, const FaceBox& face) const;
    void paintLandmarks(QPainter& painter, const FaceBox& face) const;
};

} // namespace likeness
