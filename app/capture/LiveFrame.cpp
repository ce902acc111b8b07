// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "LiveFrame.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <exception>
#include <memory>

namespace likeness {
namespace {

cv::Mat view(const Image& image) {
    // cv::Mat knows no read-only memory.
    return cv::Mat(image.height(), image.width(), CV_8UC3, const_cast<std::uint8_t*>(image.pixels().data()));
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC draft-eastlake-fnv).
std::uint64_t fingerprintOf(const cv::Mat& gray) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (int y = 0; y < gray.rows; ++y) {
        const auto* row = gray.ptr<std::uint8_t>(y);
        for (int x = 0; x < gray.cols; ++x) {
            hash = (hash ^ row[x]) * 0x100000001b3U;
        }
    }
    return hash;
}

FrameMeasures measuresOf(const cv::Mat& bgr) {
    cv::Mat sampled;
    cv::resize(bgr, sampled, cv::Size(160, 90), 0, 0, cv::INTER_NEAREST);
    cv::Mat gray;
    cv::cvtColor(sampled, gray, cv::COLOR_BGR2GRAY);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(gray, mean, deviation);
    return {mean[0], deviation[0], fingerprintOf(gray)};
}

/// An opaque picture whose memory is wiped when the last copy of it goes.
QImage wipedPicture(QSize size) {
    using Pixels = WipedVector<uchar>;
    auto pixels = std::make_unique<Pixels>(static_cast<std::size_t>(size.width()) *
                                           static_cast<std::size_t>(size.height()) * 4);
    uchar* data = pixels->data();
    const auto release = [](void* owned) {
        const std::unique_ptr<Pixels> last(static_cast<Pixels*>(owned));
    };
    return {data,
            size.width(),
            size.height(),
            static_cast<qsizetype>(size.width()) * 4,
            QImage::Format_RGB32,
            release,
            pixels.release()};
}

QImage previewOf(const cv::Mat& bgr, QSize view, bool isMirrored) {
    const QSize size = QSize(bgr.cols, bgr.rows).scaled(view, Qt::KeepAspectRatio);
    if (size.isEmpty()) {
        return {};
    }
    const bool isSmaller = size.width() < bgr.cols;
    cv::Mat scaled = bgr;
    if (size != QSize(bgr.cols, bgr.rows)) {
        cv::resize(bgr, scaled, cv::Size(size.width(), size.height()), 0, 0,
                   isSmaller ? cv::INTER_AREA : cv::INTER_LINEAR);
    }
    QImage preview = wipedPicture(size);
    cv::Mat target(size.height(), size.width(), CV_8UC4, preview.bits());
    cv::cvtColor(scaled, target, cv::COLOR_BGR2BGRA);
    if (isMirrored) {
        cv::flip(target, target, 1);
    }
    return preview;
}

} // namespace

Result<LiveFrame> develop(const FrameToDevelop& order) {
    Result<Image> image = order.frame.toImage();
    if (!image) {
        return fail(image);
    }
    try {
        const cv::Mat bgr = view(*image);
        return LiveFrame{*image, previewOf(bgr, order.view, order.isMirrored), measuresOf(bgr),
                         order.frame.number, order.frame.arrived};
    } catch (const std::exception& exception) {
        return fail(ErrorCode::Internal,
                    std::string("a frame of the camera could not be prepared for the screen: ") +
                        exception.what());
    }
}

} // namespace likeness
