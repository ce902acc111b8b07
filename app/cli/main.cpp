// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"

int main(int argc, char** argv) {
    return likeness::cli::runCommandLine(argc, argv);
}
