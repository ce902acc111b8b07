// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/FileBytes.h"
#include "image/Image.h"

#include "support/Results.h"

#include <QTest>

#include <filesystem>
#include <string>

namespace likeness::test {

/// The build tree's packs and samples, as the programs find them beside themselves.
inline std::filesystem::path packFolder(const std::string& name = "standard") {
    return std::filesystem::path(LIKENESS_SHARE_DIR) / "packs" / name;
}

inline std::filesystem::path samplePath(const std::string& name) {
    return std::filesystem::path(LIKENESS_SHARE_DIR) / "samples" / name;
}

/// A sample picture, or an empty image and a test failure that says why.
inline Image sample(const std::string& name) {
    const auto bytes = readFile(samplePath(name), ImageLimits{}.maxBytes);
    if (!bytes) {
        QTest::qFail(bytes.error().message.c_str(), __FILE__, __LINE__);
        return {};
    }
    auto image = Image::fromEncoded(*bytes);
    if (!image) {
        QTest::qFail(image.error().message.c_str(), __FILE__, __LINE__);
        return {};
    }
    return *image;
}

} // namespace likeness::test
