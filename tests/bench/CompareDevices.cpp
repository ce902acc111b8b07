// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// CompareDevices SHARE PICTURES COUNT DEVICE...: whether devices say the same as the CPU, and how fast they
// are, on the first COUNT pictures of a folder (in the order of their names) that show a face. For each of
// the packs standard and accurate: whether the same face is found, how far its box and landmarks lie from the
// CPU's (in heights of the face), how alike the faceprints are of the CPU's chips (in batches of 16) and of
// the device's own search, then the milliseconds for a face in batches of 1 to 64, with all copies to and
// from the device. Ends with 1 when a faceprint's cosine with the CPU's is below 0.999, the engine's own
// bound for a device.

#include "Used.h"

#include "base/FileBytes.h"
#include "engine/NetSet.h"
#include "face/Alignment.h"
#include "faceprint/UnitVector.h"
#include "image/MatView.h"
#include "model/DeviceOffer.h"

#include <opencv2/core.hpp>
#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

using namespace likeness;
using likeness::bench::used;
namespace fs = std::filesystem;

namespace {

constexpr double kLeastCosine = 0.999;

/// What a device makes of a picture.
struct Seen {
    std::optional<FaceBox> face;
    std::vector<float> embedding; ///< Of the face's chip; empty without one.
};

/// A picture with what the CPU makes of it.
struct Example {
    Image image;
    Seen expected;
    FaceChip chip;
};

std::vector<float> embeddingOf(Recognizer& recognizer, const FaceChip& chip) {
    const FaceChip* const chips[] = {&chip};
    return recognizer.embed(chips).front();
}

Seen look(NetSet& nets, const Image& image) {
    Seen seen{nets.finder.findLargest(matView(image), {}).face, {}};
    if (seen.face) {
        const FaceChip chip = used(alignFace(image, seen.face->landmarks, {}, 1.0));
        seen.embedding = embeddingOf(nets.recognizer, chip);
    }
    return seen;
}

std::vector<Example> examplesIn(const fs::path& folder, NetSet& cpu, std::size_t wanted) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".jpg") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    std::vector<Example> examples;
    for (const fs::path& file : files) {
        if (examples.size() == wanted) {
            break;
        }
        Example example{used(Image::fromEncoded(used(readFile(file, ImageLimits{}.maxBytes)))), {}, {}};
        example.expected = look(cpu, example.image);
        if (example.expected.face) {
            example.chip = used(alignFace(example.image, example.expected.face->landmarks, {}, 1.0));
            examples.push_back(std::move(example));
        }
    }
    return examples;
}

double milliseconds(const cv::TickMeter& meter, std::size_t count) {
    return meter.getTimeMilli() / static_cast<double>(count);
}

/// The least cosine and the largest difference of a component at unit length, of all pairs.
struct Agreement {
    double leastCosine = 1;
    double largestDifference = 0;

    void add(std::span<const float> expected, std::span<const float> found) {
        leastCosine = std::min(leastCosine, cosine(expected, found));
        const WipedVector<float> a = normalized(expected);
        const WipedVector<float> b = normalized(found);
        for (std::size_t i = 0; i < a.size(); ++i) {
            largestDifference =
                std::max(largestDifference, std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])));
        }
    }
};

/// How far one face's box and landmarks lie from another's, in heights of the first.
double distanceBetween(const FaceBox& a, const FaceBox& b) {
    double largest = 0;
    const auto add = [&](const Point& p, const Point& q) {
        largest = std::max({largest, std::abs(static_cast<double>(p.x) - static_cast<double>(q.x)),
                            std::abs(static_cast<double>(p.y) - static_cast<double>(q.y))});
    };
    add(a.topLeft, b.topLeft);
    add(a.bottomRight, b.bottomRight);
    for (std::size_t i = 0; i < a.landmarks.size(); ++i) {
        add(a.landmarks[i], b.landmarks[i]);
    }
    return largest / a.height();
}

