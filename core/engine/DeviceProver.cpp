// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/DeviceProver.h"

#include "engine/Guarded.h"
#include "engine/NetSet.h"
#include "faceprint/UnitVector.h"
#include "model/DeviceOffer.h"
#include "model/KnownAnswer.h"

#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace likeness {
namespace {

struct TimedEmbedding {
    std::vector<float> values;
    double milliseconds = 0;
};

/// The first run prepares the net; the median of the next few is what it takes.
Result<TimedEmbedding> embedKnownChip(FaceEmbedder& recognizer, bool isTimed) {
    return guarded([&]() -> Result<TimedEmbedding> {
        const FaceChip chip = knownAnswerChip();
        const FaceChip* const chips[] = {&chip};
        TimedEmbedding result{recognizer.embed(chips).front(), 0};
        if (isTimed) {
            std::array<double, 5> times{};
            for (double& time : times) {
                cv::TickMeter meter;
                meter.start();
                recognizer.embed(chips);
                meter.stop();
                time = meter.getTimeMilli();
            }
            std::ranges::nth_element(times, times.begin() + times.size() / 2);
            result.milliseconds = times[times.size() / 2];
        }
        return result;
    });
}

Result<TimedEmbedding> embedKnownChip(const ModelPack& pack, ComputeDevice device, bool isTimed,
                                      Net::Kernels kernels = Net::Kernels::OursWherePossible) {
    return guarded([&]() -> Result<TimedEmbedding> {
        Result<Recognizer> recognizer = makeRecognizer(pack, device, kernels);
        return recognizer ? embedKnownChip(*recognizer, isTimed) : fail(recognizer);
    });
}

/// What OpenCV computes on in place of a device that it does not like, about which it says nothing to its
/// caller. From the next best on.
std::vector<ComputeDevice> substitutesFor(ComputeDevice device) {
    switch (device) {
    case ComputeDevice::OpenCl:
        return {ComputeDevice::Cpu};
    case ComputeDevice::OpenClFp16:
        return {ComputeDevice::OpenCl, ComputeDevice::Cpu};
    case ComputeDevice::CudaFp16:
        return {ComputeDevice::Cuda};
    case ComputeDevice::Cuda: // fails instead
    case ComputeDevice::Automatic:
    case ComputeDevice::Cpu:
        break;
    }
    return {};
}

/// The device that gave this answer in place of the one that was asked; no two round exactly alike.
std::optional<ComputeDevice> substituteBehind(const std::vector<float>& answer, const ModelPack& pack,
                                              ComputeDevice device) {
    for (const ComputeDevice other : substitutesFor(device)) {
        const auto its = embedKnownChip(pack, other, false, Net::Kernels::OpenCv);
        if (its && its->values == answer) {
            return other;
        }
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<float>> proveCpu(const ModelPack& pack, FaceEmbedder& recognizer) {
    Result<TimedEmbedding> answer = embedKnownChip(recognizer, false);
    if (!answer) {
        return fail(ErrorCode::ModelInvalid, "the pack's recognizer " + pack.manifest.recognizer.file +
                                                 " does not run: " + answer.error().message);
    }
    // A pack without a known answer still has to give one that is a direction at all.
    const WipedVector<float> expected = pack.manifest.knownAnswer.empty()
                                            ? WipedVector<float>(answer->values.begin(), answer->values.end())
                                            : dequantized(pack.manifest.knownAnswer);
    const double agreed = agreement(answer->values, expected);
    if (agreed < kKnownAnswerAgreement) {
        return fail(
            ErrorCode::ModelInvalid,
            "the pack's recognizer " + pack.manifest.recognizer.file +
                " does not give its known answer (agreement " + std::to_string(agreed) +
                "): this OpenCV or processor computes it wrongly, or the manifest describes it wrongly");
    }
    return std::move(answer->values);
}

DeviceProof proveDevice(const ModelPack& pack, ComputeDevice device, const std::vector<float>& cpuEmbedding) {
    DeviceProof proof;
    proof.device = device;
    DeviceOffer offer = deviceOffer(device);
    proof.hardware = std::move(offer.hardware);
    if (!offer.isOffered) {
        proof.reason = std::move(offer.reason);
        return proof;
    }
    const Result<TimedEmbedding> answer = embedKnownChip(pack, device, true);
    if (!answer) {
        proof.reason = "it failed on a known picture: " + answer.error().message;
        return proof;
    }
    proof.agreement = agreement(answer->values, cpuEmbedding);
    proof.milliseconds = answer->milliseconds;
    if (const auto other = substituteBehind(answer->values, pack, device)) {
        proof.reason = "OpenCV accepted it but computed on the device " + std::string(name(*other));
    } else if (proof.agreement < kDeviceAgreement) {
        proof.reason = "its answer differs from the CPU's (cosine " + std::to_string(proof.agreement) + ")";
    } else {
        proof.isUsable = true;
    }
    return proof;
}

} // namespace likeness
