// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace likeness {

/// Which faces a detection looks for.
struct DetectionOptions {
    /// Faces clearly less tall than this many pixels are left out, and the search does not go down to them.
    /// 20…10000.
    int minFaceHeight = 20;
    /// Faces less tall than this share of the largest one are left out, and the search does not go down to
    /// them: in a huge picture of somebody, most of the time goes into faces that are a few pixels of it.
    /// 0…1; 0 looks for all.
    double minShareOfLargest = 0;
    /// Detector confidence from which a face counts, 0…1; 0 means the pack's own.
    float minScore = 0;
    /// Whether landmarks are looked for; without them `FaceBox::landmarks` is all zero, and faces are not
    /// confirmed by the landmark net.
    bool landmarks = true;
};

/// Whoever else is in a picture of somebody: faces down to a tenth of the height of theirs.
inline constexpr DetectionOptions kCompany{.minShareOfLargest = 0.1};

} // namespace likeness
