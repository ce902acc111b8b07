// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// What each stage on the way from a file to a decision costs, on a real picture, on one thread and on all,
// and the unmodified nets in OpenCV as the baseline: docs/performance.md. Quality is in BenchQuality,
// comparing with a million faceprints in BenchCompare.

#include "Used.h"

#include "base/FileBytes.h"
#include "engine/Engine.h"
#include "engine/NetSet.h"
#include "face/Alignment.h"
#include "face/FaceDetector.h"
#include "face/FaceFinder.h"
#include "face/FaceMesh.h"
#include "image/MatView.h"

#include <benchmark/benchmark.h>
#include <opencv2/dnn.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace likeness {
namespace {

const ModelPack& packNamed(std::string_view name) {
    static const ModelPack standard = bench::used(ModelPack::load(LIKENESS_SHARE_DIR "/packs/standard"));
    static const ModelPack accurate = bench::used(ModelPack::load(LIKENESS_SHARE_DIR "/packs/accurate"));
    return name == "accurate" ? accurate : standard;
}

/// A picture with one face, as a file and as pixels, with what the later stages take.
struct Scene {
    std::vector<std::byte> file =
        bench::used(readFile(LIKENESS_SHARE_DIR "/samples/franck.jpg", ImageLimits{}.maxBytes));
    Image image = bench::used(Image::fromEncoded(file));
    FaceBox face = *bench::used(FaceFinder::make(packNamed("standard"))).findLargest(matView(image), {}).face;
    FaceChip chip = bench::used(alignFace(image, face.landmarks, {}, 1.0));
};

const Scene& scene() {
    cv::setNumThreads(1); // as the engine does
    static const Scene scene;
    return scene;
}

void decode(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(Image::fromEncoded(scene().file));
    }
}
BENCHMARK(decode);

cv::Mat resized(cv::Size size) {
    cv::Mat result;
    cv::resize(matView(scene().image), result, size, 0, 0, cv::INTER_AREA);
    return result;
}

void resize(benchmark::State& state) {
    const cv::Mat frame = resized({1280, 720});
    cv::Mat small;
    for (auto _ : state) {
        cv::resize(frame, small, {320, 180}, 0, 0, cv::INTER_AREA);
        benchmark::ClobberMemory();
    }
}
BENCHMARK(resize);

void detect(benchmark::State& state) {
    const auto detector = bench::used(makeFaceDetector(packNamed("standard")));
    const cv::Mat picture = resized(detector->inputSize());
    for (auto _ : state) {
        benchmark::DoNotOptimize(detector->detect(picture, packNamed("standard").manifest.scoreThreshold));
    }
}
BENCHMARK(detect);

void landmarks(benchmark::State& state) {
    const ModelPack& pack = packNamed("standard");
    FaceMesh mesh(pack.landmarks, pack.manifest.landmarks->input);
    const FaceBox& face = scene().face;
    const cv::Rect2f box(face.topLeft.x, face.topLeft.y, face.width(), face.height());
    ScaledPicture picture(matView(scene().image));
    for (auto _ : state) {
        benchmark::DoNotOptimize(mesh.locate(picture, box));
    }
}
BENCHMARK(landmarks);

void align(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(alignFace(scene().image, scene().face.landmarks, {}, 1.0));
    }
}
BENCHMARK(align);

