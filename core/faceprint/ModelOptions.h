// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace likeness {

/// Options that a faceprint was made with. Faceprints with different options are not compared.
struct ModelOptions {
    /// Keep the vector at 16-bit precision, so that JSON and stored blobs carry integers instead of floats.
    bool frVectorCompression = false;

    friend bool operator==(const ModelOptions&, const ModelOptions&) = default;
};

} // namespace likeness
