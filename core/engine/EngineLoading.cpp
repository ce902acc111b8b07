// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/EngineLoading.h"

#include "engine/DeviceRecognizer.h"
#include "engine/EngineParts.h"
#include "engine/Guarded.h"
#include "model/OwnCalibration.h"

#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <future>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

namespace likeness {
namespace {

constexpr int kMaxWorkers = 16;

/// Whether faces that go through a net together take less time each. With OpenCL they do not, since OpenCV
/// computes one after the other (docs/performance.md).
bool isFasterForMany(ComputeDevice device) {
    return device == ComputeDevice::Cuda || device == ComputeDevice::CudaFp16;
}

} // namespace

Result<ChosenDevice> chooseDevice(const ModelPack& pack, const EngineOptions& options,
                                  const std::vector<float>& cpuEmbedding) {
    const auto cpu = [&] {
        return DeviceProof{ComputeDevice::Cpu, "", true, 1.0, 0, ""};
    };
    if (options.device == ComputeDevice::Cpu) {
        return ChosenDevice{cpu(), ""};
    }
    if (options.device != ComputeDevice::Automatic) {
        DeviceProof proof = proveDevice(pack, options.device, cpuEmbedding);
        if (proof.isUsable) {
            return ChosenDevice{std::move(proof), ""};
        }
        const std::string reason =
            "the device " + std::string(name(options.device)) + " cannot be used: " + proof.reason;
        if (options.strict) {
            return fail(ErrorCode::DeviceUnavailable, reason);
        }
        return ChosenDevice{cpu(), reason};
    }
    DeviceProof best = proveDevice(pack, ComputeDevice::Cpu, cpuEmbedding);
    for (const ComputeDevice device : kAllComputeDevices) {
        if (device == ComputeDevice::Automatic || device == ComputeDevice::Cpu ||
            !isOfSinglePrecision(device)) {
            continue;
        }
        DeviceProof proof = proveDevice(pack, device, cpuEmbedding);
        if (proof.isUsable && proof.milliseconds < best.milliseconds) {
            best = std::move(proof);
        }
    }
    return ChosenDevice{std::move(best), ""};
}

int workerCount(const EngineOptions& options) {
    const int processors = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    return std::min(options.workers > 0 ? options.workers : processors, kMaxWorkers);
}

Result<std::vector<NetSet>> withNetSets(std::vector<NetSet> sets, const ModelPack& pack,
                                        const std::shared_ptr<FaceEmbedder>& shared, int count) {
    std::vector<std::future<Result<NetSet>>> loading;
    for (int i = static_cast<int>(sets.size()); i < count; ++i) {
        loading.push_back(std::async(std::launch::async, [&pack, &shared] {
            return guarded([&] { return NetSet::make(pack, shared); });
        }));
    }
    std::optional<Error> error;
    for (std::future<Result<NetSet>>& loaded : loading) {
        Result<NetSet> set = loaded.get();
        if (set) {
            sets.push_back(std::move(*set));
        } else {
            error = std::move(set.error());
        }
    }
    if (error) {
        return fail(ErrorCode::ModelInvalid,
                    "the pack \"" + pack.manifest.name + "\" does not load: " + error->message);
    }
    return sets;
}

PackDescription describe(const ModelPack& pack) {
    PackDescription description{pack.manifest.name,
                                pack.manifest.version,
                                pack.manifest.description,
                                pack.identity(),
                                static_cast<std::size_t>(pack.manifest.dimensions),
                                {}};
    for (const auto& [role, net] : pack.manifest.allNets()) {
        description.files.push_back({std::string(role), net->file, net->sha256, net->licence, net->source});
    }
    return description;
}

Result<std::unique_ptr<Engine>> Engine::create(EngineOptions options) {
    return guarded([&]() -> Result<std::unique_ptr<Engine>> {
        if (options.workers < 0) {
            return fail(ErrorCode::InvalidArgument, "the number of workers must not be negative");
        }
        cv::setNumThreads(1);
        Result<ModelPack> pack = ModelPack::load(options.pack);
        if (!pack) {
            return fail(pack);
        }
        auto parts = std::make_unique<Parts>();
        parts->pack = std::move(*pack);
        if (!options.ownCalibrations.empty()) {
            auto own = OwnCalibrations(options.ownCalibrations).find(parts->pack.identity());
            if (!own) {
                return fail(own);
            }
            if (*own) {
                parts->pack.calibration = std::move(*own);
                parts->hasOwnCalibration = true;
            }
        }
        parts->description = describe(parts->pack);
        parts->options = options.modelOptions;
        if (const Result<void> read = parts->readQuality(); !read) {
            return fail(read);
        }
        Result<std::vector<NetSet>> first = withNetSets({}, parts->pack, nullptr, 1);
        if (!first) {
            return fail(first);
        }
        Result<std::vector<float>> cpuEmbedding = proveCpu(parts->pack, *first->front().embedder);
        if (!cpuEmbedding) {
            return fail(cpuEmbedding);
        }
        parts->cpuEmbedding = std::move(*cpuEmbedding);
        Result<ChosenDevice> device = chooseDevice(parts->pack, options, parts->cpuEmbedding);
        if (!device) {
            return fail(device);
        }
        parts->device = std::move(*device);
        const ComputeDevice runs = parts->device.proof.device;
        std::shared_ptr<FaceEmbedder> shared;
        if (runs != ComputeDevice::Cpu) {
            shared = std::make_shared<DeviceRecognizer>(
                [&used = parts->pack, runs] { return makeRecognizer(used, runs); },
                parts->pack.manifest.isBatchable && isFasterForMany(runs));
            first->front().embedder = shared;
        }
        Result<std::vector<NetSet>> sets =
            withNetSets(*std::move(first), parts->pack, shared, workerCount(options));
        if (!sets) {
            return fail(sets);
        }
        const std::size_t queueLimit = 4 * sets->size();
        parts->workers = std::make_unique<WorkerPool>(std::move(*sets), queueLimit);
        return std::unique_ptr<Engine>(new Engine(std::move(parts)));
    });
}

} // namespace likeness
