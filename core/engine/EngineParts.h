// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "engine/Engine.h"
#include "engine/EngineLoading.h"
#include "engine/Guarded.h"
#include "engine/NetSet.h"
#include "engine/WorkerPool.h"
#include "face/Alignment.h"
#include "face/quality/AssessedFace.h"
#include "face/quality/ExpressionMeasures.h"
#include "face/quality/PoseMeasures.h"
#include "face/quality/UnifiedQuality.h"
#include "faceprint/UnitVector.h"
#include "model/ModelPack.h"

#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace likeness {

/// What an engine consists of, and what it does with the nets of one worker. Nothing of it changes once the
/// engine is made, but for what the mutex guards.
struct Engine::Parts {
    ModelPack pack;
    bool hasOwnCalibration = false;
    PackDescription description;
    ModelOptions options;
    ChosenDevice device;
    std::vector<float> cpuEmbedding;
    UnifiedWeights unifiedWeights;
    std::optional<QualityGate> gate;
    std::unique_ptr<WorkerPool> workers;
    std::mutex livenessMutex;
    std::optional<SpoofNet> liveness; ///< Guarded by the mutex; loaded when first wanted.

    Result<void> readQuality() {
        const QualityManifest& quality = pack.manifest.quality;
        const auto weights = UnifiedWeights::fromManifest(quality);
        if (!weights) {
            return fail(weights);
        }
        unifiedWeights = *weights;
        if (quality.hasGate()) {
            auto made = QualityGate::make(quality);
            if (!made) {
                return fail(made);
            }
            gate = *made;
        }
        return {};
    }

    /// Runs work that returns a Result on a worker; exceptions become its error.
    template <typename Work>
    auto run(Work work) {
        return workers->run([&work](NetSet& nets) { return guarded([&] { return work(nets); }); });
    }

    Result<Faceprint> toFaceprint(std::span<const float> embedding) const {
        return Faceprint::fromEmbedding(embedding, description.model, options);
    }

    Result<Faceprint> embed(NetSet& nets, const FaceChip& chip) const {
        const FaceChip* const chips[] = {&chip};
        return toFaceprint(nets.embedder->embed(chips).front());
    }

    /// What pixels say about pose and eyes, beside the landmarks.
    Result<void> askNets(NetSet& nets, const AssessedFace& face, QualityReport& report) const {
        const Result<PoseNet*> pose = nets.poseNet(pack);
        if (!pose) {
            return fail(pose);
        }
        if (*pose != nullptr) {
            confirmPose(report, (*pose)->poseOf(face.picture, *face.box));
        }
        const Result<EyeNet*> eyes = nets.eyeNet(pack);
        if (!eyes) {
            return fail(eyes);
        }
        if (*eyes != nullptr && face.hasMesh()) {
            confirmEyes(report, (*eyes)->shutness(face));
        }
        return {};
    }

    Result<DescribedFace> describe(NetSet& nets, const Image& image, const FaceBox& face) const {
        Result<FaceChip> chip = alignFace(image, face.landmarks, {}, 1.0);
        if (!chip) {
            return fail(chip);
        }
        const FaceChip* const chips[] = {&*chip};
        const std::vector<float> embedding = nets.embedder->embed(chips).front();
        Result<Faceprint> faceprint = toFaceprint(embedding);
        if (!faceprint) {
            return fail(faceprint);
        }
        return DescribedFace{std::move(*faceprint), std::move(*chip), norm(embedding)};
    }

    std::vector<Result<Faceprint>> embedBatch(NetSet& nets, std::span<const FaceChip* const> chips) const {
        std::vector<Result<Faceprint>> faceprints;
        const Result<std::vector<std::vector<float>>> embeddings =
            guarded([&]() -> Result<std::vector<std::vector<float>>> { return nets.embedder->embed(chips); });
        for (std::size_t i = 0; i < chips.size(); ++i) {
            faceprints.push_back(embeddings ? toFaceprint((*embeddings)[i]) : fail(embeddings));
        }
        return faceprints;
    }
};

} // namespace likeness
