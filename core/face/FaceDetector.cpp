// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/FaceDetector.h"

#include "face/UltraLightDetector.h"
#include "face/YuNetDetector.h"

namespace likeness {

Result<std::unique_ptr<FaceDetector>> makeFaceDetector(const ModelPack& pack) {
    const NetManifest& net = pack.manifest.detector;
    if (net.architecture == UltraLightDetector::kArchitecture) {
        return UltraLightDetector::make(pack.detector, net.input);
    }
    if (net.architecture == YuNetDetector::kArchitecture) {
        return std::make_unique<YuNetDetector>(pack.detector, net.input);
    }
    return fail(ErrorCode::ModelInvalid, "the pack's detector has the architecture \"" + net.architecture +
                                             "\"; this version knows \"" + UltraLightDetector::kArchitecture +
                                             "\" and \"" + YuNetDetector::kArchitecture + "\"");
}

} // namespace likeness
