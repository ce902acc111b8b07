// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Paper.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace likeness::pad {
namespace {

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

cv::Matx33d turned(const Hold& hold) {
    const double y = radians(hold.yaw);
    const double p = radians(hold.pitch);
    const double r = radians(hold.roll);
    // Picture axes: x right, y down, z away from the camera.
    const cv::Matx33d yaw(std::cos(y), 0, -std::sin(y), 0, 1, 0, std::sin(y), 0, std::cos(y));
    const cv::Matx33d pitch(1, 0, 0, 0, std::cos(p), std::sin(p), 0, -std::sin(p), std::cos(p));
    const cv::Matx33d roll(std::cos(r), -std::sin(r), 0, std::sin(r), std::cos(r), 0, 0, 0, 1);
    return roll * yaw * pitch;
}

/// Where along a ray (from `o` in direction `d`, in the sheet's axes) it meets a cylinder around the axis `u`
/// = 0 that touches the sheet's middle, and the length along the sheet there.
struct Hit {
    double t = 0;
    double along = 0;
};

std::optional<Hit> cylinder(double ou, double oz, double du, double dz, double curvature) {
    // Centre at z = radius, behind the sheet for positive curvature.
    const double radius = 1 / curvature;
    const double a = du * du + dz * dz;
    const double z = oz - radius;
    const double b = ou * du + z * dz;
    const double c = ou * ou + z * z - radius * radius;
    const double root = b * b - a * c;
    if (root < 0) {
        return std::nullopt;
    }
    for (const double sign : {radius > 0 ? -1.0 : 1.0, radius > 0 ? 1.0 : -1.0}) {
        const double t = (-b + sign * std::sqrt(root)) / a;
        const double u = ou + t * du;
        const double depth = radius - (oz + t * dz);
        if (t > 0 && depth / radius > 0.2) { // not the far side
            return Hit{t, std::abs(radius) * std::atan2(u, std::abs(depth))};
        }
    }
    return std::nullopt;
}

} // namespace

cv::Mat viewOf(const cv::Mat& print, const Hold& hold, const cv::Mat& background) {
    constexpr double kFocal = 1.2;
    const double width = background.cols;
    const double height = background.rows;
    const double aspect = static_cast<double>(print.rows) / print.cols;
    const double away = kFocal / std::max(0.05, hold.scale);
    const cv::Matx33d turn = turned(hold);
    const cv::Matx33d back = turn.t();
    const cv::Vec3d centre(hold.x * away / kFocal, hold.y * (height / width) * away / kFocal, away);
    const cv::Vec3d origin = back * (-centre);
    cv::Mat mapX(background.size(), CV_32F);
    cv::Mat mapY(background.size(), CV_32F);
    cv::Mat sheet(background.size(), CV_8U);
    for (int row = 0; row < background.rows; ++row) {
        for (int column = 0; column < background.cols; ++column) {
            const cv::Vec3d ray((column + 0.5 - width / 2) / width, (row + 0.5 - height / 2) / width, kFocal);
            const cv::Vec3d d = back * ray;
            std::optional<cv::Point2d> place; // on the sheet, from its middle, in sheet widths
            if (std::abs(hold.bendAcross) > 1e-3) {
                if (const auto hit = cylinder(origin[0], origin[2], d[0], d[2], hold.bendAcross)) {
                    place = {hit->along, origin[1] + hit->t * d[1]};
                }
            } else if (std::abs(hold.bendAlong) > 1e-3) {
                if (const auto hit = cylinder(origin[1], origin[2], d[1], d[2], hold.bendAlong)) {
                    place = {origin[0] + hit->t * d[0], hit->along};
                }
            } else if (std::abs(d[2]) > 1e-9 && -origin[2] / d[2] > 0) {
                const double t = -origin[2] / d[2];
                place = {origin[0] + t * d[0], origin[1] + t * d[1]};
            }
            const bool isOn = place && std::abs(place->x) <= 0.5 && std::abs(place->y) <= aspect / 2;
            sheet.at<std::uint8_t>(row, column) = isOn ? 255 : 0;
            mapX.at<float>(row, column) = isOn ? static_cast<float>((place->x + 0.5) * print.cols - 0.5) : -9;
            mapY.at<float>(row, column) =
                isOn ? static_cast<float>((place->y + aspect / 2) * print.cols - 0.5) : -9;
        }
    }
    cv::Mat shown;
    cv::remap(print, shown, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::Mat view = background.clone();
    shown.copyTo(view, sheet);
    return view;
}

cv::Mat printed(const cv::Mat& frame, const cv::Rect& part) {
    cv::Mat picture;
    frame(part & cv::Rect(0, 0, frame.cols, frame.rows)).convertTo(picture, -1, 0.92, 10);
    const int border = std::max(2, picture.cols / 30);
    cv::Mat sheet;
    cv::copyMakeBorder(picture, sheet, border, border, border, border, cv::BORDER_CONSTANT,
                       cv::Scalar::all(238));
    return sheet;
}

cv::Mat refilmed(const cv::Mat& frame, const Screen& screen) {
    const int bezel = static_cast<int>(screen.border * frame.cols);
    cv::Mat small;
    cv::resize(frame, small, {frame.cols - 2 * bezel, frame.rows - 2 * bezel}, 0, 0, cv::INTER_AREA);
    cv::Mat view;
    cv::copyMakeBorder(small, view, bezel, bezel, bezel, bezel, cv::BORDER_CONSTANT, cv::Scalar::all(18));
    cv::resize(view, view, frame.size());
    cv::RNG noise(screen.seed);
    cv::Mat light(view.size(), CV_32F);
    for (int row = 0; row < view.rows; ++row) {
        for (int column = 0; column < view.cols; ++column) {
            const double beat = std::sin(2 * std::numbers::pi * column / screen.pitchX) *
                                std::sin(2 * std::numbers::pi * row / screen.pitchY);
            light.at<float>(row, column) = static_cast<float>(1 + screen.depth * beat);
        }
    }
    cv::Mat table(1, 256, CV_8U);
    for (int i = 0; i < 256; ++i) {
        table.at<std::uint8_t>(i) = cv::saturate_cast<std::uint8_t>(255 * std::pow(i / 255.0, screen.gamma));
    }
    cv::LUT(view, table, view);
    cv::Mat channels[3];
    cv::split(view, channels);
    for (cv::Mat& channel : channels) {
        cv::Mat value;
        channel.convertTo(value, CV_32F);
        value = value.mul(light);
        cv::Mat grain(view.size(), CV_32F);
        noise.fill(grain, cv::RNG::NORMAL, 0, 2.0);
        value += grain;
        value.convertTo(channel, CV_8U);
    }
    cv::merge(channels, 3, view);
    return view;
}

} // namespace likeness::pad
