// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "AttackMakers.h"
#include "Paper.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace likeness::pad {
namespace {

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

} // namespace

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

} // namespace likeness::pad