Agreement compareChips(Recognizer& recognizer, const std::vector<Example>& examples) {
    constexpr std::size_t kTogether = 16;
    Agreement agreement;
    for (std::size_t from = 0; from < examples.size(); from += kTogether) {
        std::vector<const FaceChip*> chips;
        for (std::size_t i = from; i < std::min(from + kTogether, examples.size()); ++i) {
            chips.push_back(&examples[i].chip);
        }
        const auto found = recognizer.embed(chips);
        for (std::size_t i = 0; i < found.size(); ++i) {
            agreement.add(examples[from + i].expected.embedding, found[i]);
        }
    }
    return agreement;
}

/// Prints what the device's own search comes to; false where a faceprint is another.
bool compareSearch(NetSet& nets, const std::vector<Example>& examples) {
    std::size_t lost = 0;
    double farthest = 0;
    Agreement agreement;
    look(nets, examples.front().image); // prepares the nets
    cv::TickMeter meter;
    for (const Example& example : examples) {
        meter.start();
        const Seen seen = look(nets, example.image);
        meter.stop();
        if (!seen.face) {
            ++lost;
            continue;
        }
        farthest = std::max(farthest, distanceBetween(*example.expected.face, *seen.face));
        agreement.add(example.expected.embedding, seen.embedding);
    }
    std::printf("  pictures: %zu faces lost; places at most %.1e of a face away; faceprints: cosine at least "
                "%.7f; %.2f ms a picture\n",
                lost, farthest, agreement.leastCosine, milliseconds(meter, examples.size()));
    return lost == 0 && agreement.leastCosine >= kLeastCosine;
}

void timeBatches(Recognizer& recognizer, const std::vector<Example>& examples) {
    constexpr std::array<std::size_t, 7> kSizes{1, 2, 4, 8, 16, 32, 64};
    constexpr std::size_t kRounds = 30;
    for (const std::size_t size : kSizes) {
        std::vector<const FaceChip*> chips;
        for (std::size_t i = 0; i < size; ++i) {
            chips.push_back(&examples[i % examples.size()].chip);
        }
        recognizer.embed(chips); // prepares the net for this size
        std::array<double, kRounds> times{};
        for (double& time : times) {
            cv::TickMeter meter;
            meter.start();
            recognizer.embed(chips);
            meter.stop();
            time = milliseconds(meter, size);
        }
        std::ranges::sort(times);
        std::printf("  %2zu at once: %.3f ms a face [%.3f %.3f]\n", size, times[kRounds / 2],
                    times[kRounds / 4], times[kRounds * 3 / 4]);
    }
}

bool compareDevice(const ModelPack& pack, ComputeDevice device, const std::vector<Example>& examples) {
    const DeviceOffer offer = deviceOffer(device);
    std::printf("%s, %s", pack.manifest.name.c_str(), std::string(name(device)).c_str());
    if (!offer.isOffered) {
        std::printf(": %s\n", offer.reason.c_str());
        return false;
    }
    std::printf("%s%s\n", offer.hardware.empty() ? "" : ": ", offer.hardware.c_str());
    try {
        NetSet nets = used(NetSet::make(pack, device));
        const Agreement chips = compareChips(nets.recognizer, examples);
        std::printf("  %zu chips: cosine at least %.7f, components at most %.1e away\n", examples.size(),
                    chips.leastCosine, chips.largestDifference);
        const bool isSame = compareSearch(nets, examples);
        timeBatches(nets.recognizer, examples);
        return isSame && chips.leastCosine >= kLeastCosine;
    } catch (const cv::Exception& error) {
        std::printf("  failed: %s\n", error.what());
        return false;
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 5) {
        std::fprintf(stderr, "CompareDevices SHARE PICTURES COUNT DEVICE...\n");
        return 2;
    }
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    cv::setNumThreads(1);
    bool areSame = true;
    for (const char* packName : {"standard", "accurate"}) {
        const ModelPack pack = used(ModelPack::load(fs::path(argv[1]) / "packs" / packName));
        NetSet cpu = used(NetSet::make(pack, ComputeDevice::Cpu));
        const auto examples = examplesIn(argv[2], cpu, std::strtoul(argv[3], nullptr, 10));
        if (examples.empty()) {
            std::fprintf(stderr, "there is no picture with a face in %s\n", argv[2]);
            return 2;
        }
        for (int i = 4; i < argc; ++i) {
            areSame = compareDevice(pack, used(computeDeviceNamed(argv[i])), examples) && areSame;
        }
    }
    return areSame ? 0 : 1;
}
