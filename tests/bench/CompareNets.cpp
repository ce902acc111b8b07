// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// CompareNets SHARE PICTURES COUNT: whether the nets as the engine computes them say the same as the
// unmodified files in OpenCV, on the first COUNT pictures of a folder (in the order of their names) that show
// a face. Prints the largest differences, and ends with 1 when one is above 1e-4: of scores and flags as they
// are, of boxes and landmarks in sides of the net's input, of faceprints in components at unit length, of
// the scores for pose, liveness and eyes in units of the largest of a net, or of 1 where all are smaller.

#include "Pictures.h"
#include "Used.h"

#include "base/FileBytes.h"
#include "engine/NetSet.h"
#include "face/Alignment.h"
#include "face/FaceFinder.h"
#include "face/UltraLightDetector.h"
#include "image/MatView.h"

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

using namespace likeness;
namespace fs = std::filesystem;

namespace {

constexpr double kTolerance = 1e-4;

/// An unmodified file in OpenCV.
class Original {
  public:
    Original(const NetFile& file, const InputContract& input, std::vector<std::string> outputs)
        : m_net(cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(file.bytes().data()),
                                         file.bytes().size())),
          m_input(input),
          m_names(std::move(outputs)) {
        m_net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    }

    const std::vector<cv::Mat>& forward(const cv::Mat& picture) {
        m_net.setInput(
            cv::dnn::blobFromImage(picture, m_input.scale, {}, cv::Scalar::all(m_input.mean), m_input.isRgb));
        m_net.forward(m_outputs, m_names);
        return m_outputs;
    }

  private:
    cv::dnn::Net m_net;
    InputContract m_input;
    std::vector<std::string> m_names;
    std::vector<cv::Mat> m_outputs;
};

/// The largest difference seen, and whether it is acceptable.
struct Largest {
    const char* of;
    double value = 0;

    void add(double difference) { value = std::isnan(difference) ? INFINITY : std::max(value, difference); }
    [[nodiscard]] bool isAcceptable() const { return value <= kTolerance; }
};

/// Our detections, level by level and anchor by anchor, in the file's order: level by level, cell by cell.
std::vector<Detection> inTheFilesOrder(const std::vector<Detection>& detections) {
    constexpr std::array<std::array<int, 2>, 4> kCellsAndAnchors{{{1200, 3}, {300, 2}, {80, 2}, {20, 3}}};
    std::vector<Detection> ordered;
    std::size_t first = 0;
    for (const auto& [cells, anchors] : kCellsAndAnchors) {
        for (int cell = 0; cell < cells; ++cell) {
            for (int anchor = 0; anchor < anchors; ++anchor) {
                ordered.push_back(detections.at(first + static_cast<std::size_t>(anchor * cells + cell)));
            }
        }
        first += static_cast<std::size_t>(cells * anchors);
    }
    return ordered;
}

void compareDetector(UltraLightDetector& ours, Original& original, const cv::Mat& picture, Largest& scores,
                     Largest& boxes) {
    cv::Mat view;
    cv::resize(picture, view, ours.inputSize(), 0, 0, cv::INTER_AREA);
    const std::vector<Detection> found = inTheFilesOrder(ours.detect(view, 0));
    const std::vector<cv::Mat>& expected = original.forward(view);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto row = static_cast<int>(i);
        const auto* box = expected[1].ptr<float>(0, row);
        scores.add(std::abs(found[i].score - expected[0].ptr<float>(0, row)[1]));
        boxes.add(std::abs(found[i].box.x / 320 - box[0]));
        boxes.add(std::abs(found[i].box.y / 240 - box[1]));
        boxes.add(std::abs(found[i].box.br().x / 320 - box[2]));
        boxes.add(std::abs(found[i].box.br().y / 240 - box[3]));
    }
}

