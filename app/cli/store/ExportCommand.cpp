// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Format.h"
#include "Interrupt.h"
#include "Progress.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "store/StoreSession.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <utility>

namespace likeness::cli {
namespace {

struct ExportOptions {
    StoreOptions store;
    std::string file;
    std::vector<std::string> ids;
    std::string faceprintsOf;
    SecretSource passphrase;
};

/// By `ImportedPerson::Outcome`.
constexpr std::array<std::pair<const char*, const char*>, 4> kOutcomes{{
    {"new", "new"},
    {"extended", "enrolled already, with new samples"},
    {"present", "enrolled already, with everything"},
    {"conflict", "LEFT OUT: somebody else has this id"},
}};

Result<Answer> exportFaceprints(store::EnrolmentStore& opened, const ExportOptions& options) {
    const auto file = pathFromUtf8(options.file);
    const auto write =
        [&](const std::vector<std::string>& documents) -> Result<std::vector<std::filesystem::path>> {
        std::string text = "[";
        for (const std::string& document : documents) {
            text += (text.size() > 1 ? ",\n" : "\n") + document;
        }
        text += "\n]\n";
        const auto written = writeFileAtomically(file, std::as_bytes(std::span(text)));
        return written ? Result<std::vector<std::filesystem::path>>(std::vector{file}) : fail(written);
    };
    const auto id = opened.idOf(options.faceprintsOf);
    const auto count = id ? opened.exportFaceprints(*id, write) : fail(id);
    if (!count) {
        return fail(count);
    }
    return Answer{0,
                  grouped(*count) + " faceprints are in " + displayName(file) +
                      ", NOT encrypted: they identify a person.\n",
                  {{"file", options.file}, {"faceprints", *count}}};
}

Result<Answer> exportPeople(const ExportOptions& options) {
    const auto opened = openStoreAndSignIn(options.store);
    if (!opened) {
        return fail(opened);
    }
    if (!options.faceprintsOf.empty()) {
        return exportFaceprints(**opened, options);
    }
    std::vector<store::RowId> subjects;
    for (const std::string& externalId : options.ids) {
        const auto id = (*opened)->idOf(externalId);
        if (!id) {
            return fail(id);
        }
        subjects.push_back(*id);
    }
    const auto passphrase =
        readSecret(options.passphrase, "bundle-passphrase", "Passphrase for the export", true);
    if (!passphrase) {
        return fail(passphrase);
    }
    const Interrupt interrupt;
    Progress progress;
    const auto count = (*opened)->exportBundle(
        pathFromUtf8(options.file), *passphrase, subjects,
        {[&](std::size_t done, std::size_t total) { progress.show(done, total); }, interrupt.token()});
    if (!count) {
        return fail(count);
    }
    return Answer{0,
                  grouped(*count) + (*count == 1 ? " person is in " : " people are in ") +
                      displayName(pathFromUtf8(options.file)) +
                      ", encrypted with the passphrase of the export.\n",
                  {{"file", options.file}, {"people", *count}}};
}

} // namespace

Result<Answer> importPeople(const StoreOptions& storeOptions, const std::string& bundle,
                            const SecretSource& passphraseSource, bool isPreview) {
    if (storeOptions.file.empty()) {
        return fail(ErrorCode::InvalidArgument,
                    "say with --store FILE which store the people are to be taken into");
    }
    const auto opened = openStoreAndSignIn(storeOptions);
    const auto passphrase =
        opened ? readSecret(passphraseSource, "bundle-passphrase", "Passphrase of the export", false)
               : fail(opened);
    if (!passphrase) {
        return fail(passphrase);
    }
    const Interrupt interrupt;
    Progress progress;
    const auto people = isPreview ? (*opened)->previewBundle(pathFromUtf8(bundle), *passphrase)
                                  : (*opened)->importBundle(pathFromUtf8(bundle), *passphrase,
                                                            {[&](std::size_t done, std::size_t total) {
                                                                 progress.show(done, total);
                                                             },
                                                             interrupt.token()});
    if (!people) {
        return fail(people);
    }
    Answer answer;
    answer.json["preview"] = isPreview;
    answer.json["people"] = nlohmann::ordered_json::array();
    for (const store::ImportedPerson& person : *people) {
        const auto& [word, sentence] = kOutcomes.at(static_cast<std::size_t>(person.outcome));
        answer.text += person.externalId + "\t" + person.displayName + "\t" + sentence + " (" +
                       std::to_string(person.samples) + " samples)\n";
        answer.json["people"].push_back({{"id", person.externalId},
                                         {"name", person.displayName},
                                         {"outcome", word},
                                         {"samples", person.samples}});
    }
    answer.text += isPreview ? "Nothing was changed: this is a preview.\n" : "The export was taken in.\n";
    return answer;
}

void addExportCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<ExportOptions>();
    CLI::App* command = app.add_subcommand("export", "Write people into an encrypted file for another store");
    command->add_option("FILE", options->file, "The file to write; one that is there is replaced")
        ->required()
        ->type_name("");
    addStoreOptions(*command, options->store);
    command->add_option("--id", options->ids, "Only these people")->type_name("ID");
    addSecretOptions(*command, "bundle-passphrase", "the passphrase of the export", options->passphrase);
    command
        ->add_option("--faceprints-of", options->faceprintsOf,
                     "Instead, one person's faceprints as JSON, not encrypted, for other programs")
        ->type_name("ID");
    command->footer("\nAn administrator's command. Exports hold what erasing in the store no longer reaches: "
                    "delete them\n"
                    "when they have served their purpose.\n\n"
                    "Example: likeness-cli export people.lkns --store people.likeness --operator ada");
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions&) {
            return exportPeople(*options);
        };
    });
}

} // namespace likeness::cli
