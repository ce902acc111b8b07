// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace likeness {

/// Which faces a detection looks for.
struct DetectionOptions {
    /// Faces clearly less tall than this many pixels are left out, and the search does not go down to them.
    /// 20…10000.
    int minFaceHeight = 20;
    /// Detector confidence from which a face counts, 0…1; 0 means the pack's own.
    float minScore = 0;
    /// Whether landmarks are looked for; without them `FaceBox::landmarks` is all zero, and faces are not
    /// confirmed by the landmark net.
    bool landmarks = true;
};

} // namespace likeness