void compareMesh(Net& ours, Original& original, const cv::Mat& picture, const FaceBox& face, Largest& points,
                 Largest& flags) {
    const int side = ours.input().width;
    const cv::Rect2f box(face.topLeft.x, face.topLeft.y, face.width(), face.height());
    const cv::Rect place = cv::Rect(cv::Rect2f(box.x - box.width / 4, box.y - box.height / 4,
                                               1.5F * box.width, 1.5F * box.height)) &
                           cv::Rect({}, picture.size());
    cv::Mat view;
    cv::resize(picture(place), view, {side, side}, 0, 0, cv::INTER_AREA);
    const std::vector<cv::Mat>& found = ours.forward(view);
    const std::vector<cv::Mat>& expected = original.forward(view);
    points.add(cv::norm(found[0], expected[0], cv::NORM_INF) / side);
    flags.add(cv::norm(found[1], expected[1], cv::NORM_INF));
}

cv::Mat unit(const cv::Mat& embedding) {
    return embedding / cv::norm(embedding);
}

void compareRecognizer(Net& ours, Original& original, const cv::Mat& chip, Largest& components) {
    components.add(cv::norm(unit(ours.forward(chip)[0]), unit(original.forward(chip)[0]), cv::NORM_INF));
}

/// The square of `growth` times the longer side of a face's box, as far as the picture reaches, as large as a
/// net wants it.
cv::Mat viewOf(const cv::Mat& picture, const FaceBox& face, float growth, const InputContract& input) {
    const float side = growth * std::max(face.width(), face.height());
    const cv::Point2f middle(face.topLeft.x + face.width() / 2, face.topLeft.y + face.height() / 2);
    const cv::Rect place = cv::Rect(cv::Rect2f(middle.x - side / 2, middle.y - side / 2, side, side)) &
                           cv::Rect({}, picture.size());
    cv::Mat view;
    cv::resize(picture(place), view, {input.width, input.height}, 0, 0, cv::INTER_AREA);
    return view;
}

/// What looks at pixels beside the search and the recognizer.
class Judges {
  public:
    explicit Judges(const ModelPack& pack)
        : m_pose(pack, pack.manifest.pose.value(), {"output", "617", "618"}),
          m_liveness(pack, pack.manifest.liveness.value(), {"output"}),
          m_eyes(pack, pack.manifest.eyes.value(), {"output"}) {}

    void compare(const cv::Mat& picture, const FaceBox& face) {
        cv::Mat view = viewOf(picture, face, 1.5F, m_pose.ours.input());
        view.convertTo(view, CV_32F, 1 / 57.0, -114 / 57.0); // about the mean and deviation of pictures
        m_pose.compare(view, m_largest[0]);
        m_liveness.compare(viewOf(picture, face, 2.7F, m_liveness.ours.input()), m_largest[1]);
        for (const Point& eye : {face.landmarks[0], face.landmarks[1]}) {
            const float reach = 0.35F * (face.landmarks[1].x - face.landmarks[0].x);
            FaceBox place;
            place.topLeft = {eye.x - reach, eye.y - reach};
            place.bottomRight = {eye.x + reach, eye.y + reach};
            if (reach < 2 || eye.x < 0 || eye.y < 0 || eye.x >= static_cast<float>(picture.cols) ||
                eye.y >= static_cast<float>(picture.rows)) {
                continue;
            }
            cv::cvtColor(viewOf(picture, place, 1, m_eyes.ours.input()), view, cv::COLOR_BGR2GRAY);
            m_eyes.compare(view, m_largest[2]);
        }
    }

    [[nodiscard]] bool areOurs() const {
        return m_pose.ours.isOurs() && m_liveness.ours.isOurs() && m_eyes.ours.isOurs();
    }
    [[nodiscard]] const std::array<Largest, 3>& largest() const { return m_largest; }

  private:
    struct Judge {
        Judge(const ModelPack& pack, const NetManifest& net, const std::vector<std::string>& outputs)
            : Judge(likeness::bench::used(pack.optionalNet(net)), net.input, outputs) {}
        Judge(const NetFile& file, const InputContract& input, const std::vector<std::string>& outputs)
            : ours(file, input, ComputeDevice::Cpu, outputs), original(file, input, outputs) {}

