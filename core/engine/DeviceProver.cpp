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
#include <string>
#include <utility>

namespace likeness {
namespace {

struct TimedEmbedding {
    std::vector<float> values;
    double milliseconds = 0;
};

/// The first run prepares the net; the median of the next few is what it takes.
Result<TimedEmbedding> embedKnownChip(Recognizer& recognizer, bool isTimed) {
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

bool isOpenCl(ComputeDevice device) {
    return device == ComputeDevice::OpenCl || device == ComputeDevice::OpenClFp16;
}

} // namespace

Result<std::vector<float>> proveCpu(const ModelPack& pack, Recognizer& recognizer) {
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
    const Result<TimedEmbedding> answer = guarded([&]() -> Result<TimedEmbedding> {
        Result<Recognizer> recognizer = makeRecognizer(pack, device);
        return recognizer ? embedKnownChip(*recognizer, true) : fail(recognizer);
    });
    if (!answer) {
        proof.reason = "it failed on a known picture: " + answer.error().message;
        return proof;
    }
    proof.agreement = agreement(answer->values, cpuEmbedding);
    proof.milliseconds = answer->milliseconds;
    if (isOpenCl(device) && answer->values == cpuEmbedding) {
        // Another device never rounds exactly alike: OpenCV fell back without saying so.
        proof.reason = "OpenCV accepted it but ran on the CPU";
    } else if (proof.agreement < kDeviceAgreement) {
        proof.reason = "its answer differs from the CPU's (cosine " + std::to_string(proof.agreement) + ")";
    } else {
        proof.isUsable = true;
    }
    return proof;
}

} // namespace likeness
