// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "SystemReport.h"

#include "base/Version.h"

#include <opencv2/core/utility.hpp>
#include <png.h>
#include <sodium.h>
#include <webp/decode.h>

#include <algorithm>
#include <fstream>
#include <system_error>

namespace likeness::cli {
namespace fs = std::filesystem;

std::vector<LibraryVersion> libraryVersions() {
    const int webp = WebPGetDecoderVersion(); // 0xMMmmpp
    return {{"Likeness", kVersion},
            {"OpenCV", cv::getVersionString()},
            {"libjpeg-turbo", LIKENESS_TURBOJPEG_VERSION},
            {"libpng", png_get_libpng_ver(nullptr)},
            {"libwebp", std::to_string(webp >> 16) + "." + std::to_string((webp >> 8) & 0xFF) + "." +
                            std::to_string(webp & 0xFF)},
            {"libsodium", sodium_version_string()}};
}

std::vector<KernelCamera> kernelCameras(const fs::path& folder) {
    std::vector<KernelCamera> cameras;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        KernelCamera camera{entry->path().filename().string(), {}};
        std::ifstream file(entry->path() / "name");
        std::getline(file, camera.name);
        camera.name.resize(std::min<std::size_t>(camera.name.size(), 100));
        cameras.push_back(std::move(camera));
    }
    std::ranges::sort(cameras, {}, &KernelCamera::device);
    return cameras;
}

} // namespace likeness::cli
