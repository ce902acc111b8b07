// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "FaceDrawing.h"
#include "Format.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"

#include <CLI/CLI.hpp>

#include <array>
#include <cstdio>
#include <memory>

namespace likeness::cli {
namespace {

struct InspectOptions {
    std::string picture;
    std::string drawing;
    int minFace = DetectionOptions{}.minFaceHeight;
    bool dense = false;
};

Result<void> drawTo(const std::filesystem::path& file, const Image& picture,
                    const std::vector<FaceBox>& faces) {
    const auto drawn = withFacesDrawn(picture, faces);
    if (!drawn) {
        return fail(drawn);
    }
    const auto png = encodePng(*drawn);
    return png ? writeFileAtomically(file, *png) : fail(png);
}

std::string lineOf(const FaceBox& face, std::size_t number) {
    std::array<char, 128> line{};
    std::snprintf(line.data(), line.size(), "  %2zu  %-28s  %5.2f", number, placeOf(face).c_str(),
                  static_cast<double>(face.score));
    std::string text = line.data();
    for (const Point& point : face.landmarks) {
        text += "  " + fixed(point.x, 0) + "," + fixed(point.y, 0);
    }
    return text + "\n";
}

nlohmann::ordered_json faceJson(const FaceBox& face, bool dense) {
    nlohmann::ordered_json json = toJson(face);
    json["landmark_score"] = face.landmarkScore;
    if (dense) {
        json["dense_landmarks"] = nlohmann::ordered_json::array();
        for (const Point3& point : face.denseLandmarks) {
            json["dense_landmarks"].push_back({point.x, point.y, point.z});
        }
    }
    return json;
}

Result<Answer> inspect(const InspectOptions& inspectOptions, const CommonOptions& options) {
    const auto engine = openEngine(options, 1);
    if (!engine) {
        return fail(engine);
    }
    const auto file = pathFromUtf8(inspectOptions.picture);
    const auto picture = readPicture(file, options.limits());
    if (!picture) {
        return fail(picture);
    }
    const auto faces = (*engine)->detectFaces(*picture, {.minFaceHeight = inspectOptions.minFace});
    if (!faces) {
        return fail(faces.error().code, displayName(file) + ": " + faces.error().message);
    }
    Answer answer;
    answer.text = displayName(file) + ", " + std::to_string(picture->width()) + " x " +
                  std::to_string(picture->height()) + " pixels: " +
                  (faces->empty()       ? std::string("no face")
                   : faces->size() == 1 ? std::string("1 face")
                                        : std::to_string(faces->size()) + " faces, largest first") +
                  "\n";
    if (!faces->empty()) {
        answer.text +=
            "   #  size and place                score  left eye, right eye, nose, mouth corners\n";
    }
    answer.json["width"] = picture->width();
    answer.json["height"] = picture->height();
    answer.json["faces"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < faces->size(); ++i) {
        answer.text += lineOf((*faces)[i], i + 1);
        answer.json["faces"].push_back(faceJson((*faces)[i], inspectOptions.dense));
    }
    if (!inspectOptions.drawing.empty()) {
        const auto drawing = pathFromUtf8(inspectOptions.drawing);
        if (const auto drawn = drawTo(drawing, *picture, *faces); !drawn) {
            return fail(drawn);
        }
        answer.text += "Drawn in " + displayName(drawing) + ".\n";
        answer.json["drawing"] = inspectOptions.drawing;
    }
    describeEngine(**engine, answer.json);
    return answer;
}

} // namespace

void addInspectCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<InspectOptions>();
    CLI::App* command = app.add_subcommand("inspect", "List all faces of a picture, largest first");
    command->add_option("IMAGE", options->picture, "A picture: JPEG, PNG, WebP or BMP")
        ->required()
        ->type_name("");
    command->add_option("--draw", options->drawing, "Write the picture with the faces drawn into it, as PNG")
        ->type_name("FILE");
    command->add_option("--min-face", options->minFace, "Leave out faces less tall than this many pixels")
        ->check(CLI::Range(20, 10000))
        ->type_name("N")
        ->capture_default_str();
    command->add_flag("--dense", options->dense, "With --json: the 468 points of each face's mesh as well");
    command->footer(
        "\nExits with 0, also when there is no face.\n\n"
        "JSON: width, height, faces (box [left, top, right, bottom] in pixels, score, landmarks: left\n"
        "eye, right eye, nose tip, left and right mouth corner; left is the picture's left).\n\n"
        "Example: likeness-cli inspect group.jpg --draw faces.png");
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions& common) {
            return inspect(*options, common);
        };
    });
}

} // namespace likeness::cli
