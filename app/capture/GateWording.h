// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/quality/QualityGate.h"

#include <QtCore/QString>

namespace likeness {

/// The gate's sentence about a refusal in the user's language: the engine's own, translated by its code.
[[nodiscard]] QString sentenceFor(RefusalCode code);

} // namespace likeness
