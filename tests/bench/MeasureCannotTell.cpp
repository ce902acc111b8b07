// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// MeasureCannotTell PACK FOLDER [TURNED]: what "cannot tell" costs, on pictures of known people in a folder
// each. First, of all pictures as they stand: why they are no ground for a decision, how genuine pairs are
// decided (every person counts the same, of each at most 300 pairs) and how many of 60 strangers to each
// picture pass. Then, of every TURNED-th person with two pictures or more (default 3, 0: none): how two of
// their pictures are decided when the second one is turned, with the picture taken as it stands and as the
// product takes it.

#include "Used.h"

#include "base/FileBytes.h"
#include "evaluation/PictureTree.h"
#include "verification/Verification.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <vector>

using namespace likeness;
using likeness::bench::used;

namespace {

constexpr std::size_t kMostPairs = 300;
constexpr std::size_t kStrangers = 60;

struct Looked {
    std::size_t person = 0;
    Faceprint faceprint;
    std::vector<std::string> reasons;
};

/// Shares of pairs by outcome, each pair with a weight.
struct Outcomes {
    std::array<double, 4> byDecision{};
    double all = 0;

    void add(Decision decision, double weight) {
        byDecision.at(static_cast<std::size_t>(decision)) += weight;
        all += weight;
    }
    void print(const char* what) const {
        std::printf("  %-44s", what);
        for (const Decision decision :
             {Decision::Match, Decision::Review, Decision::NoMatch, Decision::CannotTell}) {
            std::printf(" %s %.2f %%", std::string(name(decision)).c_str(),
                        100 * byDecision.at(static_cast<std::size_t>(decision)) / all);
        }
        std::printf("\n");
    }
};

Image pictureOf(const std::filesystem::path& file) {
    return used(Image::fromEncoded(used(readFile(file, ImageLimits{}.maxBytes))));
}

/// The decision on a pair, and what it would be on the score alone.
struct Decided {
    Decision decision;
    Decision onScore;
};

Decided decided(const Looked& a, const Looked& b, const DecisionThresholds& thresholds) {
    const Decision onScore = decide(used(a.faceprint.score(b.faceprint)), thresholds);
    return {a.reasons.empty() && b.reasons.empty() ? onScore : Decision::CannotTell, onScore};
}

void measureUpright(Engine& engine, const std::vector<PersonPictures>& people) {
    const DecisionThresholds thresholds = used(engine.thresholds());
    std::vector<Looked> looked;
    std::map<std::string, int> reasons;
    int pictures = 0;
    int withReason = 0;
    int withReasonOfQuality = 0;
    int turned = 0;
    for (std::size_t person = 0; person < people.size(); ++person) {
        for (const auto& file : people[person].pictures) {
            const FaceAnalysis picture = used(analyseFaces(engine, pictureOf(file)));
            ++pictures;
            turned += picture.turned != Rotation::None ? 1 : 0;
            if (picture.faces.empty()) {
                continue;
            }
            looked.push_back(
                {person, picture.faceprint, namesOf(reasonsAgainst(picture, engine.qualityGate()))});
            for (const std::string& reason : looked.back().reasons) {
                ++reasons[reason];
            }
            withReason += looked.back().reasons.empty() ? 0 : 1;
            withReasonOfQuality += std::ranges::any_of(
                looked.back().reasons, [](const auto& each) { return each != "several_faces"; });
        }
    }
    const auto share = [&](int count) {
        return 100.0 * count / pictures;
    };
    std::printf(
        "%d pictures, %zu with a face, %d turned; no ground for a decision %.2f %%, for another reason than "
        "several faces %.2f %%\n",
        pictures, looked.size(), turned, share(withReason), share(withReasonOfQuality));
    for (const auto& [reason, count] : reasons) {
        std::printf("  %-16s %.2f %%\n", reason.c_str(), share(count));
    }
    Outcomes genuine;
    Outcomes genuineOnScore;
    Outcomes refusedOnScore;
    Outcomes impostors;
    Outcomes impostorsOnScore;
    for (std::size_t from = 0; from < looked.size();) {
        std::size_t to = from;
        while (to < looked.size() && looked[to].person == looked[from].person) {
            ++to;
        }
        const std::size_t count = (to - from) * (to - from - 1) / 2;
        const std::size_t step = 1 + count / kMostPairs;
        const double weight =
            static_cast<double>(step) / static_cast<double>(std::max<std::size_t>(count, 1));
        std::size_t number = 0;
        for (std::size_t a = from; a < to; ++a) {
            for (std::size_t b = a + 1; b < to; ++b) {
                if (number++ % step != 0) {
                    continue;
                }
                const Decided pair = decided(looked[a], looked[b], thresholds);
                genuine.add(pair.decision, weight);
                genuineOnScore.add(pair.onScore, weight);
                if (pair.decision == Decision::CannotTell) {
                    refusedOnScore.add(pair.onScore, weight);
                }
            }
        }
        from = to;
    }
    for (std::size_t a = 0; a < looked.size(); ++a) {
        for (std::size_t i = 1; i <= kStrangers; ++i) {
            const Looked& b = looked[(a + i * (looked.size() / (kStrangers + 1))) % looked.size()];
            if (b.person != looked[a].person) {
                const Decided pair = decided(looked[a], b, thresholds);
                impostors.add(pair.decision, 1);
                impostorsOnScore.add(pair.onScore, 1);
            }
        }
    }
    std::printf("genuine pairs, each person the same\n");
    genuineOnScore.print("on the score alone");
    genuine.print("decided");
    refusedOnScore.print("the score of those that cannot be told");
    std::printf("%.0f impostor pairs\n", impostors.all);
    const auto passing = [](const Outcomes& outcomes) {
        const double judged =
            outcomes.all - outcomes.byDecision.at(static_cast<std::size_t>(Decision::CannotTell));
        const double match = outcomes.byDecision.at(static_cast<std::size_t>(Decision::Match));
        const double review = outcomes.byDecision.at(static_cast<std::size_t>(Decision::Review));
        std::printf("match %.2e, match or review %.2e\n", match / judged, (match + review) / judged);
    };
    std::printf("  on the score alone: ");
    passing(impostorsOnScore);
    std::printf("  of those decided (%.2f %%): ",
                100 - 100 * impostors.byDecision.at(static_cast<std::size_t>(Decision::CannotTell)) /
                          impostors.all);
    passing(impostors);
}

void measureTurned(Engine& engine, const std::vector<PersonPictures>& people, std::size_t step) {
    const DecisionThresholds thresholds = used(engine.thresholds());
    constexpr std::array kTurns{Rotation::None, Rotation::Clockwise90, Rotation::Half,
                                Rotation::Clockwise270};
    constexpr std::array kWords{"as it stands", "on its right side", "on its head", "on its left side"};
    std::array<Outcomes, kTurns.size()> asItStands;
    std::array<Outcomes, kTurns.size()> taken;
    std::array<int, kTurns.size()> upright{};
    std::array<int, kTurns.size()> faceless{};
    int pairs = 0;
    std::size_t number = 0;
    for (const PersonPictures& person : people) {
        if (person.pictures.size() < 2 || number++ % step != 0) {
            continue;
        }
        const FaceAnalysis reference = used(analyseFaces(engine, pictureOf(person.pictures[0])));
        const Image image = pictureOf(person.pictures[1]);
        ++pairs;
        for (std::size_t i = 0; i < kTurns.size(); ++i) {
            const Image picture = used(image.rotated(kTurns.at(i)));
            const LargestFaceprint largest = used(engine.largestFaceprint(picture));
            const auto onScore = [&](const Faceprint& probe) {
                return used(reference.faceprint.score(probe));
            };
            if (largest.isFaceFound) {
                asItStands.at(i).add(decide(onScore(largest.faceprint), thresholds), 1);
            } else {
                ++faceless.at(i);
            }
            const FaceAnalysis probe = used(analyseFaces(engine, picture));
            const int quarters = (static_cast<int>(probe.turned) + static_cast<int>(kTurns.at(i))) % 4;
            upright.at(i) += quarters == 0 ? 1 : 0;
            if (!probe.faces.empty()) {
                const QualityGate* gate = engine.qualityGate();
                taken.at(i).add(decide(onScore(probe.faceprint), thresholds,
                                       {reasonsAgainst(reference, gate), reasonsAgainst(probe, gate)}),
                                1);
            }
        }
    }
    std::printf("%d genuine pairs, the second picture turned\n", pairs);
    for (std::size_t i = 0; i < kTurns.size(); ++i) {
        std::printf(" %s: taken upright %d, no face as it stands %d\n", kWords.at(i), upright.at(i),
                    faceless.at(i));
        asItStands.at(i).print("largest face as it stands, on the score alone");
        taken.at(i).print("as it is taken, decided");
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: MeasureCannotTell PACK FOLDER [TURNED]\n");
        return 2;
    }
    const auto engine = used(Engine::create({.pack = argv[1], .workers = 1}));
    const auto people = used(readPictureTree(argv[2]));
    const long step = argc > 3 ? std::strtol(argv[3], nullptr, 10) : 3;
    measureUpright(*engine, people);
    if (step > 0) {
        measureTurned(*engine, people, static_cast<std::size_t>(step));
    }
    return 0;
}
