// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdlib>
#include <string_view>

#ifndef _WIN32
#include <langinfo.h>
#endif

namespace {

/// Where the locale is not of UTF-8, as in scripts that have none, Qt takes one that is, and says so. This
/// takes it beforehand.
void useUtf8() {
#ifndef _WIN32
    std::setlocale(LC_ALL, "");
    if (std::string_view(nl_langinfo(CODESET)) != "UTF-8") {
        setenv("LC_ALL", "C.UTF-8", 1);
    }
#endif
}

} // namespace

int main(int argc, char** argv) {
    useUtf8();
    // Qt's databases need it. It must be gone before anything static of Qt is, so it cannot be static itself.
    const QCoreApplication application(argc, argv);
    // It takes over the user's locale; numbers are read and written with a point in every language.
    std::setlocale(LC_NUMERIC, "C");
    return likeness::cli::runCommandLine(argc, argv);
}
