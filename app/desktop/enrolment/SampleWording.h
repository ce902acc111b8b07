// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Liveness.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include <map>
#include <string>

namespace likeness {

/// Turns what is stored with a sample into words, in the user's language and number format. Thread-safe.
class SampleWording {
    Q_DECLARE_TR_FUNCTIONS(SampleWording)

  public:
    /// How good a sample is: its unified quality, else how sure the detector was of the face; empty where
    /// neither was stored.
    [[nodiscard]] static QString quality(const std::map<std::string, double>& figures);
    /// What was checked of the living person when the picture was taken.
    [[nodiscard]] static QString liveness(const LivenessEvidence& liveness);
};

} // namespace likeness
