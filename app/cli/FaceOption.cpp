// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FaceOption.h"

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace likeness::cli {

void addFaceOption(CLI::App& command, FaceSelection& face) {
    const std::map<std::string, FaceSelection> names{{"central", FaceSelection::Central},
                                                     {"largest", FaceSelection::Largest}};
    command
        .add_option("--face", face,
                    "Which face a picture is labelled with: central (as data sets are cut) or largest (as "
                    "verification takes it); default: central")
        ->transform(CLI::CheckedTransformer(names).description(""))
        ->type_name("WHICH");
}

} // namespace likeness::cli
