// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../engine/Engine.h"
#include "../face/FaceBox.h"
#include "../face/FaceChip.h"
#include "../face/quality/QualityReport.h"
#include "../faceprint/Faceprint.h"
#include "../image/Image.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace likeness {

/// What the engine sees in one picture: all faces, and of the one that is taken everything that a decision
/// needs.
struct FaceAnalysis {
    /// The picture in which the faces are: the one that was given, turned clockwise by `turned`.
    Image image;
    Rotation turned = Rotation::None;
    /// The picture was turned although its face looks upright as it stands too, and it is not beyond doubt
    /// that it is upright now.
    bool isTurnUncertain = false;
    /// The first is the one that is taken; the others follow, largest first. Empty: no face was found.
    std::vector<FaceBox> faces;
    bool isChosen = false; ///< Somebody said which face is meant; else the largest is taken.
    Faceprint faceprint;   ///< Of the face that is taken, like all that follows; empty without one.
    std::optional<FaceChip> alignedFace; ///< What the faceprint was made of.
    /// With the pose and eye nets asked as well; nothing without a face, and where it could not be assessed.
    std::optional<QualityReport> quality;
    std::optional<Error> qualityError; ///< Why it could not be assessed.
};

/// Asked between the steps of a job; when it says yes, the job ends with `Cancelled`. Empty: it goes on to
/// the end.
using IsCancelled = std::function<bool()>;

/// Finds all faces of a picture and describes the largest.
///
/// Where the picture as it stands does not show a face that is upright beyond doubt, it is turned by quarters
/// as well, and the orientation in which its largest face is best is taken: a photograph that lies on its
/// side or stands on its head is as good as any other. A face is upright beyond doubt when its head leans by
/// at most 45°, the landmark net is sure of it, the pose net agrees with the landmarks, and its unified
/// quality is good; the best is the one with the highest product of unified quality and landmark score.
/// (Landmarks that are found on a face upside down look like those of an upright one:
/// docs/adr/0007-cannot-tell.md.) In turned pictures only faces from a twentieth of the longer side on are
/// looked for.
///
/// Blocks. Errors: those of `Engine`, and `Cancelled`. Thread-safe.
[[nodiscard]] Result<FaceAnalysis> analyseFaces(Engine& engine, const Image& image,
                                                const IsCancelled& isCancelled = {});

/// The same picture with another of its faces taken, since somebody chose it. Errors: as before, and
/// `InvalidArgument` when there is no face of that index.
[[nodiscard]] Result<FaceAnalysis> chooseFace(Engine& engine, FaceAnalysis picture, std::size_t face);

} // namespace likeness
