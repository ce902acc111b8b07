// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"

#include <QCoreApplication>

#include <clocale>

int main(int argc, char** argv) {
    // Qt's databases need it. It must be gone before anything static of Qt is, so it cannot be static itself.
    const QCoreApplication application(argc, argv);
    // It takes over the user's locale; numbers are read and written with a point in every language.
    std::setlocale(LC_NUMERIC, "C");
    return likeness::cli::runCommandLine(argc, argv);
}
