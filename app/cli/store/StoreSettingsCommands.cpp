// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Format.h"
#include "Interrupt.h"
#include "Progress.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "common/SystemKeychain.h"
#include "store/StorePolicy.h"
#include "store/StoreSession.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace likeness::cli {
namespace {

struct SettingsOptions {
    StoreOptions store;
    std::optional<double> matchRate;
    std::optional<double> reviewRate;
    std::optional<std::string> liveness;
    std::optional<std::string> retention;
};

struct PassphraseOptions {
    StoreOptions store;
    SecretSource fresh;
};

struct ConvertOptions {
    StoreOptions store;
    std::string form;
};

store::StoreJob jobOf(Progress& progress, const Interrupt& interrupt) {
    return {[&](std::size_t done, std::size_t total) { progress.show(done, total); }, interrupt.token()};
}

Result<Answer> settings(const SettingsOptions& options) {
    const auto opened = openStoreAndSignIn(options.store);
    if (!opened) {
        return fail(opened);
    }
    for (const auto& [key, rate] : {std::pair{store::kMatchRateSetting, options.matchRate},
                                    {store::kReviewRateSetting, options.reviewRate}}) {
        if (rate) {
            if (const auto set = (*opened)->setSetting(key, rateName(*rate)); !set) {
                return fail(set);
            }
        }
    }
    if (options.retention) {
        if (const auto set = (*opened)->setSetting(store::kRetentionSetting, *options.retention); !set) {
            return fail(set);
        }
    }
    if (options.liveness) {
        if (const auto set = (*opened)->setSetting(store::kLivenessSetting, *options.liveness); !set) {
            return fail(set);
        }
    }
    Answer answer;
    for (const auto& [key, otherwise] : {std::pair{store::kMatchRateSetting, "(that of the command)"},
                                         {store::kReviewRateSetting, "(that of the command)"},
                                         {store::kRetentionSetting, "never"},
                                         {store::kLivenessSetting, "none"}}) {
        const auto value = (*opened)->setting(key);
        if (!value) {
            return fail(value);
        }
        answer.text += std::string(key) + "\t" + value->value_or(otherwise) + "\n";
        answer.json[std::string(key)] = *value ? nlohmann::ordered_json(**value) : nlohmann::ordered_json();
    }
    return answer;
}

Result<Answer> changePassphrase(const PassphraseOptions& options) {
    Secrets with;
    const auto opened = openStoreAndSignIn(options.store, with);
    if (!opened) {
        return fail(opened);
    }
    if (with.passphrase.isEmpty() && (*opened)->protection() != store::Protection::Open) {
        // The keychain has opened it: whoever sits here need not know the passphrase.
        auto present =
            readSecret(options.store.passphrase, "passphrase", "Present passphrase of the store", false);
        if (!present) {
            return fail(present);
        }
        with.passphrase = *std::move(present);
    }
    const auto fresh = readSecret(options.fresh, "new-passphrase", "New passphrase of the store", true);
    const auto changed = fresh ? (*opened)->changePassphrase(with.passphrase, *fresh) : fail(fresh);
    if (!changed) {
        return fail(changed);
    }
    return Answer{0,
                  "The passphrase is changed. Copies and exports made before still open with the old one.\n",
                  {{"changed", true}}};
}

Result<Answer> changeKeychain(const StoreOptions& options, bool isAdded) {
    const auto opened = openStoreAndSignIn(options);
    if (!opened) {
        return fail(opened);
    }
    SystemKeychain keychain;
    const auto done = isAdded ? (*opened)->addKeychain(keychain) : (*opened)->removeKeychain(keychain);
    if (!done) {
        return fail(done);
    }
    return Answer{0,
                  isAdded ? "The keychain opens the store now; so does its passphrase, as before.\n"
                          : "The keychain does not open the store any more; its passphrase does.\n",
                  {{"keychain", isAdded}}};
}

Result<Answer> convert(const ConvertOptions& options) {
    const auto opened = openStoreAndSignIn(options.store);
    if (!opened) {
        return fail(opened);
    }
    const Interrupt interrupt;
    Progress progress;
    const auto form = options.form == "json" ? store::FaceprintForm::Json : store::FaceprintForm::Int16;
    if (const auto done = (*opened)->convertFaceprints(form, jobOf(progress, interrupt)); !done) {
        return fail(done);
    }
    return Answer{
        0, "Every faceprint is kept as " + options.form + " now.\n", {{"faceprints", options.form}}};
}

Result<Answer> reencode(const StoreOptions& storeOptions, const CommonOptions& common) {
    const auto opened = openStoreAndSignIn(storeOptions);
    const auto engine = opened ? openEngine(common, 1) : fail(opened);
    if (!engine) {
        return fail(engine);
    }
    const Interrupt interrupt;
    Progress progress;
    const auto encode = [&](std::span<const std::byte> chipPng) -> Result<Faceprint> {
        auto image = Image::fromEncoded(chipPng);
        return image ? (*engine)->faceprint(FaceChip{std::move(*image)}) : fail(image);
    };
    const auto report = (*opened)->reencode((*engine)->pack().model, encode, jobOf(progress, interrupt));
    if (!report) {
        return fail(report);
    }
    Answer answer;
    answer.text = grouped(report->renewed) + " samples renewed, " + grouped(report->current) +
                  " were of the model " + (*engine)->pack().model.name + " already\n";
    answer.json = {{"renewed", report->renewed}, {"current", report->current}};
    answer.json["must_come_again"] = nlohmann::ordered_json::array();
    for (const store::RowId id : report->mustComeAgain) {
        const auto subject = (*opened)->subject(id);
        if (!subject) {
            return fail(subject);
        }
        answer.text +=
            "  must come again: " + subject->profile.externalId + "\t" + subject->profile.displayName + "\n";
        answer.json["must_come_again"].push_back(subject->profile.externalId);
    }
    answer.json["failed_samples"] = report->failedSamples;
    describeEngine(**engine, answer.json);
    return answer;
}

} // namespace