        void compare(const cv::Mat& view, Largest& largest) {
            const std::vector<cv::Mat>& found = ours.forward(view);
            const std::vector<cv::Mat>& expected = original.forward(view);
            for (std::size_t i = 0; i < expected.size(); ++i) {
                largest.add(cv::norm(found[i], expected[i], cv::NORM_INF) /
                            std::max(1.0, cv::norm(expected[i], cv::NORM_INF)));
            }
        }

        Net ours;
        Original original;
    };

    Judge m_pose;
    Judge m_liveness;
    Judge m_eyes;
    std::array<Largest, 3> m_largest{Largest{"pose"}, Largest{"liveness"}, Largest{"eyes"}};
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fprintf(stderr, "CompareNets SHARE PICTURES COUNT\n");
        return 2;
    }
    cv::setNumThreads(1);
    const fs::path packs = fs::path(argv[1]) / "packs";
    const int wanted = std::atoi(argv[3]);
    const ModelPack standard = likeness::bench::used(ModelPack::load(packs / "standard"));
    const ModelPack accurate = likeness::bench::used(ModelPack::load(packs / "accurate"));
    const PackManifest& manifest = standard.manifest;
    const InputContract& twinInput = accurate.manifest.recognizer.input;
    FaceFinder finder = likeness::bench::used(FaceFinder::make(standard));
    const auto detector =
        likeness::bench::used(UltraLightDetector::make(standard.detector, manifest.detector.input));
    Net mesh(standard.landmarks, manifest.landmarks->input, ComputeDevice::Cpu, {"landmarks", "face_flag"});
    Net recognizer(standard.recognizer, manifest.recognizer.input, ComputeDevice::Cpu);
    Net twin(accurate.recognizer, twinInput, ComputeDevice::Cpu);
    Original detectorFile(standard.detector, manifest.detector.input, {"scores", "boxes"});
    Original meshFile(standard.landmarks, manifest.landmarks->input, {"landmarks", "face_flag"});
    Original recognizerFile(standard.recognizer, manifest.recognizer.input, {"output"});
    Original twinFile(accurate.recognizer, twinInput, {"embeddings"});

    Judges judges(standard);
    std::array largest{Largest{"detection scores"},
                       Largest{"boxes"},
                       Largest{"landmarks"},
                       Largest{"face flags"},
                       Largest{"faceprints (standard)"},
                       Largest{"faceprints (accurate)"}};
    int faces = 0;
    for (const fs::path& file : likeness::bench::picturesIn(argv[2])) {
        if (faces == wanted) {
            break;
        }
        const Image image = likeness::bench::used(
            Image::fromEncoded(likeness::bench::used(readFile(file, ImageLimits{}.maxBytes))));
        const cv::Mat picture = matView(image);
        const LargestFace found = finder.findLargest(picture, {});
        if (!found.face) {
            continue;
        }
        ++faces;
        const FaceChip chip = likeness::bench::used(alignFace(image, found.face->landmarks, {}, 1.0));
        compareDetector(*detector, detectorFile, picture, largest[0], largest[1]);
        compareMesh(mesh, meshFile, picture, *found.face, largest[2], largest[3]);
        compareRecognizer(recognizer, recognizerFile, matView(chip.image), largest[4]);
        compareRecognizer(twin, twinFile, matView(chip.image), largest[5]);
        judges.compare(picture, *found.face);
    }
    std::printf("%d faces; all nets computed by our own kernels: %s\n", faces,
                mesh.isOurs() && recognizer.isOurs() && twin.isOurs() && judges.areOurs() ? "yes" : "no");
    std::vector<Largest> all(largest.begin(), largest.end());
    all.insert(all.end(), judges.largest().begin(), judges.largest().end());
    for (const Largest& each : all) {
        std::printf("%-24s %.1e\n", each.of, each.value);
    }
    return faces == wanted && std::ranges::all_of(all, &Largest::isAcceptable) ? 0 : 1;
}
