// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FaceDrawing.h"

#include "image/MatView.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace likeness::cli {
namespace {

const cv::Scalar kLargest(80, 200, 60);
const cv::Scalar kOther(0, 200, 240);

cv::Point pixel(float x, float y) {
    return {cvRound(x), cvRound(y)};
}

void draw(cv::Mat& canvas, const FaceBox& face, std::size_t number) {
    const cv::Scalar& color = number == 1 ? kLargest : kOther;
    // Lines that stay visible when a large picture is looked at as a whole, and leave small faces visible.
    const double size = std::min(std::max(canvas.cols, canvas.rows) / 500.0, face.width() / 50.0);
    const int line = std::max(1, cvRound(size));
    const double text = std::max(0.4, line * 0.4);
    for (const Point3& point : face.denseLandmarks) {
        cv::circle(canvas, pixel(point.x, point.y), line / 2, color, cv::FILLED, cv::LINE_AA);
    }
    for (const Point& point : face.landmarks) {
        cv::circle(canvas, pixel(point.x, point.y), line + 1, cv::Scalar(40, 40, 255), cv::FILLED,
                   cv::LINE_AA);
    }
    const cv::Point corner = pixel(face.topLeft.x, face.topLeft.y);
    cv::rectangle(canvas, corner, pixel(face.bottomRight.x, face.bottomRight.y), color, line, cv::LINE_AA);
    const int above = corner.y > 14 * line ? corner.y - 3 * line : corner.y + 12 * line;
    cv::putText(canvas, std::to_string(number), {corner.x + 2 * line, above}, cv::FONT_HERSHEY_SIMPLEX, text,
                color, line, cv::LINE_AA);
}

} // namespace

Result<Image> withFacesDrawn(const Image& picture, std::span<const FaceBox> faces) {
    cv::Mat canvas = matView(picture).clone();
    for (std::size_t i = faces.size(); i > 0; --i) { // the largest last, on top
        draw(canvas, faces[i - 1], i);
    }
    const std::span<const std::uint8_t> pixels(canvas.data, canvas.total() * canvas.elemSize());
    const ImageLimits limits{.maxBytes = pixels.size(), .maxPixels = canvas.total()};
    return Image::fromRaw(std::as_bytes(pixels), canvas.cols, canvas.rows, ColorFormat::Bgr, 0, limits);
}

} // namespace likeness::cli
