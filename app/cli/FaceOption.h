// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/PictureEmbedding.h"

namespace CLI {
class App;
}

namespace likeness::cli {

/// Adds `--face central|largest` to a command that reads labelled pictures.
void addFaceOption(CLI::App& command, FaceSelection& face);

} // namespace likeness::cli
