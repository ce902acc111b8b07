// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Liveness.h"
#include "image/Image.h"

#include <QtCore/QMetaType>
#include <QtCore/QSize>
#include <QtQml/qqmlregistration.h>

#include <chrono>

namespace likeness {

/// A still taken from live video, for the engine. A value; copies share the pixels, which are never mirrored.
struct CapturedPicture {
    Q_GADGET
    QML_VALUE_TYPE(capturedPicture)
    Q_PROPERTY(bool isAutomatic MEMBER isAutomatic CONSTANT FINAL)
    Q_PROPERTY(QSize size READ size CONSTANT FINAL)

  public:
    Image image;
    bool isAutomatic = false; ///< Whether it was taken because it was good, not because somebody said so.
    /// When the frame arrived, or the first one of the liveness check that was passed.
    std::chrono::steady_clock::time_point taken;
    LivenessEvidence liveness; ///< What was checked before it was taken.

    [[nodiscard]] QSize size() const noexcept { return {image.width(), image.height()}; }
};

} // namespace likeness
