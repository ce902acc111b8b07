// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ExitCode.h"
#include "Format.h"
#include "GateReport.h"
#include "Session.h"
#include "VerdictReport.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "store/StoreSession.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace likeness::cli {
namespace {

struct ListOptions {
    StoreOptions store;
    std::string query;
    std::string sort = "name";
    bool isDescending = false;
    std::size_t offset = 0;
    std::size_t limit = 50;
    bool onlyExpired = false;
};

struct PersonOptions {
    StoreOptions store;
    std::string externalId;
    bool isSure = false;
    bool allExpired = false;
};

store::PeopleOrder orderOf(const ListOptions& options) {
    using Key = store::PeopleOrder::Key;
    const Key key = options.sort == "id"        ? Key::ExternalId
                    : options.sort == "created" ? Key::Created
                                                : Key::Name;
    return {key, options.isDescending};
}

Result<std::vector<store::PersonEntry>> expiredPeople(store::EnrolmentStore& opened) {
    const auto ids = opened.withExpiredConsent();
    if (!ids) {
        return fail(ids);
    }
    std::vector<store::PersonEntry> people;
    for (const store::RowId id : *ids) {
        const auto subject = opened.subject(id);
        if (!subject) {
            return fail(subject);
        }
        people.push_back({id, subject->profile.externalId, subject->profile.displayName, subject->created});
    }
    return people;
}

Result<Answer> list(const ListOptions& options) {
    const auto opened = openStoreAndSignIn(options.store);
    if (!opened) {
        return fail(opened);
    }
    store::PeopleIndex::Page page;
    if (options.onlyExpired) {
        auto people = expiredPeople(**opened);
        if (!people) {
            return fail(people);
        }
        page = {std::move(*people), 0};
        page.total = page.people.size();
    } else {
        auto found = (*opened)->find(options.query, orderOf(options), options.offset, options.limit);
        if (!found) {
            return fail(found);
        }
        page = std::move(*found);
    }
    Answer answer;
    answer.json["total"] = page.total;
    answer.json["offset"] = options.offset;
    answer.json["people"] = nlohmann::ordered_json::array();
    for (const store::PersonEntry& person : page.people) {
        answer.text += person.externalId + "\t" + person.displayName + "\t" + momentOf(person.created) + "\n";
        answer.json["people"].push_back(
            {{"id", person.externalId}, {"name", person.displayName}, {"created", momentOf(person.created)}});
    }
    answer.text += grouped(page.people.size()) + " of " + grouped(page.total) +
                   (options.onlyExpired ? " without a valid consent\n" : "\n");
    return answer;
}

Result<store::Subject> find(store::EnrolmentStore& opened, const std::string& externalId) {
    const auto id = opened.idOf(externalId);
    return id ? opened.subject(*id) : fail(id);
}

std::string livenessTextOf(const LivenessEvidence& liveness) {
    if (!liveness.passed) {
        return ", liveness not checked";
    }
    return ", liveness checked (" + std::string(name(liveness.mode)) +
           (liveness.actions.empty() ? "" : ": " + liveness.actions) + ")";
}

nlohmann::ordered_json livenessJsonOf(const LivenessEvidence& liveness) {
    if (liveness.mode == LivenessMode::None) {
        return {};
    }
    nlohmann::ordered_json json{{"mode", name(liveness.mode)}, {"passed", liveness.passed}};
    json["score"] =
        liveness.passiveScore ? nlohmann::ordered_json(*liveness.passiveScore) : nlohmann::ordered_json();
    json["actions"] = liveness.actions;
    return json;
}

Result<Answer> show(const PersonOptions& options) {
    const auto opened = openStoreAndSignIn(options.store);
    const auto subject = opened ? find(**opened, options.externalId) : fail(opened);
    if (!subject) {
        return fail(subject);
    }
    Answer answer;
    answer.json = {{"id", subject->profile.externalId},
                   {"name", subject->profile.displayName},
                   {"notes", subject->profile.notes},
                   {"created", momentOf(subject->created)},
                   {"pseudonym", subject->pseudonym}};
    answer.text = subject->profile.externalId + "  " + subject->profile.displayName + "\n";
    if (!subject->profile.notes.empty()) {
        answer.text += "  notes      " + subject->profile.notes + "\n";
    }
    answer.text +=
        "  enrolled   " + momentOf(subject->created) + ", in the log as " + subject->pseudonym + "\n";
    for (const store::Consent& consent : subject->consents) {
        const std::string until = consent.expires ? lastDayOf(*consent.expires) : std::string();
        answer.text += "  consent    " + consent.purpose + (until.empty() ? "" : ", until " + until) +
                       (consent.keepsChips ? ", pictures may be kept" : "") + "\n";
        answer.json["consents"].push_back({{"purpose", consent.purpose},
                                           {"version", consent.textVersion},
                                           {"given", momentOf(consent.given)},
                                           {"expires", until},
                                           {"keeps_pictures", consent.keepsChips}});
    }
    answer.json["samples"] = nlohmann::ordered_json::array();
    for (const store::Sample& sample : subject->samples) {
        answer.text += "  sample     " + std::to_string(sample.id) + "  " + sample.source + ", " +
                       momentOf(sample.taken) + (sample.hasChip ? ", with picture" : "") +
                       livenessTextOf(sample.liveness) + "\n";
        answer.json["samples"].push_back({{"sample", sample.id},
                                          {"source", sample.source},
                                          {"taken", momentOf(sample.taken)},
                                          {"model_digest", sample.modelDigest},
                                          {"has_picture", sample.hasChip},
                                          {"quality", sample.quality},
                                          {"liveness", livenessJsonOf(sample.liveness)}});
    }
    return answer;
}

nlohmann::ordered_json toJson(const store::EraseReceipt& receipt) {
    return {{"pseudonym", receipt.pseudonym}, {"samples", receipt.samples},
            {"consents", receipt.consents},   {"erased", momentOf(receipt.erased)},
            {"log_line", receipt.auditEntry}, {"written", receipt.isWritten}};
}

Answer answerOf(const std::vector<store::EraseReceipt>& receipts) {
    Answer answer;
    answer.json["erased"] = nlohmann::ordered_json::array();
    for (const store::EraseReceipt& receipt : receipts) {
        answer.text += "Erased " + receipt.pseudonym + " with " + std::to_string(receipt.samples) +
                       " samples and " + std::to_string(receipt.consents) + " consents on " +
                       momentOf(receipt.erased) + "; line " + std::to_string(receipt.auditEntry) +
                       " of the log says so.\n";
        answer.json["erased"].push_back(toJson(receipt));
    }
    if (receipts.empty()) {
        answer.text = "Nobody was erased: every consent is valid.\n";
    } else if (!receipts.front().isWritten) {
        answer.text +=
            "Another program has the store open; overwritten pages leave the disk when it closes it.\n";
    }
    return answer;
}

Result<Answer> erase(const PersonOptions& options) {
    if (options.allExpired != options.externalId.empty()) {
        return fail(ErrorCode::InvalidArgument, "name one person's ID, or --expired");
    }
    if (!options.isSure) {
        return fail(ErrorCode::InvalidArgument, "erasing cannot be undone: add --yes to do it");
    }
    const auto opened = openStoreAndSignIn(options.store);
    if (!opened) {
        return fail(opened);
    }
    if (options.allExpired) {
        const auto receipts = (*opened)->eraseExpired();
        return receipts ? Result<Answer>(answerOf(*receipts)) : fail(receipts);
    }
    const auto id = (*opened)->idOf(options.externalId);
    const auto receipt = id ? (*opened)->erase(*id) : fail(id);
    return receipt ? Result<Answer>(answerOf({*receipt})) : fail(receipt);
}

} // namespace

