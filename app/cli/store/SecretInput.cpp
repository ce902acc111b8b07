// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/SecretInput.h"

#include "base/Utf8Path.h"
#include "store/SecretLine.h"
#include "store/Terminal.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace likeness::cli {

void addSecretOptions(CLI::App& command, const std::string& name, const std::string& what,
                      SecretSource& source) {
    auto* const file =
        command.add_option("--" + name + "-file", source.file, "File whose first line is " + what)
            ->type_name("FILE");
    command.add_option("--" + name + "-fd", source.descriptor, "File descriptor to read " + what + " from")
        ->check(CLI::Range(0, 1023))
        ->type_name("N")
        ->excludes(file);
}

Result<store::SecretBytes> readSecret(const SecretSource& source, const std::string& name,
                                      const std::string& what, bool isNew) {
    if (source.descriptor >= 0) {
        return readSecretLine(source.descriptor);
    }
    if (!source.file.empty()) {
        return readSecretLine(pathFromUtf8(source.file), what);
    }
    auto terminal = Terminal::open();
    if (!terminal) {
        return fail(ErrorCode::InvalidArgument, what +
                                                    " is needed, and there is no terminal to ask on: use --" +
                                                    name + "-file or --" + name + "-fd");
    }
    auto answer = terminal->askForSecret(what);
    if (!answer || !isNew) {
        return answer;
    }
    const auto again = terminal->askForSecret(what + " again");
    if (again && !answer->equals(*again)) {
        return fail(ErrorCode::InvalidArgument, "the two were not the same; nothing was changed");
    }
    return again ? std::move(answer) : fail(again);
}

} // namespace likeness::cli
