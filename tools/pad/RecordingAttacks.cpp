// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "AttackMakers.h"
#include "Paper.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace likeness::pad {
namespace {

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

} // namespace

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

} // namespace likeness::pad
