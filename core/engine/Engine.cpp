// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/Engine.h"

#include "engine/DeviceProver.h"
#include "engine/EngineParts.h"
#include "face/Alignment.h"
#include "face/quality/QualityAssessment.h"
#include "image/MatView.h"

#include <algorithm>
#include <future>
#include <mutex>
#include <string>
#include <utility>

namespace likeness {
namespace {

/// Chips that go through the net together. A constant, so that results do not depend on the number of
/// workers.
constexpr std::size_t kBatch = 16;

Result<void> checkArguments(const Image& image, const DetectionOptions& options) {
    if (image.isEmpty()) {
        return fail(ErrorCode::InvalidArgument, "there is no picture to look for faces in");
    }
    if (options.minFaceHeight < 20 || options.minFaceHeight > 10000) {
        return fail(ErrorCode::InvalidArgument,
                    "the minimum face height must lie from 20 to 10000 pixels, not " +
                        std::to_string(options.minFaceHeight));
    }
    if (!(options.minShareOfLargest >= 0 && options.minShareOfLargest <= 1)) {
        return fail(ErrorCode::InvalidArgument,
                    "the smallest share of the largest face must lie from 0 to 1");
    }
    if (!(options.minScore >= 0 && options.minScore <= 1)) {
        return fail(ErrorCode::InvalidArgument, "the minimum detection score must lie from 0 to 1");
    }
    return {};
}

Result<void> checkChip(const FaceChip& chip) {
    if (!chip.isRecognizable()) {
        return fail(ErrorCode::InvalidArgument,
                    "a faceprint needs a chip of 112 × 112 pixels with default margins and scale, not " +
                        std::to_string(chip.image.width()) + " × " + std::to_string(chip.image.height()) +
                        (chip.margins == ChipMargins{} && chip.scale == 1.0 ? "" : " with others"));
    }
    return {};
}

} // namespace

Engine::Engine(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Engine::~Engine() = default;

Result<std::vector<FaceBox>> Engine::detectFaces(const Image& image, const DetectionOptions& options) {
    if (const Result<void> checked = checkArguments(image, options); !checked) {
        return fail(checked);
    }
    return m_parts->run([&](NetSet& nets) -> Result<std::vector<FaceBox>> {
        return nets.finder.findAll(matView(image), options);
    });
}

Result<void> Engine::followFaces(const Image& image, std::vector<FaceBox>& faces) {
    if (const Result<void> checked = checkArguments(image, {}); !checked) {
        return checked;
    }
    return m_parts->run([&](NetSet& nets) -> Result<void> {
        nets.finder.follow(matView(image), faces);
        return {};
    });
}

Result<std::optional<FaceBox>> Engine::largestFace(const Image& image, const DetectionOptions& options) {
    if (const Result<void> checked = checkArguments(image, options); !checked) {
        return fail(checked);
    }
    return m_parts->run([&](NetSet& nets) -> Result<std::optional<FaceBox>> {
        return nets.finder.findLargest(matView(image), options).face;
    });
}

Result<FaceChip> Engine::extractAlignedFace(const Image& image, const FaceBox& face,
                                            const ChipMargins& margins, double scale) {
    return m_parts->run([&](NetSet&) { return alignFace(image, face.landmarks, margins, scale); });
}

Result<Faceprint> Engine::faceprint(const FaceChip& chip) {
    if (const Result<void> checked = checkChip(chip); !checked) {
        return fail(checked);
    }
    return m_parts->run([&](NetSet& nets) { return m_parts->embed(nets, chip); });
}

Result<Faceprint> Engine::faceprint(const Image& image, const FaceBox& face) {
    return m_parts->run([&](NetSet& nets) -> Result<Faceprint> {
        Result<DescribedFace> described = m_parts->describe(nets, image, face);
        return described ? Result<Faceprint>(std::move(described->faceprint)) : fail(described);
    });
}

Result<DescribedFace> Engine::describeFace(const Image& image, const FaceBox& face) {
    return m_parts->run([&](NetSet& nets) { return m_parts->describe(nets, image, face); });
}

std::vector<Result<Faceprint>> Engine::faceprints(std::span<const FaceChip> chips) {
    std::vector<Result<Faceprint>> results(chips.size(), Faceprint{});
    std::vector<std::size_t> good;
    for (std::size_t i = 0; i < chips.size(); ++i) {
        if (const Result<void> checked = checkChip(chips[i]); !checked) {
            results[i] = fail(checked);
        } else {
            good.push_back(i);
        }
    }
    std::vector<std::future<std::vector<Result<Faceprint>>>> batches;
    for (std::size_t from = 0; from < good.size(); from += kBatch) {
        std::vector<const FaceChip*> batch;
        for (std::size_t i = from; i < std::min(from + kBatch, good.size()); ++i) {
            batch.push_back(&chips[good[i]]);
        }
        batches.push_back(
            m_parts->workers->submit([parts = m_parts.get(), batch = std::move(batch)](NetSet& nets) {
                return parts->embedBatch(nets, batch);
            }));
    }
    std::size_t next = 0;
    for (auto& batch : batches) {
        for (Result<Faceprint>& faceprint : batch.get()) {
            results[good[next++]] = std::move(faceprint);
        }
    }
    return results;
}

Result<LargestFaceprint> Engine::largestFaceprint(const Image& image, const DetectionOptions& options) {
    DetectionOptions withLandmarks = options;
    withLandmarks.landmarks = true;
    if (const Result<void> checked = checkArguments(image, withLandmarks); !checked) {
        return fail(checked);
    }
    return m_parts->run([&](NetSet& nets) -> Result<LargestFaceprint> {
        LargestFace largest = nets.finder.findLargest(matView(image), withLandmarks);
        LargestFaceprint result;
        result.facesSeen = largest.facesSeen;
        if (!largest.face) {
            return result;
        }
        Result<DescribedFace> described = m_parts->describe(nets, image, *largest.face);
        if (!described) {
            return fail(described);
        }
        result.faceprint = std::move(described->faceprint);
        result.isFaceFound = true;
        result.face = std::move(largest.face);
        result.chip = std::move(described->chip);
        result.embeddingNorm = described->embeddingNorm;
        return result;
    });
}

Result<QualityReport> Engine::assessQuality(const Image& image, const FaceBox& face,
                                            const QualityContext& context) {
    return m_parts->run([&](NetSet& nets) -> Result<QualityReport> {
        const Result<AssessedFace> assessed = AssessedFace::make(image, face);
        if (!assessed) {
            return fail(assessed);
        }
        QualityReport report =
            likeness::assessQuality(*assessed, context, m_parts->pack.manifest.quality.strength);
        if (context.isStill) {
            if (const Result<void> asked = m_parts->askNets(nets, *assessed, report); !asked) {
                return fail(asked);
            }
        }
        report.unified = unifiedQuality(report, m_parts->unifiedWeights);
        return report;
    });
}

const QualityGate* Engine::qualityGate() const noexcept {
    return m_parts->gate ? &*m_parts->gate : nullptr;
}

Result<double> Engine::livenessThreshold() const {
    const PackManifest& manifest = m_parts->pack.manifest;
    if (!manifest.liveness) {
        return fail(ErrorCode::ModelMissing,
                    "the pack \"" + manifest.name +
                        "\" has no liveness net, so it cannot tell living faces from "
                        "pictures by their look; use another pack");
    }
    return manifest.livenessThreshold;
}

Result<double> Engine::livenessScore(const Image& image, const FaceBox& face) {
    if (const Result<double> threshold = livenessThreshold(); !threshold) {
        return fail(threshold);
    }
    if (image.isEmpty()) {
        return fail(ErrorCode::InvalidArgument, "there is no picture to look at");
    }
    return guarded([&]() -> Result<double> {
        const std::lock_guard lock(m_parts->livenessMutex);
        if (!m_parts->liveness) {
            Result<SpoofNet> net = makeSpoofNet(m_parts->pack);
            if (!net) {
                return fail(net);
            }
            m_parts->liveness = std::move(*net);
        }
        return m_parts->liveness->score(matView(image), face);
    });
}

Result<Similarity> Engine::similarity(const Faceprint& a, const Faceprint& b) const {
    if (const Calibration* measured = calibration(); measured != nullptr && measured->fits(a.model())) {
        return a.compare(b, *measured);
    }
    const Result<SimilarityScore> score = a.score(b);
    if (!score) {
        return fail(score);
    }
    return Similarity{*score, std::nullopt, std::nullopt};
}

bool Engine::hasOwnCalibration() const noexcept {
    return m_parts->hasOwnCalibration;
}

const Calibration* Engine::calibration() const noexcept {
    const std::optional<Calibration>& calibration = m_parts->pack.calibration;
    return calibration ? &*calibration : nullptr;
}

Result<DecisionThresholds> Engine::thresholds(const DecisionPolicy& policy) const {
    const Calibration* measured = calibration();
    if (measured == nullptr) {
        return fail(ErrorCode::CalibrationMissing, "the pack \"" + m_parts->description.name +
                                                       "\" has no calibration, so it can score but not "
                                                       "decide; measure one with likeness-cli calibrate");
    }
    return measured->thresholds(policy);
}

const DeviceProof& Engine::device() const noexcept {
    return m_parts->device.proof;
}
const std::string& Engine::fallbackReason() const noexcept {
    return m_parts->device.fallbackReason;
}

Result<std::vector<DeviceProof>> Engine::proveDevices() {
    return m_parts->run([&](NetSet&) -> Result<std::vector<DeviceProof>> {
        std::vector<DeviceProof> proofs;
        for (const ComputeDevice device : kAllComputeDevices) {
            if (device != ComputeDevice::Automatic) {
                proofs.push_back(proveDevice(m_parts->pack, device, m_parts->cpuEmbedding));
            }
        }
        return proofs;
    });
}

const PackDescription& Engine::pack() const noexcept {
    return m_parts->description;
}

const ModelOptions& Engine::modelOptions() const noexcept {
    return m_parts->options;
}
int Engine::workers() const noexcept {
    return m_parts->workers->size();
}

} // namespace likeness
