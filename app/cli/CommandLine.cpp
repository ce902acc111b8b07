// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"

#include "ExitCode.h"
#include "StandardOutput.h"
#include "base/Version.h"
#include "store/StoreSession.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <new>
#include <sstream>
#include <string_view>

namespace likeness::cli {
namespace {

constexpr const char* kFooter = R"(
Examples:
  likeness-cli verify passport.jpg visitor.jpg
  likeness-cli verify passport.jpg visitor.jpg --json --fmr-match 1e-5
  likeness-cli extract passport.jpg -o passport.json
  likeness-cli compare passport.json visitor.json
  likeness-cli inspect group.jpg --draw faces.png
  likeness-cli quality passport.jpg visitor.jpg
  likeness-cli COMMAND --help

Exit codes:
  0 match (or success)   1 no match   2 a person must review   3 it cannot tell from these pictures
  64 usage   65 unusable input (format, damage, limits, no face)   66 input cannot be read
  68 no such person or operator   69 device or keychain unavailable   70 internal   71 out of memory   73 output cannot be written
  75 busy, try later   77 wrong passphrase, or not permitted   78 model pack or calibration missing or wrong
  79 a picture is not good enough   130 interrupted

Model packs are looked for by name in
  $XDG_DATA_HOME/likeness/packs (~/.local/share/likeness/packs), then beside the program in
  ../share/likeness/packs; or name a pack's folder.

Environment:
  XDG_DATA_HOME      where your own model packs are
  XDG_CACHE_HOME     where faceprints of evaluated pictures are kept (~/.cache)
  LIKENESS_STORE     the store's file, instead of --store
  LIKENESS_OPERATOR  your name as an operator, instead of --operator
  SOURCE_DATE_EPOCH  the date that calibrate writes, in seconds since 1970, instead of today

File names that begin with a dash go behind "--". "-" is an ordinary file name.
Everything runs on this computer; nothing is sent anywhere.)";

/// A rate that thresholds can be given for. (CLI::Range lets "nan" pass.)
std::string problemOfRate(const std::string& text) {
    double rate = 0;
    const bool isRate = CLI::detail::lexical_cast(text, rate) && rate >= 1e-9 && rate <= 1;
    return isRate ? std::string() : "a false match rate must be a number from 1e-9 to 1, not " + text;
}

void addCommonOptions(CLI::App& app, CommonOptions& options) {
    const auto group = [](CLI::Option* option) {
        option->group("Options of every command");
    };
    group(app.add_flag("--json", options.json, "Answer as JSON on standard output, errors too"));
    group(app.add_option("--pack", options.pack, "Model pack: a name, or a folder with a pack.json")
              ->type_name("NAME|DIR")
              ->capture_default_str());
    group(app.add_option("--device", options.device,
                         "Where faceprints are computed: auto, cpu, opencl, opencl-fp16, cuda, cuda-fp16")
              ->type_name("NAME")
              ->capture_default_str());
    group(app.add_flag("--strict", options.strict,
                       "Fail when the device cannot be used, instead of going on with the CPU"));
    group(app.add_option("--workers", options.workers,
                         "Threads that run nets; 0: one, two for verify, all for evaluate, calibrate, bench")
              ->check(CLI::Range(0, 16))
              ->type_name("N")
              ->capture_default_str());
    group(app.add_flag("--compress", options.compress,
                       "Faceprints with 16-bit values (frVectorCompression); only compared with their like"));
    group(app.add_option("--fmr-match", options.matchRate,
                         "A match is a score that at most this share of strangers reach")
              ->check(problemOfRate)
              ->type_name("RATE")
              ->capture_default_str());
    group(app.add_option("--fmr-review", options.reviewRate,
                         "From the score that this share of strangers reach, a person must review")
              ->check(problemOfRate)
              ->type_name("RATE")
              ->capture_default_str());
    group(app.add_option("--max-pixels", options.maxPixels, "Refuse pictures with more pixels")
              ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 30U))
              ->type_name("N")
              ->capture_default_str());
    group(app.add_option("--max-bytes", options.maxBytes, "Refuse picture files with more bytes")
              ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 32U))
              ->type_name("N")
              ->capture_default_str());
}