void embed(benchmark::State& state, const char* pack) {
    Recognizer recognizer = bench::used(makeRecognizer(packNamed(pack), ComputeDevice::Cpu));
    const std::vector<const FaceChip*> chips(static_cast<std::size_t>(state.range(0)), &scene().chip);
    for (auto _ : state) {
        benchmark::DoNotOptimize(recognizer.embed(chips));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK_CAPTURE(embed, standard, "standard")->ArgName("batch")->Arg(1)->Arg(8);
BENCHMARK_CAPTURE(embed, accurate, "accurate")->ArgName("batch")->Arg(1)->Arg(8);

void liveness(benchmark::State& state) {
    SpoofNet net = bench::used(makeSpoofNet(packNamed("standard")));
    for (auto _ : state) {
        benchmark::DoNotOptimize(net.score(matView(scene().image), scene().face));
    }
}
BENCHMARK(liveness);

/// A net as it is delivered, in OpenCV, with all that its file computes.
void unmodified(benchmark::State& state, const NetFile& file, const InputContract& input) {
    const std::span<const std::byte> onnx = file.bytes();
    cv::dnn::Net net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(onnx.data()), onnx.size());
    net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    const std::vector<std::string> outputs = net.getUnconnectedOutLayersNames();
    const cv::Mat picture = resized({input.width, input.height});
    cv::Mat blob;
    std::vector<cv::Mat> answers;
    for (auto _ : state) {
        cv::dnn::blobFromImage(picture, blob, input.scale, {}, cv::Scalar::all(input.mean), input.isRgb);
        net.setInput(blob);
        net.forward(answers, outputs);
    }
}

void detectUnmodified(benchmark::State& state) {
    unmodified(state, packNamed("standard").detector, packNamed("standard").manifest.detector.input);
}
BENCHMARK(detectUnmodified);

void meshUnmodified(benchmark::State& state) {
    unmodified(state, packNamed("standard").landmarks, packNamed("standard").manifest.landmarks->input);
}
BENCHMARK(meshUnmodified);

void embedUnmodified(benchmark::State& state, const char* pack) {
    unmodified(state, packNamed(pack).recognizer, packNamed(pack).manifest.recognizer.input);
}
BENCHMARK_CAPTURE(embedUnmodified, standard, "standard");
BENCHMARK_CAPTURE(embedUnmodified, accurate, "accurate");

/// From a picture's pixels to its largest face's faceprint, each thread with nets of its own.
void pictureToFaceprint(benchmark::State& state) {
    const ModelPack& pack = packNamed("accurate");
    const Scene& at = scene();
    NetSet nets = bench::used(NetSet::make(pack));
    for (auto _ : state) {
        const LargestFace found = nets.finder.findLargest(matView(at.image), {});
        const FaceChip chip = bench::used(alignFace(at.image, found.face->landmarks, {}, 1.0));
        const FaceChip* const chips[] = {&chip};
        benchmark::DoNotOptimize(nets.embedder->embed(chips));
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(pictureToFaceprint)->Threads(1)->ThreadPerCpu()->UseRealTime();

/// From two files to a decision, the engine already loaded.
void filesToDecision(benchmark::State& state) {
    const auto engine =
        bench::used(Engine::create({.pack = LIKENESS_SHARE_DIR "/packs/accurate", .workers = 1}));
    for (auto _ : state) {
        const LargestFaceprint a =
            bench::used(engine->largestFaceprint(bench::used(Image::fromEncoded(scene().file))));
        const LargestFaceprint b =
            bench::used(engine->largestFaceprint(bench::used(Image::fromEncoded(scene().file))));
        benchmark::DoNotOptimize(engine->similarity(a.faceprint, b.faceprint));
    }
}
BENCHMARK(filesToDecision)->UseRealTime();

/// A camera's frame of 1280 × 720, I420 without padding: the picture with its sides mirrored.
const std::vector<std::byte>& cameraFrame() {
    static const auto frame = [] {
        cv::Mat picture = resized({900, 720});
        cv::copyMakeBorder(picture, picture, 0, 0, 190, 190, cv::BORDER_REFLECT);
        cv::Mat planes;
        cv::cvtColor(picture, planes, cv::COLOR_BGR2YUV_I420);
        const auto* bytes = reinterpret_cast<const std::byte*>(planes.data);
        return std::vector<std::byte>(bytes, bytes + planes.total());
    }();
    return frame;
}

Image convertedFrame() {
    return bench::used(Image::fromRaw(cameraFrame(), 1280, 720, ColorFormat::I420));
}

void convertFrame(benchmark::State& state) {
    scene();
    cameraFrame();
    for (auto _ : state) {
        benchmark::DoNotOptimize(convertedFrame());
    }
}
BENCHMARK(convertFrame);

/// From a camera's frame to boxes and meshes: by a search as the application makes it now and then, or, as
/// for all frames in between, by following the face of the frame before.
void frameToMesh(benchmark::State& state, bool isFollowed) {
    scene();
    const auto engine =
        bench::used(Engine::create({.pack = LIKENESS_SHARE_DIR "/packs/accurate", .workers = 1}));
    const DetectionOptions near{.minFaceHeight = 720 / 6};
    std::vector<FaceBox> faces = bench::used(engine->detectFaces(convertedFrame(), near));
    for (auto _ : state) {
        const Image image = convertedFrame();
        if (isFollowed) {
            benchmark::DoNotOptimize(engine->followFaces(image, faces));
        } else {
            faces = bench::used(engine->detectFaces(image, near));
        }
    }
    state.counters["faces"] = static_cast<double>(faces.size());
}
BENCHMARK_CAPTURE(frameToMesh, searched, false)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(frameToMesh, followed, true)->UseRealTime()->MeasureProcessCPUTime();

/// Two pictures of 24 megapixels as JPEG files: the samples enlarged, as `convert -resize` would.
const std::array<std::vector<std::byte>, 2>& hugeFiles() {
    static const auto files = [] {
        std::array<std::vector<std::byte>, 2> made;
        const std::array names{"franck.jpg", "franck_04035.jpg"};
        for (std::size_t i = 0; i < made.size(); ++i) {
            const auto file = bench::used(
                readFile(std::string(LIKENESS_SHARE_DIR "/samples/") + names.at(i), ImageLimits{}.maxBytes));
            const Image image = bench::used(Image::fromEncoded(file));
            cv::Mat huge;
            cv::resize(matView(image), huge, {6000, 4000}, 0, 0, cv::INTER_CUBIC);
            std::vector<std::uint8_t> bytes;
            cv::imencode(".jpg", huge, bytes, {cv::IMWRITE_JPEG_QUALITY, 92});
            const auto encoded = std::as_bytes(std::span(bytes));
            made.at(i).assign(encoded.begin(), encoded.end());
        }
        return made;
    }();
    return files;
}

void decodeHugePair(benchmark::State& state) {
    hugeFiles();
    for (auto _ : state) {
        for (const auto& file : hugeFiles()) {
            benchmark::DoNotOptimize(bench::used(Image::fromEncoded(file)));
        }
    }
}
BENCHMARK(decodeHugePair)->UseRealTime()->MeasureProcessCPUTime();

void hugePairToDecision(benchmark::State& state) {
    hugeFiles();
    const auto engine =
        bench::used(Engine::create({.pack = LIKENESS_SHARE_DIR "/packs/accurate", .workers = 1}));
    for (auto _ : state) {
        std::array<Faceprint, 2> prints;
        for (std::size_t i = 0; i < prints.size(); ++i) {
            const Image image = bench::used(Image::fromEncoded(hugeFiles().at(i)));
            prints.at(i) = bench::used(engine->largestFaceprint(image)).faceprint;
        }
        benchmark::DoNotOptimize(engine->similarity(prints[0], prints[1]));
    }
}
BENCHMARK(hugePairToDecision)->UseRealTime()->MeasureProcessCPUTime();

/// Until an engine can be asked.
void loadEngine(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            bench::used(Engine::create({.pack = LIKENESS_SHARE_DIR "/packs/accurate", .workers = 1})));
    }
}
BENCHMARK(loadEngine)->UseRealTime();

} // namespace
} // namespace likeness

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    benchmark::SetDefaultTimeUnit(benchmark::kMillisecond);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
