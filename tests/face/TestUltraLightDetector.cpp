// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// The detector, which decodes boxes itself, against the unmodified file in OpenCV, which decodes all of them.

#include "face/UltraLightDetector.h"
#include "face/UltraLightHeads.h"
#include "image/MatView.h"
#include "model/ModelPack.h"
#include "support/Samples.h"
#include "support/TestProgram.h"

#include <QTest>

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

using namespace likeness;

namespace {

std::vector<cv::Mat> pictures() {
    std::vector<cv::Mat> pictures;
    for (const char* name : {"franck.jpg", "cap12.png", "cap13.png", "franck_04000.jpg"}) {
        const Image image = test::sample(name);
        cv::resize(matView(image), pictures.emplace_back(), {320, 240}, 0, 0, cv::INTER_AREA);
    }
    return pictures;
}

/// What the unmodified file says.
std::vector<Detection> opencvDetections(const ModelPack& pack, const cv::Mat& picture, float minScore) {
    cv::dnn::Net net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(pack.detector.bytes().data()),
                                                pack.detector.bytes().size());
    net.setInput(cv::dnn::blobFromImage(picture, 1.0 / 128, {}, cv::Scalar::all(127), true));
    std::vector<cv::Mat> outputs;
    net.forward(outputs, std::vector<std::string>{"scores", "boxes"});
    std::vector<Detection> found;
    for (int i = 0; i < 4420; ++i) {
        const auto* score = outputs[0].ptr<float>(0, i);
        const auto* box = outputs[1].ptr<float>(0, i);
        if (score[1] >= minScore) {
            found.push_back(
                {cv::Rect2f(cv::Point2f(box[0] * 320, box[1] * 240), cv::Point2f(box[2] * 320, box[3] * 240)),
                 score[1], std::nullopt});
        }
    }
    return found;
}

} // namespace

class TestUltraLightDetector : public QObject {
    Q_OBJECT

  private slots:
    void detect_agreesWithTheUnmodifiedFile_data();
    void detect_agreesWithTheUnmodifiedFile();
    void heads_areNotLookedForForEver();
    void detect_withTheHighestThresholdKeepsSureFacesOnly();
    void find_givesTheHeadsInTheOrderOfStrides();
    void make_refusesAnotherNet();
};

void TestUltraLightDetector::detect_agreesWithTheUnmodifiedFile_data() {
    QTest::addColumn<float>("minScore");
    QTest::addRow("all boxes") << 0.0F;
    QTest::addRow("doubtful boxes") << 0.1F;
    QTest::addRow("the pack's threshold") << 0.7F;
}

void TestUltraLightDetector::detect_agreesWithTheUnmodifiedFile() {
    QFETCH(float, minScore);
    const auto pack = ModelPack::load(test::packFolder());
    VERIFY_OK(pack);
    const auto detector = UltraLightDetector::make(pack->detector, pack->manifest.detector.input);
    VERIFY_OK(detector);
    for (const cv::Mat& picture : pictures()) {
        std::vector<Detection> expected = opencvDetections(*pack, picture, minScore);
        std::vector<Detection> actual = (*detector)->detect(picture, minScore);
        QVERIFY(!expected.empty());
        QCOMPARE(actual.size(), expected.size());
        // Each box of one has its like among the other's, within 1e-4 of the picture.
        for (const Detection& box : expected) {
            QVERIFY(std::ranges::any_of(actual, [&](const Detection& other) {
                constexpr float kNear = 0.032F;
                return std::abs(other.score - box.score) < 1e-4F &&
                       std::abs(other.box.x - box.box.x) < kNear &&
                       std::abs(other.box.y - box.box.y) < kNear &&
                       std::abs(other.box.width - box.box.width) < kNear &&
                       std::abs(other.box.height - box.box.height) < kNear;
            }));
        }
    }
}

namespace {

std::string field(char number, const std::string& content) {
    return std::string{static_cast<char>(number << 3 | 2), static_cast<char>(content.size())} + content;
}

std::string node(const char* operation, const std::vector<std::string>& inputs, const char* output) {
    std::string node;
    for (const std::string& input : inputs) {
        node += field(1, input);
    }
    return field(1, node + field(2, output) + field(4, operation));
}

} // namespace

void TestUltraLightDetector::heads_areNotLookedForForEver() {
    const std::vector<std::string> four(4, "a");
    const std::string both = node("Concat", four, "scores") + node("Concat", four, "boxes");
    for (const std::string& last : {node("Reshape", {"a"}, "a"), node("Reshape", {}, "a")}) {
        const std::string onnx = field(7, last + both);
        QVERIFY(onnx.size() < 128); // or its length would take two bytes
        QVERIFY(OnnxGraph::read(std::as_bytes(std::span(onnx))));
        QVERIFY(!UltraLightHeads::find(std::as_bytes(std::span(onnx))));
    }
}

void TestUltraLightDetector::detect_withTheHighestThresholdKeepsSureFacesOnly() {
    const auto pack = ModelPack::load(test::packFolder());
    VERIFY_OK(pack);
    const auto detector = UltraLightDetector::make(pack->detector, pack->manifest.detector.input);
    VERIFY_OK(detector);
    for (const cv::Mat& picture : pictures()) {
        for (const Detection& found : (*detector)->detect(picture, 1.0F)) {
            QCOMPARE(found.score, 1.0F);
        }
    }
}

void TestUltraLightDetector::find_givesTheHeadsInTheOrderOfStrides() {
    const auto pack = ModelPack::load(test::packFolder());
    VERIFY_OK(pack);
    const auto heads = UltraLightHeads::find(pack->detector.bytes());
    QVERIFY(heads);
    QCOMPARE(heads->scores, (std::vector<std::string>{"319", "365", "405", "437"}));
    QCOMPARE(heads->boxes, (std::vector<std::string>{"333", "379", "419", "449"}));
}

void TestUltraLightDetector::make_refusesAnotherNet() {
    const auto pack = ModelPack::load(test::packFolder());
    VERIFY_OK(pack);
    VERIFY_FAILS(UltraLightDetector::make(pack->recognizer, pack->manifest.detector.input),
                 ErrorCode::ModelInvalid);
    VERIFY_FAILS(UltraLightDetector::make({}, pack->manifest.detector.input), ErrorCode::ModelInvalid);
}

LIKENESS_TEST(TestUltraLightDetector)
#include "TestUltraLightDetector.moc"
