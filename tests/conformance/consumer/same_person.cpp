// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// same_person A B: whether two pictures show the same person. The smallest useful program on the engine.

#include <likeness/base/FileBytes.h>
#include <likeness/engine/Engine.h>
#include <likeness/verification/Verification.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>

namespace {

using namespace likeness;

Result<FaceAnalysis> analysed(Engine& engine, const std::filesystem::path& file) {
    const auto bytes = readFile(file, ImageLimits{}.maxBytes);
    if (!bytes) {
        return fail(bytes);
    }
    const auto image = Image::fromEncoded(*bytes);
    if (!image) {
        return fail(image);
    }
    auto picture = analyseFaces(engine, *image);
    if (picture && picture->faces.empty()) {
        return fail(ErrorCode::NoFace, "no face in " + displayName(file));
    }
    return picture;
}

Result<void> compare(const std::filesystem::path& a, const std::filesystem::path& b) {
    EngineOptions options;
    options.pack = std::filesystem::path(PACKS_DIR) / "standard";
    const auto engine = Engine::create(options);
    if (!engine) {
        return fail(engine);
    }
    const auto reference = analysed(**engine, a);
    if (!reference) {
        return fail(reference);
    }
    const auto probe = analysed(**engine, b);
    if (!probe) {
        return fail(probe);
    }
    const auto similarity = (*engine)->similarity(reference->faceprint, probe->faceprint);
    if (!similarity) {
        return fail(similarity);
    }
    std::cout << "similarity " << similarity->score.value << '\n';
    const auto thresholds = (*engine)->thresholds();
    if (!thresholds) {
        return fail(thresholds);
    }
    const QualityGate* gate = (*engine)->qualityGate();
    const CannotTellReasons reasons{reasonsAgainst(*reference, gate), reasonsAgainst(*probe, gate)};
    std::cout << "decision " << name(decide(similarity->score, *thresholds, reasons)) << '\n';
    return {};
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: same_person A B\n";
        return EXIT_FAILURE;
    }
    const auto compared = compare(argv[1], argv[2]);
    if (!compared) {
        std::cerr << compared.error().message << '\n';
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
