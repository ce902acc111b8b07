// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Paper.h"
#include "Presentation.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>
#include <utility>

namespace likeness::pad {
namespace {

using Random = std::mt19937_64;

double between(Random& random, double low, double high) {
    return low + (high - low) * static_cast<double>(random() >> 11) * 0x1.0p-53;
}
int between(Random& random, int low, int high) {
    return low + static_cast<int>(random() % static_cast<std::uint64_t>(high - low + 1));
}

/// Frames that show a face straight, with open eyes.
struct Still {
    const Clip* clip;
    int frame;
};
Still anyStill(const Material& material, Random& random) {
    const std::array<Still, 12> stills{{{&material.cap12, 300},
                                        {&material.cap12, 540},
                                        {&material.cap12, 650},
                                        {&material.cap12, 730},
                                        {&material.cap12, 1060},
                                        {&material.cap13, 60},
                                        {&material.cap13, 200},
                                        {&material.cap13, 252},
                                        {&material.franck, 200},
                                        {&material.franck, 600},
                                        {&material.franck, 3000},
                                        {&material.franck, 3400}}};
    return stills[random() % stills.size()];
}

/// What lies behind a sheet: a wall and a desk, out of focus.
cv::Mat room(cv::Size size, Random& random) {
    cv::Mat view(size, CV_8UC3,
                 cv::Scalar(between(random, 90, 150), between(random, 95, 160), between(random, 100, 170)));
    view.rowRange(size.height * 3 / 4, size.height).setTo(cv::Scalar(60, 75, 95));
    cv::GaussianBlur(view, view, {0, 0}, 8);
    return view;
}

/// Goes to 1 and back within `length` seconds, after a person's reaction time; again if it was to no avail.
double there(double asked, double delay, double length) {
    if (asked < delay) {
        return 0;
    }
    const double phase = std::fmod(asked - delay, length * 1.5) / length;
    return phase >= 1 ? 0 : std::pow(std::sin(std::numbers::pi * phase), 2);
}

/// A hand that follows the instructions with a sheet, as well as a sheet can.
struct Hand {
    double turn = 45; ///< Degrees to which the sheet is tilted when a turn is asked for.
    double bend = 0;  ///< Bend around the upright axis at the height of a turn ...
    double bow = 0;   ///< ... and around the level axis at that of a nod.
    double delay = 0.5;
    double length = 1.6;
    double sway = 0.02;
    double phase = 0;
    double scale = 1.05;
    bool follows = true;

