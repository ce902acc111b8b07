// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// known_answer PACK: prints the recognizer's quantized answer to the known-answer chip, as it goes into
// PACK/pack.json.

#include "engine/NetSet.h"
#include "faceprint/Faceprint.h"
#include "model/KnownAnswer.h"

#include <cstdio>

int main(int argc, char** argv) {
    using namespace likeness;
    if (argc != 2) {
        std::fputs("usage: known_answer PACK\n", stderr);
        return 64;
    }
    const Result<ModelPack> pack = ModelPack::load(argv[1]);
    if (!pack) {
        std::fprintf(stderr, "known_answer: %s\n", pack.error().message.c_str());
        return 65;
    }
    Result<Recognizer> recognizer = makeRecognizer(*pack, ComputeDevice::Cpu);
    if (!recognizer) {
        std::fprintf(stderr, "known_answer: %s\n", recognizer.error().message.c_str());
        return 65;
    }
    const FaceChip chip = knownAnswerChip();
    const FaceChip* const chips[] = {&chip};
    const Result<Faceprint> faceprint =
        Faceprint::fromEmbedding(recognizer->embed(chips).front(), pack->identity());
    if (!faceprint) {
        std::fprintf(stderr, "known_answer: %s\n", faceprint.error().message.c_str());
        return 65;
    }
    const char* separator = "\"knownAnswer\": [";
    for (const std::int16_t value : faceprint->quantizedVector()) {
        std::printf("%s%d", separator, value);
        separator = ", ";
    }
    std::puts("]");
    return 0;
}
