// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// MeasureNets SHARE [ONNXRUNTIME [ROUNDS]]: what one look of each net costs on one thread, from pixels to the
// values that the engine uses: as the engine computes it, the unmodified file in OpenCV and, given its
// library (tests/bench/fetch_onnxruntime.py), in ONNX Runtime. The three take turns, so that other load and
// the processor's changing speed meet all of them alike; ratios are taken round by round. Prints one line per
// net: the median and the least processor time of each in milliseconds, the ratios' median with its
// quartiles, and the largest difference of any value from OpenCV's.

#include "base/FileBytes.h"
#include "bench/OnnxRuntime.h"
#include "face/UltraLightHeads.h"
#include "image/MatView.h"
#include "model/ModelPack.h"
#include "model/Net.h"
#include "model/cpu/FlushDenormals.h"

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <memory>
#include <string>
#include <vector>

using namespace likeness;
namespace fs = std::filesystem;

namespace {

/// Of this thread's processor time: what others do on the machine then counts only through caches and clock.
double millisecondsOf(const std::function<void()>& work) {
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
    };
    const double start = now();
    work();
    return now() - start;
}

double quantile(std::vector<double> values, double q) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1) + 0.5)];
}

struct Job {
    std::string label;
    fs::path file;
    InputContract input;
    int batch = 1;
    std::vector<std::string> outputs;   ///< That the unmodified file is asked for.
    std::vector<std::string> ourValues; ///< That the engine computes; empty: the same.
    bool isGray = false;

    /// ONNX Runtime holds an input to its declared batch, which make_batchable.py leaves at 1.
    [[nodiscard]] bool isRuntimeAble() const { return batch == 1 || outputs[0] == "embeddings"; }
};

void print(const char* name, const std::vector<double>& times) {
    std::printf("  %s %.3f (%.3f)", name, quantile(times, 0.5), quantile(times, 0));
}

void printRatio(const char* name, const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ratios.push_back(a[i] / b[i]);
    }
    std::printf("  %s %.3f [%.3f %.3f]", name, quantile(ratios, 0.5), quantile(ratios, 0.25),
                quantile(ratios, 0.75));
}

double largestDifference(const cv::Mat& a, const float* b) {
    double most = 0;
    const auto* values = a.ptr<float>();
    for (std::size_t i = 0; i < a.total(); ++i) {
        most = std::max(most, static_cast<double>(std::abs(values[i] - b[i])));
    }
    return most;
}

