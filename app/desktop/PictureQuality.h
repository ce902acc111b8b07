// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "PictureJobs.h"

#include "face/quality/QualityGate.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include <map>
#include <optional>
#include <string>

namespace likeness {

/// How good one of a verification's two pictures is, as far as that is known. It never changes the answer. A
/// value.
struct PictureQuality {
    Q_DECLARE_TR_FUNCTIONS(PictureQuality)

  public:
    std::optional<int> unified; ///< 0…100; nothing where it was not assessed.
    /// The most important reason why the pack's gate would not have it for a verification.
    std::optional<RefusalCode> refusal;
    bool isPoseUncertain = false; ///< Landmarks and pose net disagree about the head.
    bool isMissing = false;       ///< It could not be assessed.

    /// Of a picture with a face that was looked at.
    [[nodiscard]] static PictureQuality of(const Engine& engine, const FaceAnalysis& analysis);
    /// Of a sample that was assessed when it was enrolled, from the figures stored with it.
    [[nodiscard]] static PictureQuality ofSample(const std::map<std::string, double>& figures);

    /// The figures of both, in the user's language: "94 and 82 of 100"; empty where neither is known.
    [[nodiscard]] static QString figures(const PictureQuality& reference, const PictureQuality& probe);
    /// What is wrong with them, a line for each that is not good enough; empty when both are.
    [[nodiscard]] static QString remarks(const PictureQuality& reference, const PictureQuality& probe);

  private:
    [[nodiscard]] QString remark() const;
};

} // namespace likeness
