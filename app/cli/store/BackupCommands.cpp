// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ExitCode.h"
#include "Format.h"
#include "Interrupt.h"
#include "Progress.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "store/Backup.h"
#include "store/StoreSession.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace likeness::cli {
namespace {

struct BackupOptions {
    StoreOptions store;
    std::string copy;
};

struct RestoreOptions {
    std::string store;
    std::string copy;
};

struct CheckOptions {
    StoreOptions store;
    std::string repairTo;
};

Result<Answer> backUp(const BackupOptions& options) {
    const auto opened = openStoreAndSignIn(options.store);
    if (!opened) {
        return fail(opened);
    }
    const Interrupt interrupt;
    Progress progress;
    const auto copy = pathFromUtf8(options.copy);
    const auto done =
        (*opened)->backUpTo(copy, {[&](std::size_t count, std::size_t total) { progress.show(count, total); },
                                   interrupt.token()});
    if (!done) {
        return fail(done);
    }
    return Answer{
        0, "The copy is in " + displayName(copy) + ", encrypted like the store.\n", {{"copy", options.copy}}};
}

Result<Answer> restoreCopy(const RestoreOptions& options) {
    const auto store = pathFromUtf8(options.store);
    const auto aside = store::restore(pathFromUtf8(options.copy), store);
    if (!aside) {
        return fail(aside);
    }
    Answer answer;
    answer.text = displayName(store) + " is as the copy was.\n";
    answer.json["store"] = options.store;
    if (!aside->empty()) {
        answer.text += "What was there before is in " + displayName(*aside) + ".\n";
        answer.json["kept"] = utf8Of(*aside);
    }
    return answer;
}

Result<Answer> repairTo(const std::string& damaged, const std::string& target) {
    const auto report = store::repair(pathFromUtf8(damaged), pathFromUtf8(target));
    if (!report) {
        return fail(report);
    }
    Answer answer;
    for (const auto& [table, rows] : report->saved) {
        answer.text += "  " + table + ": " + grouped(rows) + " rows\n";
        answer.json["saved"][table] = rows;
    }
    answer.json["lost_ranges"] = report->lostRanges;
    answer.json["orphans"] = report->orphans;
    answer.text = "Saved into " + displayName(pathFromUtf8(target)) + ":\n" + answer.text;
    answer.text +=
        report->lostRanges + report->orphans == 0
            ? "Nothing was lost.\n"
            : grouped(report->lostRanges) + " stretches could not be read, and " + grouped(report->orphans) +
                  " rows belonged to lost ones. The damaged file is as it was; check the new one.\n";
    return answer;
}

Result<Answer> check(const CheckOptions& options) {
    if (!options.repairTo.empty()) {
        return repairTo(options.store.file, options.repairTo);
    }
    const auto opened = openStore(options.store);
    if (!opened) {
        return fail(opened);
    }
    const Interrupt interrupt;
    Progress progress;
    const auto problems = (*opened)->findProblems(
        store::CheckDepth::Full,
        {[&](std::size_t count, std::size_t total) { progress.show(count, total); }, interrupt.token()});
    if (!problems) {
        return fail(problems);
    }
    Answer answer;
    answer.exitCode = problems->empty() ? 0 : exitCodeOf(ErrorCode::CorruptData);
    answer.json["problems"] = *problems;
    for (const std::string& problem : *problems) {
        answer.text += "  " + problem + "\n";
    }
    answer.text += problems->empty()
                       ? "The store is sound.\n"
                       : grouped(problems->size()) +
                             " problems; restore a backup, or save what can be read with --repair FILE.\n";
    return answer;
}

} // namespace

void addBackupCommands(CLI::App& app, Command& chosen) {
    const auto backupOptions = std::make_shared<BackupOptions>();
    CLI::App* command = app.add_subcommand("backup", "Copy a store while it is in use");
    command->add_option("FILE", backupOptions->copy, "The copy to make")->required()->type_name("");
    addStoreOptions(*command, backupOptions->store);
    command->callback([backupOptions, &chosen] {
        chosen = [backupOptions](const CommonOptions&) {
            return backUp(*backupOptions);
        };
    });

    const auto restoreOptions = std::make_shared<RestoreOptions>();
    command = app.add_subcommand("restore", "Put a copy in the place of a store");
    command->add_option("FILE", restoreOptions->copy, "The copy, made with backup")
        ->required()
        ->type_name("");
    command->add_option("--store", restoreOptions->store, "The store's file")
        ->required()
        ->envname("LIKENESS_STORE")
        ->type_name("FILE");
    command->footer(
        "\nThe copy is checked first; what was in its place is kept beside it under another name. Close\n"
        "every program that has the store open.");
    command->callback([restoreOptions, &chosen] {
        chosen = [restoreOptions](const CommonOptions&) {
            return restoreCopy(*restoreOptions);
        };
    });

    const auto checkOptions = std::make_shared<CheckOptions>();
    command = app.add_subcommand("check",
                                 "Look at every byte of a store, or save what can be read of a damaged one");
    addStoreOptions(*command, checkOptions->store);
    command
        ->add_option("--repair", checkOptions->repairTo,
                     "Copy everything that can be read into this new file")
        ->type_name("FILE");
    command->footer("\nExits with 0 when the store is sound and 65 when it is not. --repair only reads the "
                    "damaged file,\n"
                    "and needs no passphrase.");
    command->callback([checkOptions, &chosen] {
        chosen = [checkOptions](const CommonOptions&) {
            return check(*checkOptions);
        };
    });
}

} // namespace likeness::cli