Result<Answer> verifyClaim(const StoreOptions& storeOptions, const std::string& externalId,
                           const std::string& picture, std::optional<int> face,
                           const CommonOptions& options) {
    const auto opened = openStoreAndSignIn(storeOptions);
    const auto id = opened ? (*opened)->idOf(externalId) : fail(opened);
    const auto policy = id ? policyOf(**opened, options) : fail(id);
    const auto engine = policy ? openEngine(options, 1) : fail(policy);
    const auto calibration = engine ? calibrationOf(**engine) : fail(engine);
    if (!calibration) {
        return fail(calibration);
    }
    // The store decides only on a picture that was opened after the claim was made.
    const store::Claim claim(*id);
    const store::SteadyTime captured = store::steadyClock()();
    const auto taken = faceOf(**engine, pathFromUtf8(picture), options.limits(), face);
    if (!taken) {
        return fail(taken);
    }
    const auto reasons = reasonsAgainst(*taken, (*engine)->qualityGate());
    const auto result =
        (*opened)->verify(claim,
                          {.faceprint = taken->faceprint,
                           .captured = captured,
                           .quality = taken->quality ? std::optional(taken->quality->unified) : std::nullopt,
                           .reasons = namesOf(reasons)},
                          **calibration, *policy, name((*engine)->device().device));
    if (!result) {
        return fail(result);
    }
    const auto subject = (*opened)->subject(*id);
    if (!subject) {
        return fail(subject);
    }
    const auto best = std::ranges::find(subject->samples, result->bestSample, &store::Sample::id);
    const std::string source = best == subject->samples.end() ? std::string() : best->source;
    std::optional<int> sampleQuality;
    if (best != subject->samples.end() && best->quality.contains("unified")) {
        sampleQuality = static_cast<int>(std::lround(best->quality.at("unified")));
    }
    Answer answer;
    answer.exitCode = exitCodeOf(result->decision);
    answer.text = sentenceOf(result->decision, Question::Claim) + reasonLine(picture, reasons, "--face");
    if (result->decision != Decision::CannotTell) {
        const std::string what = "this score against " + std::to_string(result->compared) +
                                 (result->compared == 1 ? " sample" : " samples");
        answer.text +=
            "  false match rate   " + strangersReach(what, result->falseMatchRate, **calibration) + '\n';
    }
    answer.text += "  best sample        " + fixed(result->best.score.value, 4) + "   (" + source +
                   "; match from " + fixed(result->thresholds.match.value, 4) + ", review from " +
                   fixed(result->thresholds.review.value, 4) + ")\n";
    answer.text +=
        "  all samples        " + fixed(result->averaged.score.value, 4) + "   (against their average)\n";
    answer.text += probabilityLine(result->decision, *result->best.matchProbability, **calibration);
    if (!result->leftOut.empty()) {
        answer.text += "  left out           " + std::to_string(result->leftOut.size()) +
                       " samples of another model; likeness-cli reencode renews them\n";
    }
    answer.text += "  face taken         " + faceText(*taken) + "\n";
    const std::string remark = remarkOn(*taken);
    answer.text += "  quality            " + figureOf(*taken) +
                   (sampleQuality ? " and of the best sample " + std::to_string(*sampleQuality) : "") +
                   " of 100" + (remark.empty() ? "" : ". " + remark) + "\n";
    answer.text += "  made with          " + engineLine(**engine) + "\n";
    answer.json = {{"decision", wordOf(result->decision)},
                   {"claimed_id", subject->profile.externalId},
                   {"similarity", result->best.score.value},
                   {"best_sample", result->bestSample},
                   {"averaged_similarity", result->averaged.score.value},
                   {"match_probability", result->best.matchProbability->value},
                   {"match_probability_prior", (*calibration)->data().provenance.prior},
                   {"false_match_rate", result->falseMatchRate.value},
                   {"samples_compared", result->compared},
                   {"samples_left_out", result->leftOut.size()},
                   {"threshold", result->thresholds.match.value},
                   {"review_threshold", result->thresholds.review.value}};
    answer.json["faces"] = {faceJson(**engine, *taken, reasons)};
    answer.json["best_sample_quality"] =
        sampleQuality ? nlohmann::ordered_json(*sampleQuality) : nlohmann::ordered_json();
    answer.json["quality"] = qualityJson(**engine, *taken);
    describeEngine(**engine, answer.json);
    return answer;
}

