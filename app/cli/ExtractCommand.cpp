// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "Format.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <span>

namespace likeness::cli {
namespace {

struct ExtractOptions {
    std::string picture;
    std::string output;
};

Result<Answer> extract(const ExtractOptions& extractOptions, const CommonOptions& options) {
    const auto engine = openEngine(options, 1);
    if (!engine) {
        return fail(engine);
    }
    const auto face = faceOf(**engine, pathFromUtf8(extractOptions.picture), options.limits());
    if (!face) {
        return fail(face);
    }
    const auto json = face->faceprint.toJson();
    if (!json) {
        return fail(json);
    }
    Answer answer;
    if (extractOptions.output.empty()) {
        answer.text = *json + "\n";
        answer.json = nlohmann::ordered_json::parse(*json);
        return answer;
    }
    const std::string document = *json + "\n";
    const auto output = pathFromUtf8(extractOptions.output);
    if (const auto written = writeFileAtomically(output, std::as_bytes(std::span(document))); !written) {
        return fail(written);
    }
    answer.text = "The faceprint is in " + displayName(output) + ". It was made of the face " +
                  placeOf(face->faces.front()) +
                  (face->faces.size() > 1 ? ", the largest of " + std::to_string(face->faces.size()) : "") +
                  ".\n" + "It identifies a person: keep it as safe as the picture.\n";
    answer.json["output"] = extractOptions.output;
    answer.json["face"] = toJson(face->faces.front());
    answer.json["face"]["count"] = face->faces.size();
    answer.json["face"]["turned"] = degreesOf(face->turned);
    describeEngine(**engine, answer.json);
    return answer;
}

} // namespace

void addExtractCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<ExtractOptions>();
    CLI::App* command =
        app.add_subcommand("extract", "Write the faceprint of a picture's largest face as JSON");
    command->add_option("IMAGE", options->picture, "A picture: JPEG, PNG, WebP or BMP")
        ->required()
        ->type_name("");
    command->add_option("-o,--output", options->output, "Write to this file instead of standard output")
        ->type_name("FILE");
    command->footer("\nExits with 0, or 65 when there is no face. A faceprint is personal data.\n\n"
                    "Example: likeness-cli extract passport.jpg -o passport.json");
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions& common) {
            return extract(*options, common);
        };
    });
}

} // namespace likeness::cli