    [[nodiscard]] Hold holdAt(const Cue& cue) const {
        Hold hold;
        hold.scale = scale;
        hold.x = sway * std::sin(1.7 * cue.seconds + phase);
        hold.y = sway * std::sin(1.1 * cue.seconds + 2 * phase);
        hold.roll = 40 * sway * std::sin(0.9 * cue.seconds + 3 * phase);
        if (!follows || !cue.instruction) {
            return hold;
        }
        const double share = there(cue.asked, delay, length);
        switch (*cue.instruction) {
        case ChallengeAction::TurnLeft:
            hold.yaw = turn * share;
            hold.bendAcross = bend * share;
            break;
        case ChallengeAction::TurnRight:
            hold.yaw = -turn * share;
            hold.bendAcross = bend * share;
            break;
        case ChallengeAction::Nod:
            hold.pitch = -turn * share;
            hold.bendAlong = bow * share;
            break;
        case ChallengeAction::Blink:
            hold.pitch = turn * share;
            break;
        case ChallengeAction::Smile:
            hold.bendAcross = bend * share;
            hold.pitch = 0.5 * turn * share;
            break;
        }
        return hold;
    }
};

Hand anyHand(Random& random) {
    Hand hand;
    hand.delay = between(random, 0.3, 1.0);
    hand.length = between(random, 1.0, 2.4);
    hand.sway = between(random, 0.002, 0.02);
    hand.phase = between(random, 0.0, 6.0);
    hand.scale = between(random, 0.9, 1.3);
    return hand;
}

Presentation sheet(std::string kind, const Material& material, Random& random, const Hand& hand) {
    const Still still = anyStill(material, random);
    const cv::Mat frame = still.clip->at(still.frame);
    const cv::Mat print = printed(frame, {0, 0, frame.cols, frame.rows});
    const cv::Mat behind = room(frame.size(), random);
    return {std::move(kind),
            still.clip->name + " " + std::to_string(still.frame),
            [print, behind, hand](const Cue& cue) { return viewOf(print, hand.holdAt(cue), behind); },
            {}};
}

Presentation printHeld(const Material& material, Random& random) {
    Hand hand = anyHand(random);
    hand.sway = between(random, 0.0, 0.004);
    hand.follows = false;
    return sheet("print-held", material, random, hand);
}

Presentation printMoved(const Material& material, Random& random) {
    Hand hand = anyHand(random);
    hand.sway = between(random, 0.03, 0.1);
    hand.follows = false;
    return sheet("print-moved", material, random, hand);
}

Presentation printTilted(const Material& material, Random& random) {
    Hand hand = anyHand(random);
    hand.turn = between(random, 25.0, 62.0);
    return sheet("print-tilted", material, random, hand);
}

Presentation printBent(const Material& material, Random& random) {
    Hand hand = anyHand(random);
    hand.turn = between(random, 0.0, 50.0);
    hand.bend = between(random, -2.0, 3.2);
    hand.bow = between(random, -2.0, 3.2);
    return sheet("print-bent", material, random, hand);
}

/// A print with holes for eyes and mouth, worn: what is behind lives, and blinks and smiles when asked.
Presentation maskCut(const Material& material, Random& random) {
    Hand hand = anyHand(random);
    hand.turn = between(random, 20.0, 60.0);
    hand.bend = between(random, 0.0, 3.0);
    const Clip* clip = &material.franck;
    const int begin = between(random, 3560, 3640);
    const cv::Mat base = clip->at(begin);
    // Where eyes and mouth are on that man's pictures, in shares of the picture.
    const cv::Rect eyes(static_cast<int>(0.38 * base.cols), static_cast<int>(0.34 * base.rows),
                        static_cast<int>(0.31 * base.cols), static_cast<int>(0.13 * base.rows));
    const cv::Rect mouth(static_cast<int>(0.43 * base.cols), static_cast<int>(0.57 * base.rows),
                         static_cast<int>(0.24 * base.cols), static_cast<int>(0.17 * base.rows));
    const cv::Mat behind = room(base.size(), random);
    return {"mask-cut",
            clip->name + " " + std::to_string(begin),
            [clip, base, eyes, mouth, behind, hand, begin](const Cue& cue) {
                cv::Mat face = base.clone();
                int from = begin;
                if (cue.instruction == ChallengeAction::Blink && cue.asked > hand.delay) {
                    from = 1380; // blinks at 1390
                } else if (cue.instruction == ChallengeAction::Smile && cue.asked > hand.delay) {
                    from = 3790; // smiles
                }
                const int number = from + static_cast<int>(24 * std::max(0.0, cue.asked - hand.delay)) % 60;
                const cv::Mat& living = clip->at(cue.instruction ? number : begin);
                for (const cv::Rect& hole : {eyes, mouth}) {
                    living(hole).copyTo(face(hole));
                }
                return viewOf(printed(face, {0, 0, face.cols, face.rows}), hand.holdAt(cue), behind);
            },
            {}};
}

/// A clip shown on a screen, from somewhere on.
Presentation replay(const Material& material, Random& random) {
    const std::array<const Clip*, 3> clips{&material.franck, &material.cap12, &material.cap13};
    const Clip* clip = clips[random() % clips.size()];
    const int begin = between(random, 0, std::max(0, clip->last() - 300));
    Screen screen;
    screen.gamma = between(random, 0.85, 1.4);
    screen.pitchX = between(random, 2.2, 4.5);
    screen.pitchY = between(random, 2.2, 4.5);
    screen.depth = between(random, 0.01, 0.1);
    screen.border = between(random, 0.0, 0.08);
    const std::uint64_t seed = random();
    return {"replay",
            clip->name + " " + std::to_string(begin),
            [clip, begin, screen, seed](const Cue& cue) {
                Screen now = screen;
                now.seed = seed + static_cast<std::uint64_t>(cue.frame);
                return refilmed(clip->at(begin + cue.frame * Clip::kStep), now);
            },
            {}};
}

/// The parts of the clips with most head movements.
struct Busy {
    const Clip* clip;
    int from;
    int to;
};
Busy anyBusy(const Material& material, Random& random) {
    const std::array<Busy, 7> parts{{{&material.cap12, 476, 560},
                                     {&material.cap12, 476, 640},
                                     {&material.cap12, 650, 790},
                                     {&material.cap12, 940, 1010},
                                     {&material.cap13, 490, 590},
                                     {&material.franck, 3780, 3900},
                                     {&material.franck, 1060, 1130}}};
    return parts[random() % parts.size()];
}

/// A busy part again and again, injected in the camera's place: from its end to its beginning, or forth and
/// back so that there is no cut.
Presentation loop(const Material& material, Random& random) {
    const Busy part = anyBusy(material, random);
    const bool returns = random() % 2 == 0;
    const int length = (part.to - part.from) / Clip::kStep;
    return {returns ? "loop-forth-and-back" : "loop",
            part.clip->name + " " + std::to_string(part.from),
            [part, returns, length, offset = between(random, 0, length)](const Cue& cue) {
                const int step = cue.frame + offset;
                const int place = returns ? length - std::abs(step % (2 * length) - length) : step % length;
                return part.clip->at(part.from + place * Clip::kStep);
            },
            {}};
}

Presentation mirrored(const Material& material, Random& random) {
    const Busy part = anyBusy(material, random);
    const int begin = part.from - between(random, 0, 20);
    // The challenge is the one that the clip itself would pass.
    std::vector<ChallengeAction> actions;
    if (part.clip == &material.cap12 && part.from == 476) {
        actions = {ChallengeAction::TurnRight, ChallengeAction::TurnLeft, ChallengeAction::Nod};
    } else if (part.clip == &material.cap13) {
        actions = {ChallengeAction::TurnLeft, ChallengeAction::TurnRight, ChallengeAction::TurnLeft};
    }
    return {"mirrored", part.clip->name + " " + std::to_string(begin),
            [part, begin](const Cue& cue) {
                cv::Mat view;
                cv::flip(part.clip->at(begin + cue.frame * Clip::kStep), view, 1);
                return view;
            },
            actions};
}

/// The challenge fits what the first man does; after some frames the other one sits there.
Presentation swapped(const Material& material, Random& random) {
    const bool isFromCap12 = random() % 2 == 0;
    const Clip* first = isFromCap12 ? &material.cap12 : &material.cap13;
    const int begin = (isFromCap12 ? 476 : 488) - between(random, 0, 12);
    const int swapAt = between(random, 12, 40);
    const int fade = between(random, 0, 4); // frames of cross-fading
    const int other = between(random, 0, 4000);
    std::vector<ChallengeAction> actions =
        isFromCap12
            ? std::vector{ChallengeAction::TurnRight, ChallengeAction::TurnLeft, ChallengeAction::Smile}
            : std::vector{ChallengeAction::TurnLeft, ChallengeAction::TurnRight, ChallengeAction::Blink};
    return {"swap", first->name + " " + std::to_string(begin) + " to franck " + std::to_string(other),
            [first, begin, swapAt, fade, other, &material](const Cue& cue) {
                const cv::Mat& one = first->at(begin + cue.frame * Clip::kStep);
                const double share = std::clamp((cue.frame - swapAt + 1.0) / (fade + 1), 0.0, 1.0);
                cv::Mat two;
                cv::resize(material.franck.at(other + cue.frame * Clip::kStep), two, one.size());
                cv::Mat view;
                cv::addWeighted(one, 1 - share, two, share, 0, view);
                return view;
            },
            actions};
}

/// A library of one man's actions, cut to as soon as one is asked for: the best that an attacker with
/// recordings can do by hand.
Presentation cutTogether(const Material& material, Random& random) {
    const Clip* clip = random() % 2 == 0 ? &material.cap12 : &material.cap13;
    const bool is12 = clip == &material.cap12;
    const int idle = is12 ? between(random, 240, 330) : between(random, 40, 240);
    const double delay = between(random, 0.3, 0.9);
    return {"cut-together",
            clip->name + " " + std::to_string(idle),
            [clip, is12, idle, delay](const Cue& cue) {
                int from = -1;
                if (cue.instruction && cue.asked > delay) {
                    switch (*cue.instruction) {
                    case ChallengeAction::TurnLeft:
                        from = is12 ? 512 : 494;
                        break;
                    case ChallengeAction::TurnRight:
                        from = is12 ? 482 : 524;
                        break;
                    case ChallengeAction::Nod:
                        from = is12 ? 546 : -1;
                        break;
                    case ChallengeAction::Blink:
                        from = is12 ? 634 : 60;
                        break;
                    case ChallengeAction::Smile:
                        from = is12 ? 210 : 300;
                        break;
                    }
                }
                if (from < 0) {
                    return clip->at(idle + cue.frame * Clip::kStep % 80);
                }
                return clip->at(from + static_cast<int>(25 * (cue.asked - delay)));
            },
            {}};
}

} // namespace

std::vector<Presentation> attacks(const Material& material, int perKind, std::uint64_t seed) {
    using Maker = Presentation (*)(const Material&, Random&);
    constexpr std::array<Maker, 10> kMakers{printHeld, printMoved, printTilted, printBent, maskCut,
                                            replay,    loop,       mirrored,    swapped,   cutTogether};
    std::vector<Presentation> all;
    for (std::size_t kind = 0; kind < kMakers.size(); ++kind) {
        for (int i = 0; i < perKind; ++i) {
            Random random(seed + 1000 * kind + static_cast<std::uint64_t>(i));
            all.push_back(kMakers[kind](material, random));
        }
    }
    return all;
}

} // namespace likeness::pad
