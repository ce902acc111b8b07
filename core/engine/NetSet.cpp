// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/NetSet.h"

#include <utility>

namespace likeness {

Result<Recognizer> makeRecognizer(const ModelPack& pack, ComputeDevice device) {
    const NetManifest& net = pack.manifest.recognizer;
    if (net.architecture != Recognizer::kArchitecture || net.input.width != FaceChip::kSize ||
        net.input.height != FaceChip::kSize) {
        return fail(ErrorCode::ModelInvalid, "the pack's recognizer has the architecture \"" +
                                                 net.architecture + "\"; this version knows \"" +
                                                 Recognizer::kArchitecture + "\" with an input of 112 × 112");
    }
    return Recognizer(Net(pack.recognizer, net.input, device), pack.manifest.dimensions,
                      pack.manifest.isBatchable);
}

Result<SpoofNet> makeSpoofNet(const ModelPack& pack) {
    const NetManifest& net = pack.manifest.liveness.value();
    if (net.architecture != SpoofNet::kArchitecture) {
        return fail(ErrorCode::ModelInvalid, "the pack's liveness net has the architecture \"" +
                                                 net.architecture + "\"; this version knows \"" +
                                                 SpoofNet::kArchitecture + "\"");
    }
    const Result<std::vector<std::byte>> bytes = readProvedNet(pack.folder / net.file, net);
    if (!bytes) {
        return fail(bytes);
    }
    return SpoofNet(Net(*bytes, net.input, ComputeDevice::Cpu));
}

Result<NetSet> NetSet::make(const ModelPack& pack, ComputeDevice device) {
    Result<FaceFinder> finder = FaceFinder::make(pack, device);
    if (!finder) {
        return fail(finder);
    }
    Result<Recognizer> recognizer = makeRecognizer(pack, device);
    if (!recognizer) {
        return fail(recognizer);
    }
    return NetSet{std::move(*finder), std::move(*recognizer), std::nullopt};
}

Result<PoseNet*> NetSet::poseNet(const ModelPack& pack) {
    const std::optional<NetManifest>& net = pack.manifest.pose;
    if (!net) {
        return nullptr;
    }
    if (!pose) {
        if (net->architecture != PoseNet::kArchitecture) {
            return fail(ErrorCode::ModelInvalid, "the pack's pose net has the architecture \"" +
                                                     net->architecture + "\"; this version knows \"" +
                                                     PoseNet::kArchitecture + "\"");
        }
        const auto bytes = readProvedNet(pack.folder / net->file, *net);
        if (!bytes) {
            return fail(bytes);
        }
        pose.emplace(Net(*bytes, net->input, ComputeDevice::Cpu));
    }
    return &*pose;
}

} // namespace likeness
