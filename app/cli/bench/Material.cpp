// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "bench/Material.h"

#include "base/FileBytes.h"
#include "image/MatView.h"

#include <opencv2/imgproc.hpp>

#include <utility>

namespace likeness::cli {
namespace {

constexpr std::array kFiles{"franck.jpg", "franck_02045.jpg", "franck_02221.jpg", "franck_02888.jpg",
                            "franck_04035.jpg"};

/// A picture scaled to the height of a frame, with its sides mirrored to the frame's width, as a camera gives
/// it.
std::vector<std::byte> frameOf(const Image& image) {
    constexpr int kHeight = BenchMaterial::kFrameHeight;
    const int width = image.width() * kHeight / image.height();
    const int left = (BenchMaterial::kFrameWidth - width) / 2;
    cv::Mat picture;
    cv::resize(matView(image), picture, {width, kHeight}, 0, 0, cv::INTER_LINEAR);
    cv::copyMakeBorder(picture, picture, 0, 0, left, BenchMaterial::kFrameWidth - width - left,
                       cv::BORDER_REFLECT);
    cv::Mat planes;
    cv::cvtColor(picture, planes, cv::COLOR_BGR2YUV_I420);
    const auto* bytes = reinterpret_cast<const std::byte*>(planes.data);
    return {bytes, bytes + planes.total()};
}

} // namespace

Result<BenchMaterial> BenchMaterial::read(const std::filesystem::path& samples) {
    BenchMaterial material;
    material.pair = {samples / kFiles.front(), samples / kFiles.back()};
    for (std::size_t i = 0; i < kFiles.size(); ++i) {
        auto bytes = readFile(samples / kFiles.at(i), ImageLimits{}.maxBytes);
        if (!bytes) {
            return fail(bytes.error().code, "the benchmark works on the sample pictures that come with the "
                                            "program, and " +
                                                bytes.error().message);
        }
        material.encoded.at(i) = std::move(*bytes);
    }
    const auto image = Image::fromEncoded(material.encoded.front());
    if (!image) {
        return fail(image);
    }
    material.frame = frameOf(*image);
    return material;
}

Result<Image> BenchMaterial::convertedFrame() const {
    return Image::fromRaw(frame, kFrameWidth, kFrameHeight, ColorFormat::I420);
}

} // namespace likeness::cli
