// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "Session.h"
#include "VerdictReport.h"
#include "base/Utf8Path.h"
#include "common/JsonFile.h"
#include "common/PackLocator.h"
#include "model/OwnCalibration.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>

namespace likeness::cli {
namespace fs = std::filesystem;
namespace {

struct CompareOptions {
    std::array<std::string, 2> faceprints;
    CLI::App* command = nullptr;
};

/// The calibration of one pack; nothing when it has none. No nets are loaded: faceprints are all it takes.
Result<std::optional<Calibration>> calibrationIn(const fs::path& pack) {
    const fs::path file = pack / "calibration.json";
    std::error_code error;
    if (!fs::exists(file, error)) {
        return std::optional<Calibration>();
    }
    auto calibration = readJson<Calibration>(file);
    if (!calibration) {
        return fail(calibration);
    }
    return std::optional<Calibration>(std::move(*calibration));
}

/// The user's own calibration for this model, or that of the pack that the user named, or of the first pack
/// that was made for this model.
Result<std::optional<Calibration>> calibrationFor(const ModelIdentity& model, const CommonOptions& options,
                                                  bool isPackNamed) {
    auto own = OwnCalibrations(userCalibrationFolder()).find(model);
    if (!own || *own) {
        return own;
    }
    const PackLocator packs = PackLocator::forThisComputer();
    if (isPackNamed) {
        const auto pack = packs.find(options.pack);
        return pack ? calibrationIn(*pack) : fail(pack);
    }
    for (const PackLocation& pack : packs.all()) {
        auto calibration = calibrationIn(pack.folder);
        if (calibration && *calibration && (*calibration)->fits(model)) {
            return calibration;
        }
    }
    return std::optional<Calibration>();
}

Result<Answer> compare(const CompareOptions& compareOptions, const CommonOptions& options) {
    const auto policy = policyOf(options);
    if (!policy) {
        return fail(policy);
    }
    std::array<Faceprint, 2> faceprints;
    for (std::size_t i = 0; i < faceprints.size(); ++i) {
        auto print = readJson<Faceprint>(pathFromUtf8(compareOptions.faceprints.at(i)));
        if (!print) {
            return fail(print);
        }
        faceprints.at(i) = std::move(*print);
    }
    const auto score = faceprints[0].score(faceprints[1]);
    if (!score) {
        return fail(score);
    }
    const ModelIdentity& model = faceprints[0].model();
    const bool isPackNamed = compareOptions.command->count("--pack") > 0 ||
                             compareOptions.command->get_parent()->count("--pack") > 0;
    const auto calibration = calibrationFor(model, options, isPackNamed);
    if (!calibration) {
        return fail(calibration);
    }
    if (!*calibration) {
        return tl::unexpected<Error>(calibrationMissing(
            (isPackNamed ? "the model pack " + options.pack : "the model " + model.name), score->value));
    }
    auto answer = judge(faceprints[0], faceprints[1], **calibration, *policy);
    if (answer) {
        answer->text += "  model              " + model.name + "\n";
        answer->json["model"] = {
            {"name", model.name}, {"digest", model.digest}, {"preprocessing", model.preprocessing}};
    }
    return answer;
}

} // namespace

void addCompareCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<CompareOptions>();
    CLI::App* command =
        app.add_subcommand("compare", "Compare two faceprints that extract wrote, and decide");
    options->command = command;
    command->add_option("FP1.json", options->faceprints[0], "A faceprint")->required()->type_name("");
    command->add_option("FP2.json", options->faceprints[1], "Another, made with the same pack and options")
        ->required()
        ->type_name("");
    command->footer(
        "\nExits with 0 for a match, 1 for no match, 2 when a person must review; 65 when the two "
        "cannot\nbe compared. The thresholds are those of the pack that the faceprints' model "
        "belongs to.\n\nExample: likeness-cli compare passport.json visitor.json");
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions& common) {
            return compare(*options, common);
        };
    });
}

} // namespace likeness::cli
