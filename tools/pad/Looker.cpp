// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Looker.h"

#include "base/Sha256.h"

#include <fstream>
#include <utility>

namespace likeness::pad {

Image imageOf(const cv::Mat& frame) {
    const cv::Mat pixels = frame.isContinuous() ? frame : frame.clone();
    return *Image::fromRaw({reinterpret_cast<const std::byte*>(pixels.data), pixels.total() * 3}, pixels.cols,
                           pixels.rows, ColorFormat::Bgr);
}

ChallengeFrame Looker::look(const cv::Mat& frame, double seconds, bool wantsFaceprint) {
    const Image image = imageOf(frame);
    ChallengeFrame looked{seconds, faceOf(image), std::nullopt};
    if (looked.face && wantsFaceprint) {
        if (auto print = m_engine.faceprint(image, *looked.face)) {
            looked.faceprint = std::move(*print);
        }
    }
    return looked;
}

std::optional<FaceBox> Looker::faceOf(const Image& image) {
    std::filesystem::path file;
    if (!m_cache.empty()) {
        const auto pixels = image.pixels();
        file = m_cache / sha256Hex(std::as_bytes(pixels)).substr(0, 32);
        if (std::ifstream in(file, std::ios::binary); in) {
            FaceBox face;
            face.denseLandmarks.resize(468);
            in.read(reinterpret_cast<char*>(&face.topLeft), sizeof face.topLeft);
            in.read(reinterpret_cast<char*>(&face.bottomRight), sizeof face.bottomRight);
            in.read(reinterpret_cast<char*>(face.landmarks.data()), sizeof face.landmarks);
            in.read(reinterpret_cast<char*>(face.denseLandmarks.data()), 468 * sizeof(Point3));
            return in ? std::optional(face) : std::nullopt;
        }
    }
    const auto found = m_engine.largestFace(image, {.minFaceHeight = image.height() / 6});
    const std::optional<FaceBox> face = found ? *found : std::nullopt;
    if (!m_cache.empty()) {
        std::ofstream out(file, std::ios::binary);
        if (face) {
            out.write(reinterpret_cast<const char*>(&face->topLeft), sizeof face->topLeft);
            out.write(reinterpret_cast<const char*>(&face->bottomRight), sizeof face->bottomRight);
            out.write(reinterpret_cast<const char*>(face->landmarks.data()), sizeof face->landmarks);
            out.write(reinterpret_cast<const char*>(face->denseLandmarks.data()), 468 * sizeof(Point3));
        }
    }
    return face;
}

} // namespace likeness::pad