void addPeopleCommands(CLI::App& app, Command& chosen) {
    const auto listOptions = std::make_shared<ListOptions>();
    CLI::App* command = app.add_subcommand("list", "List enrolled people");
    command->add_option("QUERY", listOptions->query, "Beginnings of words of the name or id")->type_name("");
    addStoreOptions(*command, listOptions->store);
    command->add_option("--sort", listOptions->sort, "name, id or created")
        ->check(CLI::IsMember({"name", "id", "created"}))
        ->capture_default_str();
    command->add_flag("--descending", listOptions->isDescending, "From the last to the first");
    command->add_option("--offset", listOptions->offset, "Leave out so many")->capture_default_str();
    command->add_option("--limit", listOptions->limit, "Show so many")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    command->add_flag("--expired", listOptions->onlyExpired, "Only those without a valid consent");
    command->callback([listOptions, &chosen] {
        chosen = [listOptions](const CommonOptions&) {
            return list(*listOptions);
        };
    });

    const auto showOptions = std::make_shared<PersonOptions>();
    command = app.add_subcommand("show", "Show what is stored about a person");
    command->add_option("ID", showOptions->externalId, "The person's id")->required()->type_name("");
    addStoreOptions(*command, showOptions->store);
    command->callback([showOptions, &chosen] {
        chosen = [showOptions](const CommonOptions&) {
            return show(*showOptions);
        };
    });

    const auto eraseOptions = std::make_shared<PersonOptions>();
    command = app.add_subcommand("erase", "Erase a person, or all without a valid consent, for good");
    command->add_option("ID", eraseOptions->externalId, "The person's id")->type_name("");
    addStoreOptions(*command, eraseOptions->store);
    command->add_flag("--expired", eraseOptions->allExpired, "Everybody without a valid consent");
    command->add_flag("--yes", eraseOptions->isSure, "Yes, for good");
    command->footer(
        "\nAn administrator's command. The person's key is destroyed with the data; the log keeps a line\n"
        "under a pseudonym. Backups and exports made before still hold the person.");
    command->callback([eraseOptions, &chosen] {
        chosen = [eraseOptions](const CommonOptions&) {
            return erase(*eraseOptions);
        };
    });
}

} // namespace likeness::cli
