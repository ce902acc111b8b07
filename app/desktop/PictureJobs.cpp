// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "PictureJobs.h"

#include "base/FileBytes.h"
#include "common/JsonFile.h"

#include <QtCore/QElapsedTimer>

namespace likeness {
namespace {

Result<Image> decode(const std::filesystem::path& file) {
    const ImageLimits limits;
    const Result<std::vector<std::byte>> bytes = readFile(file, limits.maxBytes);
    if (!bytes) {
        return fail(bytes);
    }
    return Image::fromEncoded(*bytes, limits);
}

Result<Image> decode(const QByteArray& bytes) {
    return Image::fromEncoded(
        std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
}

/// Pixels of another program; what is transparent becomes white, as it does in files.
Result<Image> decode(const QImage& picture) {
    QImage opaque = picture;
    if (picture.hasAlphaChannel()) {
        opaque = picture.convertToFormat(QImage::Format_RGBA8888);
        for (int y = 0; y < opaque.height(); ++y) {
            uchar* pixel = opaque.scanLine(y);
            for (int x = 0; x < opaque.width(); ++x, pixel += 4) {
                for (int channel = 0; channel < 3; ++channel) {
                    pixel[channel] = static_cast<uchar>(255 - (255 - pixel[channel]) * pixel[3] / 255);
                }
            }
        }
    }
    const QImage rgb = opaque.convertToFormat(QImage::Format_RGB888);
    if (rgb.isNull()) {
        return fail(ErrorCode::OutOfMemory,
                    "there is not enough memory to copy the picture; use a smaller one");
    }
    const std::span pixels(rgb.constBits(), static_cast<std::size_t>(rgb.sizeInBytes()));
    return Image::fromRaw(std::as_bytes(pixels), rgb.width(), rgb.height(), ColorFormat::Rgb,
                          static_cast<std::size_t>(rgb.bytesPerLine()));
}

Result<Image> decode(const Image& still) {
    return still;
}

/// What `analyse()` gives, with what the screen needs.
template <typename Analyse>
Result<PictureAnalysis> forTheScreen(Engine& engine, Analyse analyse) {
    QElapsedTimer clock;
    clock.start();
    Result<FaceAnalysis> faces = analyse();
    if (!faces) {
        return fail(faces);
    }
    PictureAnalysis analysis{*std::move(faces)};
    analysis.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    if (!analysis.faces.empty()) {
        const Result<FaceChip> chip =
            engine.extractAlignedFace(analysis.image, analysis.faces.front(), {}, 2.0);
        Result<DisplayPicture> display = chip ? DisplayPicture::fromImage(chip->image) : fail(chip);
        if (!display) {
            return fail(display);
        }
        analysis.chip = *std::move(display);
    }
    return analysis;
}

} // namespace

Result<OpenedPicture> openPicture(const PictureSource& source, const IsCancelled& isCancelled) {
    const Result<Image> image =
        std::visit([](const auto& content) { return decode(content); }, source.content);
    if (!image) {
        return fail(image);
    }
    if (isCancelled()) {
        return fail(ErrorCode::Cancelled, "the job was cancelled");
    }
    Result<DisplayPicture> display = DisplayPicture::fromImage(*image);
    if (!display) {
        return fail(display);
    }
    return OpenedPicture{.image = *image, .display = *std::move(display), .faceprint = {}};
}

bool isFaceprintFile(const PictureSource& source) {
    return std::holds_alternative<std::filesystem::path>(source.content) &&
           source.name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
}

Result<OpenedPicture> openFaceprint(const std::filesystem::path& file) {
    Result<Faceprint> faceprint = readJson<Faceprint>(file);
    if (!faceprint) {
        return fail(faceprint);
    }
    if (faceprint->isEmpty()) {
        return fail(ErrorCode::InvalidArgument, "the faceprint is empty: there was no face in its picture");
    }
    return OpenedPicture{.image = {}, .display = {}, .faceprint = *std::move(faceprint)};
}

Result<PictureAnalysis> analysePicture(Engine& engine, const Image& image, const IsCancelled& isCancelled) {
    Result<PictureAnalysis> analysis =
        forTheScreen(engine, [&] { return analyseFaces(engine, image, isCancelled); });
    if (analysis && analysis->turned != Rotation::None) {
        Result<DisplayPicture> display = DisplayPicture::fromImage(analysis->image);
        if (!display) {
            return fail(display);
        }
        analysis->display = *std::move(display);
    }
    return analysis;
}

Result<PictureAnalysis> analyseChosenFace(Engine& engine, const FaceAnalysis& picture, std::size_t face) {
    return forTheScreen(engine, [&] { return chooseFace(engine, picture, face); });
}

} // namespace likeness
