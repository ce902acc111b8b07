// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "Format.h"
#include "GateReport.h"
#include "Session.h"
#include "VerdictReport.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "store/StoreSession.h"

#include <CLI/CLI.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace likeness::cli {
namespace {

struct VerifyOptions {
    std::array<std::string, 2> pictures;
    bool hasSecondPicture = false; ///< An empty name is a name too.
    std::optional<int> face;       ///< Of the probe.
    std::optional<int> referenceFace;
    std::string claimedId;
    StoreOptions store;
};

/// What is done with each of the two pictures, done with both at once.
template <typename Work>
auto forBoth(Work work) {
    auto second = std::async(std::launch::async, work, std::size_t{1});
    auto first = work(std::size_t{0});
    return std::array{std::move(first), second.get()};
}

/// A line about one of the pictures; nothing where there is nothing to say.
std::string lineAbout(const std::string& picture, const char* what, const std::string& text) {
    return text.empty() ? std::string() : what + displayName(pathFromUtf8(picture)) + ": " + text + "\n";
}

/// Adds the faces, their quality, and what stands against a decision.
void addFaces(Answer& answer, const Engine& engine, const VerifyOptions& options,
              const std::array<FaceAnalysis, 2>& faces, const CannotTellReasons& reasons) {
    const std::array of{&reasons.reference, &reasons.probe};
    std::string remarks;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const std::string& picture = options.pictures.at(i);
        answer.text += lineAbout(picture, "  face taken         ", faceText(faces.at(i)));
        remarks += lineAbout(picture, "                     ", remarkOn(faces.at(i)));
        answer.json["faces"].push_back(faceJson(engine, faces.at(i), *of.at(i)));
    }
    answer.text +=
        "  quality            " + figureOf(faces[0]) + " and " + figureOf(faces[1]) + " of 100\n" + remarks;
    answer.text.insert(answer.text.find('\n') + 1,
                       reasonLine(options.pictures[0], reasons.reference, "--reference-face") +
                           reasonLine(options.pictures[1], reasons.probe, "--face"));
}

Result<Answer> verify(const VerifyOptions& verifyOptions, const CommonOptions& options) {
    if (verifyOptions.claimedId.empty() != verifyOptions.hasSecondPicture) {
        return fail(ErrorCode::InvalidArgument,
                    "name two pictures, or one picture and with --as who it claims to be");
    }
    if (!verifyOptions.claimedId.empty()) {
        if (verifyOptions.referenceFace) {
            return fail(ErrorCode::InvalidArgument,
                        "--reference-face is for two pictures; with --as there is no "
                        "reference picture");
        }
        return verifyClaim(verifyOptions.store, verifyOptions.claimedId, verifyOptions.pictures[0],
                           verifyOptions.face, options);
    }
    const auto policy = policyOf(options);
    if (!policy) {
        return fail(policy);
    }
    const auto engine = openEngine(options, 2); // one for each picture
    if (!engine) {
        return fail(engine);
    }
    const auto start = std::chrono::steady_clock::now();
    auto found = forBoth([&](std::size_t i) {
        return faceOf(**engine, pathFromUtf8(verifyOptions.pictures.at(i)), options.limits(),
                      i == 0 ? verifyOptions.referenceFace : verifyOptions.face);
    });
    std::array<FaceAnalysis, 2> faces;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        if (!found.at(i)) {
            return fail(found.at(i));
        }
        faces.at(i) = std::move(*found.at(i));
    }
    const Faceprint& a = faces[0].faceprint;
    const Faceprint& b = faces[1].faceprint;
    const Calibration* calibration = (*engine)->calibration();
    if (calibration == nullptr) {
        const auto score = a.score(b);
        return score ? tl::unexpected<Error>(
                           calibrationMissing("the model pack " + (*engine)->pack().name, score->value))
                     : fail(score);
    }
    const QualityGate* gate = (*engine)->qualityGate();
    const CannotTellReasons reasons{reasonsAgainst(faces[0], gate), reasonsAgainst(faces[1], gate)};
    auto answer = judge(a, b, *calibration, *policy, reasons);
    if (!answer) {
        return answer;
    }
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    addFaces(*answer, **engine, verifyOptions, faces, reasons);
    answer->text +=
        "  made with          " + engineLine(**engine) + ", in " + fixed(took.count(), 0) + " ms\n";
    describeEngine(**engine, answer->json);
    answer->json["milliseconds"] = took.count();
    return answer;
}

} // namespace

void addVerifyCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<VerifyOptions>();
    CLI::App* command = app.add_subcommand(
        "verify",
        "Compare the largest faces of two pictures, or of a picture and an enrolled person, and decide");
    command->add_option("A", options->pictures[0], "A picture: JPEG, PNG, WebP or BMP")
        ->required()
        ->type_name("");
    const CLI::Option* second =
        command->add_option("B", options->pictures[1], "Another picture")->type_name("");
    command->add_option("--as", options->claimedId, "Compare A with the person enrolled under this id")
        ->type_name("ID");
    addStoreOptions(*command, options->store, false);
    command
        ->add_option("--face", options->face,
                     "Which face of the probe (B; with --as: A) is meant, counted from the largest")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command->add_option("--reference-face", options->referenceFace, "The same for A, of two pictures")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command->footer(
        "\nExits with 0 for a match, 1 for no match, 2 when a person must review, 3 when it cannot tell; 64\n"
        "and above are errors (65: no face in a picture).\n\n"
        "It cannot tell when a picture is not good enough to be compared, the head is turned too far, or "
        "several\n"
        "faces are about as large; the answer says which picture, why, and what to do. A picture that lies "
        "on its\n"
        "side or stands on its head is turned.\n\n"
        "JSON: decision (\"match\", \"review\", \"no-match\", \"cannot-tell\"), similarity, "
        "match_probability with\n"
        "match_probability_prior (what it assumes: the share of genuine comparisons),\n"
        "false_match_rate, threshold, review_threshold, threshold_is_extrapolated and threshold_fmr_range\n"
        "([lowest, highest] that the rate may be, null where it was measured; the same of the review\n"
        "threshold), faces (per picture: box [left, top, right, bottom] in pixels of the picture as it was "
        "turned,\n"
        "score, landmarks, count, turned (clockwise, degrees), quality {unified, gate, pose_uncertain}, "
        "reasons\n"
        "(why it cannot tell: [{code, name, guidance, measure, component, least}])), model, device,\n"
        "milliseconds.\n"
        "With --as: claimed_id, best_sample, averaged_similarity, samples_compared, quality, and\n"
        "best_sample_quality (null where none was stored) instead; the decision is about the best sample, "
        "at\n"
        "thresholds that keep the rates however many samples there are, and a line is added to the log.\n\n"
        "Example: likeness-cli verify passport.jpg visitor.jpg\n"
        "         likeness-cli verify --as E-17 visitor.jpg --store people.likeness --operator ada");
    command->callback([options, second, &chosen] {
        options->hasSecondPicture = second->count() > 0;
        chosen = [options](const CommonOptions& common) {
            return verify(*options, common);
        };
    });
}

} // namespace likeness::cli
