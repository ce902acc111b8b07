// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "common/PackLocator.h"
#include "engine/PackImport.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <system_error>

namespace likeness::cli {
namespace fs = std::filesystem;
namespace {

struct ImportOptions {
    std::string folder;
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
    const auto packs = importPacks(pathOf(importOptions.folder), known, destination);
    if (!packs) {
        return fail(packs);
    }
    Answer answer;
    answer.json["packs"] = nlohmann::ordered_json::array();
    for (const ImportedPack& pack : *packs) {
        const auto folder = pack.folder.u8string();
        answer.text += "The model pack " + pack.name + " is proved and ready: --pack " + pack.name + "\n";
        for (const std::string& file : pack.completedFrom) {
            answer.text += "  " + file + " was taken from a pack that is already here\n";
        }
        answer.json["packs"].push_back({{"name", pack.name},
                                        {"folder", std::string(folder.begin(), folder.end())},
                                        {"completed_from", pack.completedFrom}});
    }
    return answer;
}

} // namespace

void addImportCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<ImportOptions>();
    CLI::App* command = app.add_subcommand("import", "Add a model pack, or the nets that a known pack lacks");
    command->add_option("DIR", options->folder, "A folder with a pack.json and its nets, or with nets alone")
        ->required()
        ->type_name("");
    command->footer("\n.onnx files without a pack.json are recognized by their digest, whatever their name; "
                    "\"doctor\" says\n"
                    "which files the known packs lack. Every pack is proved, by digests and a known answer, "
                    "before it is\n"
                    "kept in your data folder; wrong, truncated and unknown files are refused by name.\n\n"
                    "Example: likeness-cli import ~/Downloads/opencv-zoo");
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions&) {
            return importFolder(*options);
        };
    });
}

} // namespace likeness::cli
