// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/NetSet.h"

#include <future>
#include <string>
#include <utility>

namespace likeness {

Result<Recognizer> makeRecognizer(const ModelPack& pack, ComputeDevice device, Net::Kernels kernels) {
    const NetManifest& net = pack.manifest.recognizer;
    if (net.architecture != Recognizer::kArchitecture || net.input.width != FaceChip::kSize ||
        net.input.height != FaceChip::kSize) {
        return fail(ErrorCode::ModelInvalid, "the pack's recognizer has the architecture \"" +
                                                 net.architecture + "\"; this version knows \"" +
                                                 Recognizer::kArchitecture + "\" with an input of 112 × 112");
    }
    return Recognizer(Net(pack.recognizer, net.input, device, {}, kernels),
                      {.dimensions = pack.manifest.dimensions,
                       .isBatchable = pack.manifest.isBatchable,
                       .isMirrored = pack.manifest.isMirrored});
}

Result<SpoofNet> makeSpoofNet(const ModelPack& pack) {
    const NetManifest& net = pack.manifest.liveness.value();
    if (net.architecture != SpoofNet::kArchitecture) {
        return fail(ErrorCode::ModelInvalid, "the pack's liveness net has the architecture \"" +
                                                 net.architecture + "\"; this version knows \"" +
                                                 SpoofNet::kArchitecture + "\"");
    }
    const Result<NetFile> file = pack.optionalNet(net);
    if (!file) {
        return fail(file);
    }
    return SpoofNet(Net(*file, net.input, ComputeDevice::Cpu));
}

Result<NetSet> NetSet::make(const ModelPack& pack, std::shared_ptr<FaceEmbedder> embedder) {
    std::future<Result<Recognizer>> loading;
    if (!embedder) { // side by side: the recognizer takes as long as the other two together
        loading =
            std::async(std::launch::async, [&pack] { return makeRecognizer(pack, ComputeDevice::Cpu); });
    }
    Result<FaceFinder> finder = FaceFinder::make(pack);
    if (loading.valid()) {
        Result<Recognizer> recognizer = loading.get();
        if (!recognizer) {
            return fail(recognizer);
        }
        embedder = std::make_shared<Recognizer>(std::move(*recognizer));
    }
    if (!finder) {
        return fail(finder);
    }
    return NetSet{std::move(*finder), std::move(embedder), std::nullopt, std::nullopt};
}

namespace {

/// A net that is loaded the first time it is needed, into `place`; null when the pack has none.
template <typename Kind>
Result<Kind*> loaded(std::optional<Kind>& place, const ModelPack& pack, const std::optional<NetManifest>& net,
                     const char* role) {
    if (!net) {
        return nullptr;
    }
    if (!place) {
        if (net->architecture != Kind::kArchitecture) {
            return fail(ErrorCode::ModelInvalid,
                        "the pack's " + std::string(role) + " net has the architecture \"" +
                            net->architecture + "\"; this version knows \"" + Kind::kArchitecture + "\"");
        }
        const Result<NetFile> file = pack.optionalNet(*net);
        if (!file) {
            return fail(file);
        }
        place.emplace(*file, net->input, ComputeDevice::Cpu);
    }
    return &*place;
}

} // namespace

Result<PoseNet*> NetSet::poseNet(const ModelPack& pack) {
    return loaded(pose, pack, pack.manifest.pose, "pose");
}

Result<EyeNet*> NetSet::eyeNet(const ModelPack& pack) {
    return loaded(eyes, pack, pack.manifest.eyes, "eye");
}

} // namespace likeness
