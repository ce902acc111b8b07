// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// Our kernels against OpenCV, an independent implementation, on the nets and pictures that come with the
// program.

#include "image/MatView.h"
#include "model/ModelPack.h"
#include "model/Net.h"
#include "model/cpu/CpuNet.h"
#include "support/Samples.h"
#include "support/TestProgram.h"

#include <QTest>

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

using namespace likeness;

namespace {

/// A net and the outputs that are compared.
struct Subject {
    NetFile file;
    InputContract input;
    std::vector<std::string> outputs;
    bool isGray = false;
};

std::optional<NetManifest> optionalNet(const PackManifest& manifest, const QString& name) {
    return name == "pose"       ? manifest.pose
           : name == "liveness" ? manifest.liveness
           : name == "eyes"     ? manifest.eyes
                                : std::nullopt;
}

Subject subjectNamed(const QString& name) {
    const auto pack = ModelPack::load(test::packFolder(name == "recognizer-192" ? "accurate" : "standard"));
    if (!pack) {
        QTest::qFail(pack.error().message.c_str(), __FILE__, __LINE__);
        return {};
    }
    const PackManifest& manifest = pack->manifest;
    if (name == "detector") {
        // The last convolutions: what follows them is for UltraLightDetector.
        return {pack->detector,
                manifest.detector.input,
                {"319", "365", "405", "437", "333", "379", "419", "449"}};
    }
    if (name == "mesh") {
        return {pack->landmarks, manifest.landmarks->input, {"landmarks", "face_flag"}};
    }
    if (const std::optional<NetManifest> net = optionalNet(manifest, name)) {
        const auto file = pack->optionalNet(*net);
        if (!file) {
            QTest::qFail(file.error().message.c_str(), __FILE__, __LINE__);
            return {};
        }
        return {*file, net->input,
                name == "pose" ? std::vector<std::string>{"output", "617", "618"}
                               : std::vector<std::string>{"output"},
                name == "eyes"};
    }
    return {
        pack->recognizer, manifest.recognizer.input, {name == "recognizer-192" ? "embeddings" : "output"}};
}

/// Parts of the sample pictures as a net takes them.
std::vector<cv::Mat> views(const Subject& subject) {
    const InputContract& input = subject.input;
    std::vector<cv::Mat> views;
    for (const char* name : {"franck.jpg", "cap12.png", "cap13.png", "franck_04000.jpg"}) {
        const Image image = test::sample(name);
        const cv::Mat picture = matView(image);
        const int side = std::min(picture.rows, picture.cols);
        for (const cv::Rect& part : {cv::Rect(0, 0, picture.cols, picture.rows),
                                     cv::Rect((picture.cols - side) / 2, 0, side, side)}) {
            cv::resize(picture(part), views.emplace_back(), {input.width, input.height}, 0, 0,
                       cv::INTER_AREA);
            if (subject.isGray) {
                cv::cvtColor(views.back(), views.back(), cv::COLOR_BGR2GRAY);
            }
        }
    }
    return views;
}

/// The outputs for one picture in OpenCV, of the graph cut to them.
std::vector<cv::Mat> opencvAnswers(const Subject& subject, const cv::Mat& view) {
    const auto cut = withOutputs(subject.file.bytes(), subject.outputs);
    cv::dnn::Net net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(cut->data()), cut->size());
    net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    cv::Mat blob;
    cv::dnn::blobFromImages(std::vector{view}, blob, subject.input.scale, {},
                            cv::Scalar::all(subject.input.mean), subject.input.isRgb, false, CV_32F);
    net.setInput(blob);
    std::vector<cv::Mat> outputs;
    net.forward(outputs, subject.outputs);
    return outputs;
}

std::optional<cpu::CpuNet> ourNet(const Subject& subject, const cpu::Kernels& kernels) {
    const auto cut = withOutputs(subject.file.bytes(), subject.outputs);
    return cut ? cpu::CpuNet::make(*cut, subject.input, kernels) : std::nullopt;
}

std::vector<cv::Mat> copies(const std::vector<cv::Mat>& outputs) {
    std::vector<cv::Mat> result;
    for (const cv::Mat& output : outputs) {
        result.push_back(output.clone());
    }
    return result;
}

/// The kernels that the processor under test can carry out.
std::vector<const cpu::Kernels*> usableKernels() {
    std::vector<const cpu::Kernels*> usable{&cpu::kPlainKernels};
    const cpu::Kernels* best = &cpu::kernelsOfThisProcessor();
#ifdef __x86_64__
    if (best == &cpu::kAvx512Kernels) {
        usable.push_back(&cpu::kAvx2Kernels);
    }
#endif
    if (best != usable[0]) {
        usable.push_back(best);
    }
    return usable;
}

/// The largest difference of two outputs, in units of the larger of 1 and the expected values' size.
double difference(const cv::Mat& expected, const cv::Mat& actual) {
    return cv::norm(expected.reshape(1, 1), actual.reshape(1, 1), cv::NORM_INF) /
           std::max(1.0, cv::norm(expected.reshape(1, 1), cv::NORM_INF));
}

} // namespace

class TestCpuNet : public QObject {
    Q_OBJECT

  private slots:
    void forward_agreesWithOpenCv_data();
    void forward_agreesWithOpenCv();
    void forward_ofABatchIsTheSameToTheLastBit_data() { forward_agreesWithOpenCv_data(); }
    void forward_ofABatchIsTheSameToTheLastBit();
    void forward_isTheSameOnAllProcessorsThatMultiplyAndAddAtOnce();
    void net_runsOursOnTheCpuAlone_data() { forward_agreesWithOpenCv_data(); }
    void net_runsOursOnTheCpuAlone();
    void plan_isMadeOnceForAllWorkers();
    void make_refusesWhatTheKernelsCannotDo();
};