void measure(const Job& job, const cv::Mat& picture, const fs::path& library, int rounds) {
    const auto bytes = readFile(job.file, std::size_t{1} << 30);
    if (!bytes) {
        std::fprintf(stderr, "%s\n", bytes.error().message.c_str());
        std::exit(2);
    }
    cv::Mat sized;
    cv::resize(picture, sized, {job.input.width, job.input.height}, 0, 0, cv::INTER_AREA);
    if (job.isGray) {
        cv::cvtColor(sized, sized, cv::COLOR_BGR2GRAY);
    }
    const std::vector<cv::Mat> pictures(static_cast<std::size_t>(job.batch), sized);
    const auto blobOf = [&](cv::Mat& blob) {
        cv::dnn::blobFromImages(pictures, blob, job.input.scale, {}, cv::Scalar::all(job.input.mean),
                                job.input.isRgb, false, CV_32F);
    };
    Net ours(NetFile(*bytes), job.input, ComputeDevice::Cpu,
             job.ourValues.empty() ? job.outputs : job.ourValues);
    cv::dnn::Net opencv =
        cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    opencv.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    cv::Mat blob;
    std::vector<cv::Mat> opencvOutputs;
    std::unique_ptr<bench::OnnxRuntimeNet> runtime;
    if (!library.empty() && job.isRuntimeAble()) {
        const int channels = sized.channels();
        runtime = std::make_unique<bench::OnnxRuntimeNet>(
            library, job.file, 1,
            std::array<std::int64_t, 4>{job.batch, channels, job.input.height, job.input.width}, job.outputs);
    }
    cv::Mat runtimeBlob;
    std::vector<double> oursTimes;
    std::vector<double> opencvTimes;
    std::vector<double> runtimeTimes;
    const std::vector<cv::Mat>* oursOutputs = nullptr;
    for (int round = -3; round < rounds; ++round) { // the first three warm up
        const double a = millisecondsOf([&] { oursOutputs = &ours.forward(pictures); });
        const double b = millisecondsOf([&] {
            blobOf(blob);
            opencv.setInput(blob);
            opencv.forward(opencvOutputs, job.outputs);
        });
        const double c = !runtime ? 0 : millisecondsOf([&] {
            std::vector<float>& input = runtime->input();
            const std::array shape{job.batch, sized.channels(), job.input.height, job.input.width};
            cv::Mat view(4, shape.data(), CV_32F, input.data());
            blobOf(view);
            const cpu::FlushDenormals flushing; // as the other two do
            runtime->run();
        });
        if (round >= 0) {
            oursTimes.push_back(a);
            opencvTimes.push_back(b);
            runtimeTimes.push_back(c);
        }
    }
    std::printf("%-26s%s", job.label.c_str(), ours.isOurs() ? "" : " (OpenCV)");
    print("ours", oursTimes);
    print("opencv", opencvTimes);
    printRatio("ours/opencv", oursTimes, opencvTimes);
    if (runtime) {
        print("ort", runtimeTimes);
        printRatio("ours/ort", oursTimes, runtimeTimes);
    }
    if (job.ourValues.empty()) {
        double most = 0;
        double mostRuntime = 0;
        for (std::size_t i = 0; i < job.outputs.size(); ++i) {
            most = std::max(most, largestDifference((*oursOutputs)[i], opencvOutputs[i].ptr<float>()));
            if (runtime) {
                mostRuntime = std::max(mostRuntime, largestDifference(opencvOutputs[i], runtime->output(i)));
            }
        }
        std::printf("  difference %.1e (ort %.1e)", most, mostRuntime);
    }
    std::printf("\n");
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "MeasureNets SHARE [ONNXRUNTIME [ROUNDS]]\n");
        return 2;
    }
    cv::setNumThreads(1);
    const fs::path share(argv[1]);
    const fs::path library(argc > 2 ? argv[2] : "");
    const int rounds = argc > 3 ? std::atoi(argv[3]) : 200;
    const auto encoded = readFile(share / "samples" / "franck.jpg", ImageLimits{}.maxBytes);
    const auto image = encoded ? Image::fromEncoded(*encoded) : fail(encoded);
    const auto standard = ModelPack::load(share / "packs" / "standard");
    const auto accurate = ModelPack::load(share / "packs" / "accurate");
    if (!image || !standard || !accurate) {
        std::fprintf(stderr, "no sample or pack in %s\n", argv[1]);
        return 2;
    }
    const cv::Mat picture = matView(*image);
    const auto fileOf = [](const ModelPack& pack, const NetManifest& net) {
        return pack.folder / net.file;
    };
    const PackManifest& manifest = standard->manifest;
    const auto heads = UltraLightHeads::find(standard->detector.bytes());
    std::vector<std::string> values = heads->scores;
    values.insert(values.end(), heads->boxes.begin(), heads->boxes.end());
    const NetManifest& twin = accurate->manifest.recognizer;
    std::vector<Job> jobs{
        {"detector",
         fileOf(*standard, manifest.detector),
         manifest.detector.input,
         1,
         {"scores", "boxes"},
         values},
        {"mesh",
         fileOf(*standard, *manifest.landmarks),
         manifest.landmarks->input,
         1,
         {"landmarks", "face_flag"},
         {}},
    };
    jobs.push_back(
        {"pose", fileOf(*standard, *manifest.pose), manifest.pose->input, 1, {"output", "617", "618"}, {}});
    jobs.push_back(
        {"liveness", fileOf(*standard, *manifest.liveness), manifest.liveness->input, 1, {"output"}, {}});
    jobs.push_back(
        {"eyes", fileOf(*standard, *manifest.eyes), manifest.eyes->input, 1, {"output"}, {}, true});
    for (const int batch : {1, 2, 8, 16}) {
        const std::string suffix = " × " + std::to_string(batch);
        jobs.push_back({"recognizer-512" + suffix,
                        fileOf(*standard, manifest.recognizer),
                        manifest.recognizer.input,
                        batch,
                        {"output"},
                        {}});
        jobs.push_back(
            {"recognizer-192" + suffix, fileOf(*accurate, twin), twin.input, batch, {"embeddings"}, {}});
    }
    for (const Job& job : jobs) {
        measure(job, picture, library, rounds);
    }
    return 0;
}
