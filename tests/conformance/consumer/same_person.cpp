// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// same_person A B: whether two pictures show the same person. The smallest useful program on the engine.

#include <likeness/base/FileBytes.h>
#include <likeness/engine/Engine.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>

namespace {

using namespace likeness;

Result<Faceprint> faceprintOf(Engine& engine, const std::filesystem::path& file) {
    const auto bytes = readFile(file, ImageLimits{}.maxBytes);
    if (!bytes) {
        return fail(bytes);
    }
    const auto image = Image::fromEncoded(*bytes);
    if (!image) {
        return fail(image);
    }
    auto largest = engine.largestFaceprint(*image);
    if (!largest) {
        return fail(largest);
    }
    if (!largest->isFaceFound) {
        return fail(ErrorCode::NoFace, "no face in " + displayName(file));
    }
    return std::move(largest->faceprint);
}

Result<void> compare(const std::filesystem::path& a, const std::filesystem::path& b) {
    EngineOptions options;
    options.pack = std::filesystem::path(PACKS_DIR) / "standard";
    const auto engine = Engine::create(options);
    if (!engine) {
        return fail(engine);
    }
    const auto faceprintA = faceprintOf(**engine, a);
    if (!faceprintA) {
        return fail(faceprintA);
    }
    const auto faceprintB = faceprintOf(**engine, b);
    if (!faceprintB) {
        return fail(faceprintB);
    }
    const auto similarity = (*engine)->similarity(*faceprintA, *faceprintB);
    if (!similarity) {
        return fail(similarity);
    }
    std::cout << "similarity " << similarity->score.value << '\n';
    const auto thresholds = (*engine)->thresholds();
    if (!thresholds) {
        return fail(thresholds);
    }
    std::cout << "decision " << name(decide(similarity->score, *thresholds)) << '\n';
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
