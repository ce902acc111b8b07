// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/Alignment.h"

#include "face/SimilarityTransform.h"
#include "image/MatView.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace likeness {
namespace {

bool isNearPicture(const Image& image, const FivePoints& landmarks) {
    const auto width = static_cast<float>(image.width());
    const auto height = static_cast<float>(image.height());
    return std::ranges::all_of(landmarks, [&](const Point& p) {
        return p.x >= -width && p.x <= 2 * width && p.y >= -height && p.y <= 2 * height; // false for NaN
    });
}

Result<void> checkArguments(const Image& image, const FivePoints& landmarks, const ChipMargins& margins,
                            double scale) {
    if (image.isEmpty()) {
        return fail(ErrorCode::InvalidArgument, "there is no picture to take a face from");
    }
    for (const int margin : {margins.left, margins.top, margins.right, margins.bottom}) {
        if (margin < 0 || margin > FaceChip::kSize) {
            return fail(ErrorCode::InvalidArgument,
                        "a chip's margin of " + std::to_string(margin) + " pixels is outside 0 to 112");
        }
    }
    if (!(scale >= 0.25 && scale <= 8)) {
        return fail(ErrorCode::InvalidArgument, "a chip's scale must lie from 0.25 to 8");
    }
    if (!isNearPicture(image, landmarks)) {
        return fail(ErrorCode::InvalidArgument, "the face's landmarks do not lie in this picture");
    }
    return {};
}

} // namespace

Result<FaceChip> alignFace(const Image& image, const FivePoints& landmarks, const ChipMargins& margins,
                           double scale) {
    if (const Result<void> checked = checkArguments(image, landmarks, margins, scale); !checked) {
        return fail(checked);
    }
    FivePoints target = kChipTemplate;
    for (Point& point : target) {
        point.x = static_cast<float>((point.x + static_cast<float>(margins.left)) * scale);
        point.y = static_cast<float>((point.y + static_cast<float>(margins.top)) * scale);
    }
    const std::optional<SimilarityMatrix> transform = estimateSimilarity(landmarks, target);
    if (!transform) {
        return fail(ErrorCode::InvalidArgument, "the face has no usable landmarks: its five points coincide");
    }
    const auto scaled = [scale](int pixels) {
        return static_cast<int>(std::lround(pixels * scale));
    };
    const cv::Size size(scaled(FaceChip::kSize + margins.left + margins.right),
                        scaled(FaceChip::kSize + margins.top + margins.bottom));
    const cv::Mat aligned = warp(matView(image), *transform, size, cv::Scalar::all(0));
    FaceChip chip;
    chip.image = Image::make(size.width, size.height, [&aligned](std::uint8_t* bgr) {
        aligned.copyTo(cv::Mat(aligned.rows, aligned.cols, CV_8UC3, bgr));
    });
    chip.margins = margins;
    chip.scale = scale;
    return chip;
}

} // namespace likeness