bool asksForJson(int argc, const char* const* argv) {
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--json") {
            return true;
        }
    }
    return false;
}

std::string dump(const nlohmann::ordered_json& json) {
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

int report(StandardOutput& output, const Error& error, bool json) {
    if (json) {
        nlohmann::ordered_json answer;
        answer["error"]["code"] = static_cast<int>(error.code);
        answer["error"]["name"] = std::string(name(error.code));
        answer["error"]["message"] = error.message;
        static_cast<void>(output.write(dump(answer))); // the exit code says as much
    } else {
        std::fprintf(stderr, "likeness-cli: %s\n", error.message.c_str());
    }
    return exitCodeOf(error.code);
}

/// An answer that cannot be written, to a full disk for example, is not an answer.
int print(StandardOutput& output, const std::string& answer, int exitCode) {
    if (!output.write(answer)) {
        return report(output,
                      {ErrorCode::CannotWriteFile, "the answer could not be written to standard output"},
                      false);
    }
    return exitCode;
}

Result<Answer> runGuarded(const Command& command, const CommonOptions& options) {
    try {
        return command(options);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "there is not enough memory");
    } catch (const std::exception& exception) {
        return fail(ErrorCode::Internal,
                    std::string("internal error, please report it: ") + exception.what());
    }
}

int parseAndRun(StandardOutput& output, int argc, const char* const* argv) {
    CLI::App app("Tells whether two pictures show the same person, offline, and what that answer is worth.",
                 "likeness-cli");
    CommonOptions options;
    Command chosen;
    app.set_version_flag("--version", std::string("likeness-cli ") + kVersion);
    app.footer(kFooter);
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    addVerifyCommand(app, chosen);
    addExtractCommand(app, chosen);
    addCompareCommand(app, chosen);
    addInspectCommand(app, chosen);
    addQualityCommand(app, chosen);
    addLivenessCommand(app, chosen);
    addEvaluateCommand(app, chosen);
    addCalibrateCommand(app, chosen);
    addImportCommand(app, chosen);
    addDiscardCurveCommand(app, chosen);
    addDoctorCommand(app, chosen);
    addBenchCommand(app, chosen);
    addInitCommand(app, chosen);
    addEnrollCommand(app, chosen);
    addPeopleCommands(app, chosen);
    addOperatorsCommand(app, chosen);
    addExportCommand(app, chosen);
    addLogCommands(app, chosen);
    addBackupCommands(app, chosen);
    addStoreSettingsCommands(app, chosen);
    // Both before and behind the command, and in both helps.
    addCommonOptions(app, options);
    for (CLI::App* command : app.get_subcommands({})) {
        addCommonOptions(*command, options);
        for (CLI::App* action : command->get_subcommands({})) {
            addCommonOptions(*action, options);
        }
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) { // --help and --version
            std::ostringstream text;
            const int exitCode = app.exit(error, text, text);
            return print(output, text.str(), exitCode);
        }
        const std::string message = std::string(error.what()) + "; see likeness-cli --help";
        return report(output, {ErrorCode::InvalidArgument, message}, asksForJson(argc, argv));
    }
    const Result<Answer> answer = runGuarded(chosen, options);
    if (!answer) {
        return report(output, answer.error(), options.json);
    }
    return print(output, options.json ? dump(answer->json) : answer->text, answer->exitCode);
}

} // namespace

int runCommandLine(int argc, const char* const* argv) {
    StandardOutput output;
    try {
        return parseAndRun(output, argc, argv);
    } catch (const std::exception& exception) {
        return report(output, {ErrorCode::Internal, std::string("internal error: ") + exception.what()},
                      asksForJson(argc, argv));
    }
}

} // namespace likeness::cli