void addStoreSettingsCommands(CLI::App& app, Command& chosen) {
    const auto settingsOptions = std::make_shared<SettingsOptions>();
    CLI::App* command = app.add_subcommand(
        "settings", "Show or set a store's rates of decisions and how long people are kept");
    addStoreOptions(*command, settingsOptions->store);
    command
        ->add_option("--set-fmr-match", settingsOptions->matchRate,
                     "A match is a score that this share of strangers reach")
        ->check(CLI::Range(1e-9, 1.0))
        ->type_name("RATE");
    command
        ->add_option("--set-fmr-review", settingsOptions->reviewRate,
                     "From this rate's score on a person must review")
        ->check(CLI::Range(1e-9, 1.0))
        ->type_name("RATE");
    command
        ->add_option(
            "--set-liveness", settingsOptions->liveness,
            "What a probe must show besides being alike: that it looks like a living face (passive), "
            "that the head acts when asked (active), or both")
        ->check(CLI::IsMember({"none", "passive", "active", "both"}))
        ->type_name("none|passive|active|both");
    command
        ->add_option("--set-erase-expired-after", settingsOptions->retention,
                     "Erase people by itself so many days after their consent expired, or never")
        ->check(CLI::Range(0, 3650) | CLI::IsMember({"never"}))
        ->type_name("DAYS|never");
    command->footer(
        "\nSetting them is an administrator's command; they then hold for everybody who uses the store.\n"
        "Expired people are erased when an operator signs in.");
    command->callback([settingsOptions, &chosen] {
        chosen = [settingsOptions](const CommonOptions&) {
            return settings(*settingsOptions);
        };
    });

    const auto passphraseOptions = std::make_shared<PassphraseOptions>();
    command = app.add_subcommand("passphrase", "Change the passphrase of a store");
    addStoreOptions(*command, passphraseOptions->store);
    addSecretOptions(*command, "new-passphrase", "the new passphrase", passphraseOptions->fresh);
    command->footer("\nThe present passphrase is asked for too, also where the keychain opens the store.");
    command->callback([passphraseOptions, &chosen] {
        chosen = [passphraseOptions](const CommonOptions&) {
            return changePassphrase(*passphraseOptions);
        };
    });

    command = app.add_subcommand("keychain", "Let the desktop's keychain open a store: add, remove");
    command->require_subcommand(1);
    for (const bool isAdded : {true, false}) {
        const auto keychainOptions = std::make_shared<StoreOptions>();
        CLI::App* action = command->add_subcommand(isAdded ? "add" : "remove",
                                                   isAdded ? "Keep the store's key in the keychain as well"
                                                           : "Forget it there");
        addStoreOptions(*action, *keychainOptions);
        action->callback([keychainOptions, isAdded, &chosen] {
            chosen = [keychainOptions, isAdded](const CommonOptions&) {
                return changeKeychain(*keychainOptions, isAdded);
            };
        });
    }

    const auto convertOptions = std::make_shared<ConvertOptions>();
    command = app.add_subcommand("convert", "Keep all faceprints in another form");
    command->add_option("FORM", convertOptions->form, "int16 (small) or json (bit for bit)")
        ->required()
        ->check(CLI::IsMember({"int16", "json"}))
        ->type_name("");
    addStoreOptions(*command, convertOptions->store);
    command->callback([convertOptions, &chosen] {
        chosen = [convertOptions](const CommonOptions&) {
            return convert(*convertOptions);
        };
    });

    const auto reencodeOptions = std::make_shared<StoreOptions>();
    command =
        app.add_subcommand("reencode", "Renew faceprints of other models from the pictures that were kept");
    addStoreOptions(*command, *reencodeOptions);
    command->footer("\nSays which people must come again because no picture of them was kept.");
    command->callback([reencodeOptions, &chosen] {
        chosen = [reencodeOptions](const CommonOptions& common) {
            return reencode(*reencodeOptions, common);
        };
    });
}

} // namespace likeness::cli
