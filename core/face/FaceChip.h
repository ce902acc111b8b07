// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../image/Image.h"

namespace likeness {

/// Extra pixels around an aligned face, each in pixels of the unscaled 112 × 112 chip, 0…112.
struct ChipMargins {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    friend bool operator==(const ChipMargins&, const ChipMargins&) = default;
};

/// A face aligned to the recognizer's template: eyes, nose and mouth at fixed places.
/// With default margins and scale it is 112 × 112, the only kind the recognizer takes.
struct FaceChip {
    static constexpr int kSize = 112;

    Image image;
    ChipMargins margins;
    double scale = 1.0;

    /// Whether the recognizer takes this chip: 112 × 112, default margins and scale.
    [[nodiscard]] bool isRecognizable() const noexcept {
        return image.width() == kSize && image.height() == kSize && margins == ChipMargins{} && scale == 1.0;
    }
};

} // namespace likeness
