// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "common/PackLocator.h"
#include "engine/PackImport.h"
#include "store/StoreSession.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <system_error>

namespace likeness::cli {
namespace fs = std::filesystem;
namespace {

struct ImportOptions {
    std::string folder;
    StoreOptions store;
    SecretSource bundlePassphrase;
    bool isPreview = false;
};

Result<Answer> importFolder(const ImportOptions& importOptions) {
    const fs::path destination = userPackFolder();
    if (destination.empty()) {
        return fail(ErrorCode::CannotWriteFile,
                    "there is no place for your model packs: set XDG_DATA_HOME or HOME");
    }
    std::error_code error;
    fs::create_directories(destination, error);
    if (error) {
        return fail(ErrorCode::CannotWriteFile,
                    "cannot create the folder " + displayName(destination) + ": " + error.message());
    }
    std::vector<fs::path> known;
    for (const PackLocation& pack : PackLocator::forThisComputer().all()) {
        known.push_back(pack.folder);
    }
    const auto packs = importPacks(pathFromUtf8(importOptions.folder), known, destination);
    if (!packs) {
        return fail(packs);
    }
    Answer answer;
    answer.json["packs"] = nlohmann::ordered_json::array();
    for (const ImportedPack& pack : *packs) {
        const std::string folder = utf8Of(pack.folder);
        answer.text += "The model pack " + pack.name + " is proved and ready: --pack " + pack.name + "\n";
        for (const std::string& file : pack.completedFrom) {
            answer.text += "  " + file + " was taken from a pack that is already here\n";
        }
        answer.json["packs"].push_back(
            {{"name", pack.name}, {"folder", folder}, {"completed_from", pack.completedFrom}});
    }
    return answer;
}

} // namespace

void addImportCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<ImportOptions>();
    CLI::App* command = app.add_subcommand(
        "import", "Add a model pack, the nets that a known pack lacks, or the people of an export");
    command
        ->add_option("PATH", options->folder,
                     "A folder with a pack.json and its nets, or with nets alone; or an export")
        ->required()
        ->type_name("");
    addStoreOptions(*command, options->store, false);
    addSecretOptions(*command, "bundle-passphrase", "the passphrase of the export",
                     options->bundlePassphrase);
    command->add_flag("--preview", options->isPreview, "Only say what an export would bring");
    command->footer(
        "\n.onnx files without a pack.json are recognized by their digest, whatever their name; "
        "\"doctor\" says\n"
        "which files the known packs lack. Every pack is proved, by digests and a known answer, "
        "before it is\n"
        "kept in your data folder; wrong, truncated and unknown files are refused by name.\n\n"
        "An export is taken in whole or not at all; people keep their pseudonyms, so the same export adds\n"
        "nothing the second time, and whoever has somebody else's id is left out and listed.\n\n"
        "Example: likeness-cli import ~/Downloads/opencv-zoo\n"
        "         likeness-cli import people.lkns --store people.likeness --operator ada");
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions&) -> Result<Answer> {
            const fs::path path = pathFromUtf8(options->folder);
            std::error_code error;
            if (!fs::exists(path, error)) {
                return fail(ErrorCode::CannotReadFile,
                            displayName(path) +
                                " is not there; name an export, or a folder with a model pack");
            }
            return fs::is_regular_file(path, error)
                       ? importPeople(options->store, options->folder, options->bundlePassphrase,
                                      options->isPreview)
                       : importFolder(*options);
        };
    });
}

} // namespace likeness::cli
