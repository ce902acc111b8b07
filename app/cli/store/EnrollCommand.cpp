// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ExitCode.h"
#include "Format.h"
#include "Interrupt.h"
#include "Progress.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "store/PeopleCsv.h"
#include "store/StoreSession.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace likeness::cli {
namespace {

constexpr std::size_t kMaxListBytes = std::size_t{64} << 20U;

struct EnrollOptions {
    StoreOptions store;
    std::string list;
    std::string externalId;
    std::vector<std::string> pictures;
    std::string name;
    std::string notes;
    std::string purpose;
    std::string textVersion;
    std::string until;
    bool keepsChips = false;
    bool mayBeDuplicate = false;
    bool keepsHints = false;
};

Result<store::NewConsent> consentOf(const EnrollOptions& options) {
    store::NewConsent consent{
        .purpose = options.purpose, .textVersion = options.textVersion, .keepsChips = options.keepsChips};
    if (!options.until.empty()) {
        const auto end = endOfDay(options.until);
        if (!end) {
            return fail(end);
        }
        consent.expires = *end;
    }
    return consent;
}

/// What came of enrolling one person.
struct Enrolled {
    store::RowId id = 0;
    std::size_t samples = 0;
    std::vector<Error> refused; ///< Pictures that were left out.
    std::vector<store::Duplicate> duplicates;
};

/// Somebody who looks like one who is enrolled already stops the enrolment unless the operator said
/// otherwise.
Result<std::vector<store::Duplicate>> duplicatesOf(store::EnrolmentStore& store, const Engine& engine,
                                                   const std::vector<store::NewSample>& samples,
                                                   const DecisionPolicy& policy, bool mayBeDuplicate) {
    std::vector<store::Duplicate> all;
    const auto calibration = calibrationOf(engine);
    if (!calibration) {
        return fail(calibration);
    }
    for (const store::NewSample& sample : samples) {
        const auto found = store.duplicatesOf(sample.faceprint, **calibration, policy.match);
        if (!found) {
            return fail(found);
        }
        all.insert(all.end(), found->begin(), found->end());
    }
    if (!all.empty() && !mayBeDuplicate) {
        const auto other = store.subject(all.front().subject);
        return fail(ErrorCode::AlreadyExists,
                    "this face looks like " + (other ? displayName(other->profile.externalId) : "somebody") +
                        ", who is enrolled already (similarity " + fixed(all.front().score.value, 4) + "; " +
                        strangersReach("it", all.front().falseMatchRate, **calibration) +
                        "); look at both, and use --allow-duplicate if they are two people");
    }
    return all;
}

/// Enrols a new person, or adds the samples to one who is there (`isAddition`).
Result<Enrolled> enrolOne(store::EnrolmentStore& store, Engine& engine, const PersonLine& person,
                          const store::NewConsent& consent, const EnrollOptions& options,
                          const CommonOptions& common) {
    Enrolled enrolled;
    std::vector<store::NewSample> samples;
    for (const std::string& picture : person.pictures) {
        auto sample = sampleFrom(engine, picture, common.limits(), options.keepsHints);
        if (sample) {
            samples.push_back(std::move(*sample));
        } else {
            enrolled.refused.push_back(sample.error());
        }
    }
    if (samples.empty()) {
        return enrolled.refused.empty() ? fail(ErrorCode::InvalidArgument, "no picture was named")
                                        : tl::unexpected<Error>(enrolled.refused.front());
    }
    const auto policy = policyOf(store, common);
    if (!policy) {
        return fail(policy);
    }
    auto duplicates = duplicatesOf(store, engine, samples, *policy, options.mayBeDuplicate);
    if (!duplicates) {
        return fail(duplicates);
    }
    enrolled.duplicates = std::move(*duplicates);
    const auto id = store.enrol({person.externalId, person.name, person.notes}, consent, samples);
    if (!id) {
        return fail(id);
    }
    enrolled.id = *id;
    enrolled.samples = samples.size();
    return enrolled;
}

nlohmann::ordered_json toJson(const Error& error) {
    return {{"code", static_cast<int>(error.code)}, {"name", name(error.code)}, {"message", error.message}};
}

nlohmann::ordered_json toJson(const PersonLine& person, const Enrolled& enrolled) {
    nlohmann::ordered_json json;
    json["id"] = person.externalId;
    json["samples"] = enrolled.samples;
    json["refused"] = nlohmann::ordered_json::array();
    for (const Error& error : enrolled.refused) {
        json["refused"].push_back(toJson(error));
    }
    json["duplicates"] = nlohmann::ordered_json::array();
    for (const store::Duplicate& duplicate : enrolled.duplicates) {
        json["duplicates"].push_back(
            {{"similarity", duplicate.score.value}, {"false_match_rate", duplicate.falseMatchRate.value}});
    }
    return json;
}

std::string textOf(const PersonLine& person, const Enrolled& enrolled) {
    std::string text = displayName(person.externalId) + " is enrolled with " +
                       std::to_string(enrolled.samples) +
                       (enrolled.samples == 1 ? " sample.\n" : " samples.\n");
    for (const Error& error : enrolled.refused) {
        text += "  left out: " + error.message + "\n";
    }
    for (const store::Duplicate& duplicate : enrolled.duplicates) {
        text += "  looks like somebody else who is enrolled: similarity " + fixed(duplicate.score.value, 4) +
                "\n";
    }
    return text;
}

/// Pictures are found from the list's folder on.
void resolvePictures(std::vector<PersonLine>& people, const std::filesystem::path& list) {
    for (PersonLine& person : people) {
        for (std::string& picture : person.pictures) {
            picture = utf8Of(list.parent_path() / pathFromUtf8(picture));
        }
    }
}

Result<Answer> enrolList(store::EnrolmentStore& store, Engine& engine, const store::NewConsent& consent,
                         const EnrollOptions& options, const CommonOptions& common) {
    const auto bytes = readFile(pathFromUtf8(options.list), kMaxListBytes);
    if (!bytes) {
        return fail(bytes);
    }
    auto people = readPeopleCsv({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    if (!people) {
        return fail(people);
    }
    resolvePictures(*people, pathFromUtf8(options.list));
    const Interrupt interrupt;
    Progress progress;
    Answer answer;
    std::size_t enrolledCount = 0;
    std::size_t presentCount = 0;
    std::size_t failedCount = 0;
    answer.json["people"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < people->size() && !interrupt.token().stop_requested(); ++i) {
        const PersonLine& person = (*people)[i];
        nlohmann::ordered_json json;
        const std::string where = "line " + std::to_string(person.line) + ": ";
        if (store.idOf(person.externalId)) {
            // A list that was broken off goes on where it stopped.
            ++presentCount;
            json = {{"id", person.externalId}, {"present", true}};
            answer.text += where + displayName(person.externalId) + " was enrolled before\n";
        } else if (const auto enrolled = enrolOne(store, engine, person, consent, options, common);
                   enrolled) {
            ++enrolledCount;
            json = toJson(person, *enrolled);
            answer.text += where + textOf(person, *enrolled);
        } else {
            ++failedCount;
            json = {{"id", person.externalId}, {"error", toJson(enrolled.error())}};
            answer.text += where + "NOT enrolled: " + enrolled.error().message + "\n";
        }
        json["line"] = person.line;
        answer.json["people"].push_back(std::move(json));
        progress.show(i + 1, people->size());
    }
    if (interrupt.token().stop_requested()) {
        return fail(ErrorCode::Cancelled,
                    "interrupted after " + std::to_string(enrolledCount) +
                        " people; they are enrolled, and the same command goes on with the rest");
    }
    answer.text += grouped(enrolledCount) + " enrolled, " + grouped(presentCount) + " were before, " +
                   grouped(failedCount) + " failed\n";
    answer.json["enrolled"] = enrolledCount;
    answer.json["present"] = presentCount;
    answer.json["failed"] = failedCount;
    answer.exitCode = failedCount > 0 ? exitCodeOf(ErrorCode::CorruptData) : 0;
    return answer;
}

Result<Answer> enroll(const EnrollOptions& options, const CommonOptions& common) {
    if (options.list.empty() == options.externalId.empty()) {
        return fail(ErrorCode::InvalidArgument, "name a person's ID and pictures, or a list with --from");
    }
    const auto consent = consentOf(options);
    const auto opened = consent ? openStoreAndSignIn(options.store) : fail(consent);
    const auto engine = opened ? openEngine(common, 1) : fail(opened);
    if (!engine) {
        return fail(engine);
    }
    if (!options.list.empty()) {
        return enrolList(**opened, **engine, *consent, options, common);
    }
    const PersonLine person{0, options.externalId, options.name, options.notes, options.pictures};
    const auto enrolled = enrolOne(**opened, **engine, person, *consent, options, common);
    if (!enrolled) {
        return fail(enrolled);
    }
    return Answer{0, textOf(person, *enrolled), toJson(person, *enrolled)};
}

} // namespace

void addEnrollCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<EnrollOptions>();
    CLI::App* command = app.add_subcommand("enroll", "Enrol a person from pictures, or many from a list");
    command->add_option("ID", options->externalId, "The person's id, unique in the store")->type_name("");
    command->add_option("IMAGE", options->pictures, "Pictures of this person alone")->type_name("");
    addStoreOptions(*command, options->store);
    command
        ->add_option("--from", options->list,
                     "A list (CSV) with the columns id, pictures, and perhaps name, notes")
        ->type_name("FILE");
    command->add_option("--name", options->name, "The person's name")->type_name("NAME");
    command->add_option("--notes", options->notes, "Notes")->type_name("TEXT");
    command
        ->add_option("--consent", options->purpose, "What the person agreed to; nothing is stored without it")
        ->required()
        ->type_name("PURPOSE");
    command->add_option("--consent-version", options->textVersion, "Which text the person was shown")
        ->type_name("VERSION");
    command->add_option("--consent-until", options->until, "Last day of the consent, like 2027-05-01")
        ->type_name("DAY");
    command->add_flag("--keep-pictures", options->keepsChips, "The consent lets the aligned faces be kept");
    command->add_flag("--allow-duplicate", options->mayBeDuplicate,
                      "Enrol although somebody who looks the same is enrolled");
    command->add_flag("--allow-hints", options->keepsHints,
                      "Take pictures in which only glasses, a beard, an expression, coloured light or the "
                      "background are not as they should be");
    command->footer(
        "\nEach picture must show exactly one face and pass the pack's quality gate for enrolments; one that "
        "does\n"
        "not is left out, with the reason, and when none is left the exit code is 79.\n"
        "In a list, pictures are separated by semicolons and found from the list's folder on. Whoever is\n"
        "enrolled already is passed over, so the same command goes on after an interruption; a bad line\n"
        "stops nothing, and the exit code is 65 when there was one.\n\n"
        "Example: likeness-cli enroll E-17 a.jpg b.jpg --store people.likeness --operator ada \\\n"
        "           --name \"Ada Lovelace\" --consent \"access to the laboratory\"");
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions& common) {
            return enroll(*options, common);
        };
    });
}

} // namespace likeness::cli
