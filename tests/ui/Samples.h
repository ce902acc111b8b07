// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "EngineHost.h"
#include "IncomingPictures.h"
#include "VerificationModel.h"

#include <QtGui/QPainter>
#include <QtTest/QtTest>

#include <chrono>
#include <filesystem>

namespace likeness::test {

/// Long enough for a loaded machine under a sanitizer; tests end as soon as what they wait for is there.
inline constexpr int kPatience = 180'000;

inline QString sample(const QString& name) {
    return QStringLiteral(LIKENESS_SHARE_DIR "/samples/") + name;
}
inline QString franck() {
    return sample(QStringLiteral("franck.jpg"));
}
inline QString franckAgain() {
    return sample(QStringLiteral("franck_02221.jpg"));
}
inline QString anotherMan() {
    return sample(QStringLiteral("cap12.png"));
}

inline EngineOptions standardPack() {
    EngineOptions options;
    options.pack = LIKENESS_SHARE_DIR "/packs/standard";
    return options;
}

/// A picture that shows no face.
inline QString pictureWithoutFace(const QString& folder) {
    const QString file = folder + QStringLiteral("/sky.png");
    QImage sky(320, 240, QImage::Format_RGB32);
    for (int y = 0; y < sky.height(); ++y) {
        for (int x = 0; x < sky.width(); ++x) {
            sky.setPixel(x, y, qRgb(120 + y / 4, 160 + y / 4, 230));
        }
    }
    return sky.save(file) ? file : QString();
}

/// A picture with a part of its light.
inline QImage darkened(const QImage& picture, int by) {
    QImage dark = picture.convertToFormat(QImage::Format_RGB888);
    for (int y = 0; y < dark.height(); ++y) {
        uchar* const line = dark.scanLine(y);
        for (int x = 0; x < 3 * dark.width(); ++x) {
            line[x] = static_cast<uchar>(line[x] / by);
        }
    }
    return dark;
}

/// A picture turned clockwise, saved in a folder; its file.
inline QString turnedPicture(const QString& folder, const QString& picture, int degrees) {
    const QString file = folder + QStringLiteral("/turned by %1.png").arg(degrees);
    return QImage(picture).transformed(QTransform().rotate(degrees)).save(file) ? file : QString();
}

/// Another man and Franck side by side, about as large, saved in a folder; the file.
inline QString pictureOfTwo(const QString& folder) {
    const QImage left = QImage(anotherMan()).scaledToHeight(600, Qt::SmoothTransformation);
    const QImage right = QImage(franckAgain()).scaledToHeight(480, Qt::SmoothTransformation);
    QImage both(left.width() + right.width(), left.height(), QImage::Format_RGB32);
    both.fill(Qt::gray);
    QPainter painter(&both);
    painter.drawImage(0, 0, left);
    painter.drawImage(left.width(), 0, right);
    painter.end();
    const QString file = folder + QStringLiteral("/two men.png");
    return both.save(file) ? file : QString();
}

/// A picture with a gray bar over the mouth of a face.
inline QImage withCoveredMouth(const QImage& picture, const FaceBox& face) {
    QImage result = picture.convertToFormat(QImage::Format_RGB32);
    const FivePoints& points = face.landmarks;
    const double eyes = static_cast<double>(points[1].x - points[0].x);
    const QPointF mouth(static_cast<double>(points[3].x + points[4].x) / 2,
                        static_cast<double>(points[3].y + points[4].y) / 2);
    QPainter painter(&result);
    painter.fillRect(QRectF(mouth - QPointF(0.6 * eyes, 0.3 * eyes), QSizeF(1.2 * eyes, 0.6 * eyes)),
                     QColor(110, 110, 110));
    return result;
}

/// The first half of a JPEG.
inline QString truncatedPicture(const QString& folder) {
    QFile whole(franck());
    QFile half(folder + QStringLiteral("/half.jpg"));
    if (!whole.open(QIODevice::ReadOnly) || !half.open(QIODevice::WriteOnly)) {
        return {};
    }
    const QByteArray bytes = whole.readAll();
    half.write(bytes.left(bytes.size() / 2));
    return half.fileName();
}

/// The standard pack copied into a folder, without the net that the quality of stills is checked with.
inline Result<EngineOptions> packWithoutPoseNet(const QString& folder) {
    const std::filesystem::path copy = (folder + QStringLiteral("/pack without pose net")).toStdU16String();
    std::filesystem::copy(standardPack().pack, copy,
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing);
    std::filesystem::remove(copy / "fr_pose.onnx");
    EngineOptions options;
    options.pack = copy;
    return options;
}

inline void openBoth(VerificationModel& model, const QString& reference, const QString& probe) {
    model.reference()->open(fileSource(reference));
    model.probe()->open(fileSource(probe));
}

/// A loaded engine, shared by the tests of a class.
inline bool load(EngineHost& host) {
    host.load(standardPack());
    return QTest::qWaitFor([&host] { return host.state() != EngineHost::State::Loading; }, kPatience) &&
           host.state() == EngineHost::State::Ready;
}

} // namespace likeness::test