void TestCpuNet::forward_agreesWithOpenCv_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"detector", "mesh", "recognizer-512", "recognizer-192", "pose", "liveness", "eyes"}) {
        QTest::addRow("%s", name) << QString(name);
    }
}

void TestCpuNet::forward_agreesWithOpenCv() {
    QFETCH(QString, name);
    const Subject subject = subjectNamed(name);
    for (const cpu::Kernels* kernels : usableKernels()) {
        auto net = ourNet(subject, *kernels);
        QVERIFY(net);
        for (const cv::Mat& view : views(subject)) {
            const std::vector<cv::Mat> expected = opencvAnswers(subject, view);
            const std::vector<cv::Mat>& actual = net->forward(std::span(&view, 1));
            QCOMPARE(actual.size(), expected.size());
            for (std::size_t i = 0; i < expected.size(); ++i) {
                QCOMPARE(actual[i].dims, expected[i].dims);
                QVERIFY(std::equal(&actual[i].size[0], &actual[i].size[0] + actual[i].dims,
                                   &expected[i].size[0]));
                const double found = difference(expected[i], actual[i]);
                QVERIFY2(found < 1e-4, qPrintable(QString("%1: %2").arg(kernels->name).arg(found)));
            }
        }
    }
}

void TestCpuNet::forward_ofABatchIsTheSameToTheLastBit() {
    QFETCH(QString, name);
    const Subject subject = subjectNamed(name);
    auto net = ourNet(subject, cpu::kernelsOfThisProcessor());
    QVERIFY(net);
    const std::vector<cv::Mat> pictures = views(subject);
    const std::vector<cv::Mat> together = copies(net->forward(pictures));
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const std::vector<cv::Mat>& alone = net->forward(std::span(&pictures[i], 1));
        for (std::size_t output = 0; output < alone.size(); ++output) {
            const auto* values = alone[output].ptr<float>();
            QVERIFY(std::equal(values, values + alone[output].total(),
                               together[output].ptr<float>(static_cast<int>(i))));
        }
    }
}

void TestCpuNet::forward_isTheSameOnAllProcessorsThatMultiplyAndAddAtOnce() {
#ifdef __x86_64__
    if (&cpu::kernelsOfThisProcessor() != &cpu::kAvx512Kernels) {
        return; // nothing to compare with
    }
    const Subject subject = subjectNamed("recognizer-512");
    auto wide = ourNet(subject, cpu::kAvx512Kernels);
    auto narrow = ourNet(subject, cpu::kAvx2Kernels);
    const std::vector<cv::Mat> pictures = views(subject);
    QCOMPARE(cv::norm(wide->forward(pictures)[0], narrow->forward(pictures)[0], cv::NORM_INF), 0.0);
#endif
}

void TestCpuNet::net_runsOursOnTheCpuAlone() {
    QFETCH(QString, name);
    const Subject subject = subjectNamed(name);
    QVERIFY(Net(subject.file, subject.input, ComputeDevice::Cpu, subject.outputs).isOurs());
    QVERIFY(!Net(subject.file, subject.input, ComputeDevice::OpenCl, subject.outputs).isOurs());
}

void TestCpuNet::plan_isMadeOnceForAllWorkers() {
    const Subject subject = subjectNamed("mesh");
    const NetFile other = subject.file;
    const auto plan = subject.file.plan(subject.input, subject.outputs);
    QVERIFY(plan);
    QCOMPARE(other.plan(subject.input, subject.outputs), plan);
    QVERIFY(subject.file.plan(subject.input, {"landmarks"}) != plan); // another cut
    QVERIFY(!subject.file.plan(subject.input, {"no such value"}));
    // Two that share it do not disturb each other.
    cpu::CpuNet one(plan, subject.input);
    cpu::CpuNet two(plan, subject.input);
    const std::vector<cv::Mat> pictures = views(subject);
    const std::vector<cv::Mat> expected = copies(one.forward(std::span(&pictures[0], 1)));
    const std::vector<cv::Mat>& meanwhile = one.forward(std::span(&pictures[0], 1));
    two.forward(std::span(&pictures[1], 1));
    QCOMPARE(cv::norm(meanwhile[0], expected[0], cv::NORM_INF), 0.0);
}

void TestCpuNet::make_refusesWhatTheKernelsCannotDo() {
    const Subject subject = subjectNamed("detector");
    // With its tail the graph has operations that are not among ours.
    QVERIFY(!cpu::CpuNet::make(subject.file.bytes(), subject.input));
    QVERIFY(Net(subject.file, subject.input, ComputeDevice::Cpu, {"scores"})
                .forward(views(subject)[0])[0]
                .total() == 4420 * 2);
    OnnxGraph withOurWords;
    withOurWords.inputs = {"input"};
    withOurWords.outputs = {"output"};
    withOurWords.nodes.push_back({"Shuffle", {"input"}, {"output"}, {}, {}, {}});
    QVERIFY(!cpu::NetPlan::make(withOurWords, subject.input));
    QVERIFY(!cpu::CpuNet::make(std::span(subject.file.bytes()).first(1000), subject.input));
}

LIKENESS_TEST(TestCpuNet)
#include "TestCpuNet.moc"
