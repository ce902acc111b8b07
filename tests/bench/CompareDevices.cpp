// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// CompareDevices SHARE PICTURES COUNT DEVICE...: whether devices make the same faceprints as the CPU, and how
// fast, on the first COUNT pictures of a folder (in the order of their names) that show a face. For each of
// the packs standard and accurate: how alike the faceprints are of the CPU's chips, one by one and in
// batches, and of the pictures when a worker for each core asks; the time for a picture then, and for a face
// in batches of 1 to 64 with one worker, with all copies to and from the device. Ends with 1 when a
// faceprint's cosine with the CPU's is below 0.999, the engine's own bound for a device.

#include "Pictures.h"
#include "Used.h"

#include "base/FileBytes.h"
#include "engine/Engine.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <thread>
#include <vector>

using namespace likeness;
using likeness::bench::used;
namespace fs = std::filesystem;

namespace {

constexpr double kLeastCosine = 0.999;

double millisecondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Pictures with a face, and what the CPU makes of them.
struct Examples {
    std::vector<Image> images;
    std::vector<Faceprint> expected;
    std::vector<FaceChip> chips;
};

std::vector<LargestFaceprint> lookAt(Engine& engine, const std::vector<Image>& images) {
    std::vector<LargestFaceprint> found(images.size());
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < engine.workers(); ++i) {
        threads.emplace_back([&] {
            for (std::size_t at = 0; (at = next++) < images.size();) {
                found[at] = used(engine.largestFaceprint(images[at]));
            }
        });
    }
    threads.clear(); // waits for them
    return found;
}

Examples examplesIn(const fs::path& folder, Engine& cpu, std::size_t wanted) {
    Examples examples;
    for (const fs::path& file : likeness::bench::picturesIn(folder)) {
        if (examples.images.size() == wanted) {
            break;
        }
        Image image = used(Image::fromEncoded(used(readFile(file, ImageLimits{}.maxBytes))));
        LargestFaceprint found = used(cpu.largestFaceprint(image));
        if (found.isFaceFound) {
            examples.images.push_back(std::move(image));
            examples.expected.push_back(std::move(found.faceprint));
            examples.chips.push_back(*std::move(found.chip));
        }
    }
    return examples;
}

/// The least cosine and the largest difference of a component, of all faceprints.
struct Agreement {
    double leastCosine = 1;
    double largestDifference = 0;

    void add(const Faceprint& expected, const Faceprint& found) {
        leastCosine = std::min(leastCosine, used(expected.score(found)).value);
        const auto a = expected.vector();
        const auto b = found.vector();
        for (std::size_t i = 0; i < a.size(); ++i) {
            largestDifference =
                std::max(largestDifference, std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])));
        }
    }

    [[nodiscard]] bool isGood(const char* of) const {
        std::printf("  %-24s cosine at least %.7f, components at most %.1e away\n", of, leastCosine,
                    largestDifference);
        return leastCosine >= kLeastCosine;
    }
};

Agreement compareChips(Engine& engine, const Examples& examples, std::size_t together) {
    Agreement agreement;
    const std::span<const FaceChip> chips(examples.chips);
    for (std::size_t from = 0; from < chips.size(); from += together) {
        const auto found = engine.faceprints(chips.subspan(from, std::min(together, chips.size() - from)));
        for (std::size_t i = 0; i < found.size(); ++i) {
            agreement.add(examples.expected[from + i], used(found[i]));
        }
    }
    return agreement;
}

Agreement comparePictures(Engine& engine, const Examples& examples) {
    const auto start = std::chrono::steady_clock::now();
    const std::vector<LargestFaceprint> found = lookAt(engine, examples.images);
    const double took = millisecondsSince(start) / static_cast<double>(found.size());
    std::printf("  %.2f ms a picture with %d workers\n", took, engine.workers());
    Agreement agreement;
    for (std::size_t i = 0; i < found.size(); ++i) {
        agreement.add(examples.expected[i], found[i].faceprint);
    }
    return agreement;
}

void timeBatches(Engine& engine, const Examples& examples) {
    constexpr std::array<std::size_t, 7> kSizes{1, 2, 4, 8, 16, 32, 64};
    constexpr std::size_t kMostRounds = 30;
    constexpr std::size_t kLeastRounds = 3;
    constexpr double kEnough = 1000; // milliseconds for a size
    for (const std::size_t size : kSizes) {
        std::vector<FaceChip> chips;
        for (std::size_t i = 0; i < size; ++i) {
            chips.push_back(examples.chips[i % examples.chips.size()]);
        }
        used(engine.faceprints(chips).front()); // prepares the nets for this size
        std::vector<double> times;
        const auto begin = std::chrono::steady_clock::now();
        while (times.size() < kLeastRounds ||
               (times.size() < kMostRounds && millisecondsSince(begin) < kEnough)) {
            const auto start = std::chrono::steady_clock::now();
            used(engine.faceprints(chips).front());
            times.push_back(millisecondsSince(start) / static_cast<double>(size));
        }
        std::ranges::sort(times);
        std::printf("  %2zu at once: %.3f ms a face [%.3f %.3f]\n", size, times[times.size() / 2],
                    times[times.size() / 4], times[times.size() * 3 / 4]);
    }
}

std::unique_ptr<Engine> engineOn(ComputeDevice device, const fs::path& pack, int workers) {
    return used(Engine::create({.pack = pack, .device = device, .strict = true, .workers = workers}));
}

bool compareDevice(const fs::path& pack, ComputeDevice device, const Examples& examples) {
    const auto engine = Engine::create({.pack = pack, .device = device, .strict = true, .workers = 0});
    std::printf("%s, %s: ", pack.filename().c_str(), std::string(name(device)).c_str());
    if (!engine) {
        std::printf("%s\n", engine.error().message.c_str());
        return false;
    }
    std::printf("%s, %zu faces\n", (*engine)->device().hardware.c_str(), examples.chips.size());
    const bool areSame = compareChips(**engine, examples, 1).isGood("chips one by one") &
                         compareChips(**engine, examples, 4).isGood("chips by 4") &
                         compareChips(**engine, examples, 16).isGood("chips by 16") &
                         comparePictures(**engine, examples).isGood("pictures");
    timeBatches(*engineOn(device, pack, 1), examples);
    return areSame;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 5) {
        std::fprintf(stderr, "CompareDevices SHARE PICTURES COUNT DEVICE...\n");
        return 2;
    }
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    bool areSame = true;
    for (const char* packName : {"standard", "accurate"}) {
        const fs::path pack = fs::path(argv[1]) / "packs" / packName;
        const auto cpu = engineOn(ComputeDevice::Cpu, pack, 1);
        const Examples examples = examplesIn(argv[2], *cpu, std::strtoul(argv[3], nullptr, 10));
        if (examples.images.empty()) {
            std::fprintf(stderr, "there is no picture with a face in %s\n", argv[2]);
            return 2;
        }
        for (int i = 4; i < argc; ++i) {
            areSame = compareDevice(pack, used(computeDeviceNamed(argv[i])), examples) && areSame;
        }
    }
    return areSame ? 0 : 1;
}
