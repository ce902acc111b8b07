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

/// How good one of a verification's two pictures is, as far as that is known. A value.
struct PictureQuality {
    Q_DECLARE_TR_FUNCTIONS(PictureQuality)

  public:
    std::optional<int> unified; ///< 0…100; nothing where it was not assessed.
    /// The most important reason why the picture is no ground for a decision.
    std::optional<RefusalCode> reason;
    bool isPoseUncertain = false; ///< Landmarks and pose net disagree about the head.

    /// Of a picture that was looked at; nothing is known of a faceprint without its picture.
    [[nodiscard]] static PictureQuality of(const Engine& engine, const FaceAnalysis& analysis);
    /// Of a sample that was assessed when it was enrolled, from the figures stored with it.
    [[nodiscard]] static PictureQuality ofSample(const std::map<std::string, double>& figures);

    /// The figures of both, in the user's language: "94 and 82 of 100"; empty where neither is known.
    [[nodiscard]] static QString figures(const PictureQuality& reference, const PictureQuality& probe);
    /// Why they are no ground for a decision, and what to do, a line for each; empty when both are one.
    [[nodiscard]] static QString reasons(const PictureQuality& reference, const PictureQuality& probe);
    /// What else is to be known of them, a line for each; empty when there is nothing.
    [[nodiscard]] static QString remarks(const PictureQuality& reference, const PictureQuality& probe);

  private:
    [[nodiscard]] QString reasonText() const;
    [[nodiscard]] QString remark() const;
    [[nodiscard]] static QString linesOf(const QString& reference, const QString& probe);
};

} // namespace likeness
