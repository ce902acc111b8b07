// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "common/SystemKeychain.h"
#include "store/StoreSession.h"

#include <CLI/CLI.hpp>

namespace likeness::cli {
namespace {

struct InitOptions {
    std::string file;
    std::string administrator;
    std::string form = "int16";
    bool isOpen = false;
    bool isInKeychain = false;
    SecretSource passphrase;
    SecretSource password;
};

Result<Answer> init(const InitOptions& options) {
    store::NewStore fresh{.protection = options.isOpen         ? store::Protection::Open
                                        : options.isInKeychain ? store::Protection::Keychain
                                                               : store::Protection::Passphrase,
                          .form = options.form == "json" ? store::FaceprintForm::Json
                                                         : store::FaceprintForm::Int16,
                          .administrator = options.administrator};
    if (!options.isOpen) {
        auto passphrase = readSecret(options.passphrase, "passphrase", "Passphrase for the new store", true);
        if (!passphrase) {
            return fail(passphrase);
        }
        fresh.passphrase = std::move(*passphrase);
    }
    auto password = readSecret(options.password, "password", "Password for " + options.administrator, true);
    if (!password) {
        return fail(password);
    }
    fresh.administratorPassword = std::move(*password);
    const auto file = pathFromUtf8(options.file);
    SystemKeychain keychain;
    if (const auto created = store::EnrolmentStore::create(file, fresh, {.vault = &keychain}); !created) {
        return fail(created);
    }
    Answer answer;
    answer.text =
        "The store is in " + displayName(file) + "; " + options.administrator + " is its administrator.\n";
    answer.text +=
        options.isOpen
            ? "It is NOT encrypted: whoever has the file has everything in it.\n"
            : "Without the passphrase nobody can open it, and nobody can bring it back: keep a copy of it "
              "in a safe place.\n";
    answer.json = {{"store", options.file},
                   {"encrypted", !options.isOpen},
                   {"faceprints", options.form},
                   {"administrator", options.administrator}};
    return answer;
}

} // namespace

void addInitCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<InitOptions>();
    CLI::App* command = app.add_subcommand("init", "Make a new store for enrolled people");
    command->add_option("--store", options->file, "The file to make")
        ->required()
        ->envname("LIKENESS_STORE")
        ->type_name("FILE");
    command
        ->add_option("--administrator", options->administrator,
                     "Name of the first operator, an administrator")
        ->required()
        ->type_name("NAME");
    command
        ->add_option("--faceprints", options->form,
                     "How faceprints are kept: int16 (small) or json (bit for bit)")
        ->check(CLI::IsMember({"int16", "json"}))
        ->type_name("FORM")
        ->capture_default_str();
    auto* const keychain = command->add_flag(
        "--keychain", options->isInKeychain,
        "Keep the key in the desktop's keychain too, so that it opens without the passphrase");
    command->add_flag("--unencrypted", options->isOpen, "Keep the key in the file: protects nothing")
        ->excludes(keychain);
    addSecretOptions(*command, "passphrase", "the passphrase of the new store", options->passphrase);
    addSecretOptions(*command, "password", "the administrator's password", options->password);
    command->footer(
        "\nPassphrase and password have at least 8 characters; both are asked for on the terminal unless a\n"
        "file or a file descriptor is named. They are never taken from the arguments.\n\n"
        "Example: likeness-cli init --store people.likeness --administrator ada");
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions&) {
            return init(*options);
        };
    });
}

} // namespace likeness::cli
