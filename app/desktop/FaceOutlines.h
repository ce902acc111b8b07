// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceBox.h"

#include <QtCore/QMetaType>
#include <QtCore/QSize>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace likeness {

/// The faces of one picture, for an item that draws them over it. A value.
struct FaceOutlines {
    Q_GADGET
    QML_VALUE_TYPE(faceOutlines)
    Q_PROPERTY(int count READ count CONSTANT FINAL)

  public:
    /// In pixels of the picture; the first is the one that is taken, the others follow, largest first.
    std::vector<FaceBox> faces;
    QSize pictureSize;

    [[nodiscard]] int count() const noexcept { return static_cast<int>(faces.size()); }
    friend bool operator==(const FaceOutlines&, const FaceOutlines&) = default;
};

} // namespace likeness
