// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ExitCode.h"
#include "Format.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "store/StoreSession.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>

namespace likeness::cli {
namespace {

struct LogOptions {
    StoreOptions store;
    std::string externalId;
    std::string kind;
    std::size_t offset = 0;
    std::size_t limit = 50;
};

struct HeadOptions {
    StoreOptions store;
    std::string head;
    std::string exportTo;
};

constexpr std::size_t kMaxHeadBytes = 65536;

Result<Answer> showLog(const LogOptions& options) {
    const auto opened = openStoreAndSignIn(options.store);
    if (!opened) {
        return fail(opened);
    }
    store::AuditFilter filter{.kind = options.kind};
    if (!options.externalId.empty()) {
        const auto id = (*opened)->idOf(options.externalId);
        const auto subject = id ? (*opened)->subject(*id) : fail(id);
        if (!subject) {
            return fail(subject);
        }
        filter.subject = subject->pseudonym;
    }
    const auto operators = (*opened)->operators();
    const auto page = operators ? (*opened)->log(filter, options.offset, options.limit) : fail(operators);
    if (!page) {
        return fail(page);
    }
    std::map<store::RowId, std::string> names;
    for (const store::Operator& each : *operators) {
        names[each.id] = each.name;
    }
    Answer answer;
    answer.json["total"] = page->total;
    answer.json["entries"] = nlohmann::ordered_json::array();
    for (const store::AuditEntry& entry : page->entries) {
        const std::string who = names.contains(entry.operatorId) ? names[entry.operatorId] : "-";
        answer.text += std::to_string(entry.sequence) + "\t" + momentOf(entry.time) + "\t" + who + "\t" +
                       entry.kind + "\t" + (entry.subject.empty() ? "-" : entry.subject) + "\t" +
                       entry.details + "\n";
        answer.json["entries"].push_back(
            {{"line", entry.sequence},
             {"time", momentOf(entry.time)},
             {"operator", who},
             {"kind", entry.kind},
             {"subject", entry.subject},
             {"details", nlohmann::ordered_json::parse(entry.details, nullptr, false)}});
    }
    answer.text += grouped(page->entries.size()) + " of " + grouped(page->total) + " lines, latest first\n";
    return answer;
}

Result<Answer> verifyLog(const HeadOptions& options) {
    const auto opened = openStore(options.store);
    if (!opened) {
        return fail(opened);
    }
    std::string head;
    if (!options.head.empty()) {
        const auto bytes = readFile(pathFromUtf8(options.head), kMaxHeadBytes);
        if (!bytes) {
            return fail(bytes);
        }
        head.assign(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    }
    const auto verdict =
        (*opened)->verifyLog(head.empty() ? std::nullopt : std::optional<std::string_view>(head));
    if (!verdict) {
        return fail(verdict);
    }
    Answer answer;
    answer.exitCode = verdict->isUnbroken ? 0 : exitCodeOf(ErrorCode::CorruptData);
    answer.text = verdict->isUnbroken ? "The log is unbroken: " + grouped(verdict->entries) + " lines.\n"
                                      : "THE LOG IS BROKEN: " + verdict->finding + ".\n";
    answer.json = {{"unbroken", verdict->isUnbroken},
                   {"entries", verdict->entries},
                   {"broken_at", verdict->brokenAt},
                   {"finding", verdict->finding}};
    if (verdict->isUnbroken && !options.exportTo.empty()) {
        const auto exported = (*opened)->signedLogHead();
        const auto written = exported ? writeFileAtomically(pathFromUtf8(options.exportTo),
                                                            std::as_bytes(std::span(*exported)))
                                      : fail(exported);
        if (!written) {
            return fail(written);
        }
        answer.text += "Its head is in " + displayName(pathFromUtf8(options.exportTo)) +
                       "; keep it where nobody who can write to the store can.\n";
    }
    return answer;
}

} // namespace

void addLogCommands(CLI::App& app, Command& chosen) {
    const auto logOptions = std::make_shared<LogOptions>();
    CLI::App* command = app.add_subcommand("log", "Show the audit log, latest lines first");
    addStoreOptions(*command, logOptions->store);
    command->add_option("--id", logOptions->externalId, "Only lines about this person")->type_name("ID");
    command->add_option("--kind", logOptions->kind, "Only lines of this kind, for example verified")
        ->type_name("KIND");
    command->add_option("--offset", logOptions->offset, "Leave out so many")->capture_default_str();
    command->add_option("--limit", logOptions->limit, "Show so many")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    command->callback([logOptions, &chosen] {
        chosen = [logOptions](const CommonOptions&) {
            return showLog(*logOptions);
        };
    });

    const auto headOptions = std::make_shared<HeadOptions>();
    command = app.add_subcommand("verify-log", "Prove that no line of the audit log was changed or removed");
    addStoreOptions(*command, headOptions->store);
    command
        ->add_option("--head", headOptions->head,
                     "A head exported earlier, which must still be part of the log")
        ->type_name("FILE");
    command->add_option("--export-head", headOptions->exportTo, "Write the signed head of the log")
        ->type_name("FILE");
    command->footer(
        "\nExits with 0 when the log is unbroken and 65 when it is not; says which line. An exported head\n"
        "that is kept elsewhere also shows when lines were cut off the end together with the store's own\n"
        "note of the last line, for example by putting back an old copy of the file.");
    command->callback([headOptions, &chosen] {
        chosen = [headOptions](const CommonOptions&) {
            return verifyLog(*headOptions);
        };
    });
}

} // namespace likeness::cli
