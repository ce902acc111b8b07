// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "image/Image.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace likeness::cli {

/// The options that every command has.
struct CommonOptions {
    bool json = false;
    std::string pack = "accurate";
    std::string device = "cpu";
    bool strict = false;
    int workers = 0;
    bool compress = false;
    double matchRate = 1e-4;
    double reviewRate = 1e-3;
    std::uint64_t maxPixels = ImageLimits{}.maxPixels;
    std::uint64_t maxBytes = ImageLimits{}.maxBytes;

    [[nodiscard]] ImageLimits limits() const {
        return {.maxBytes = static_cast<std::size_t>(maxBytes), .maxPixels = maxPixels};
    }
};

/// What a command has to say, for people and for programs; which of the two is shown is `--json`'s matter.
struct Answer {
    int exitCode = 0;
    std::string text;
    nlohmann::ordered_json json;
};

/// The command that the user chose, ready to run.
using Command = std::function<Result<Answer>(const CommonOptions&)>;

/// Reads the arguments, runs the command, prints its answer or error and returns the program's exit code.
/// Does not throw.
[[nodiscard]] int runCommandLine(int argc, const char* const* argv);

/// Each adds one command to the command line, which sets `chosen` when the user asks for it.
void addBenchCommand(CLI::App& app, Command& chosen);
void addCalibrateCommand(CLI::App& app, Command& chosen);
void addCompareCommand(CLI::App& app, Command& chosen);
void addDiscardCurveCommand(CLI::App& app, Command& chosen);
void addDoctorCommand(CLI::App& app, Command& chosen);
void addEvaluateCommand(CLI::App& app, Command& chosen);
void addExtractCommand(CLI::App& app, Command& chosen);
void addImportCommand(CLI::App& app, Command& chosen);
void addInspectCommand(CLI::App& app, Command& chosen);
void addLivenessCommand(CLI::App& app, Command& chosen);
void addQualityCommand(CLI::App& app, Command& chosen);
void addVerifyCommand(CLI::App& app, Command& chosen);

} // namespace likeness::cli
