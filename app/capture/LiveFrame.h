// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Frame.h"

#include <QtCore/QSize>
#include <QtGui/QImage>

namespace likeness {

/// What a frame says about the camera, whatever is in the picture.
struct FrameMeasures {
    double luminance = 0;          ///< Mean of all pixels' brightness, 0…255.
    double deviation = 0;          ///< Its standard deviation.
    std::uint64_t fingerprint = 0; ///< Differs when any of 14,400 pixels spread over the picture does.
};

/// A frame ready for the engine and for the screen. A value; copies share the pixels.
struct LiveFrame {
    Image image;
    QImage preview; ///< As large as the view, mirrored if asked; null without a view.
    FrameMeasures measures;
    std::uint64_t number = 0;
    Frame::Clock::time_point arrived;
};

/// A frame and how it will be shown.
struct FrameToDevelop {
    Frame frame;
    QSize view; ///< In device pixels; the preview fits into it.
    bool isMirrored = false;
};

/// Converts, measures and scales a frame; 3 to 6 ms for 1280 × 720, for workers. Errors: those of
/// Frame::toImage. Thread-safe.
[[nodiscard]] Result<LiveFrame> develop(const FrameToDevelop& order);

} // namespace likeness
