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
    std::string claimedId;
    StoreOptions store;
};

std::string faceLine(const std::string& picture, const LargestFaceprint& face) {
    std::string line = "  face taken         " + displayName(pathFromUtf8(picture)) + ": " +
                       placeOf(*face.face) + ", detection score " + fixed(face.face->score, 2);
    if (face.facesSeen > 1) {
        line += "; the largest of " + std::to_string(face.facesSeen) + " faces, the others were not compared";
    }
    return line + "\n";
}

/// What is to be said about the quality of a picture, on a line of its own; nothing when it is good enough.
std::string remarkLine(const std::string& picture, const std::string& remarks) {
    return remarks.empty()
               ? std::string()
               : "                     " + displayName(pathFromUtf8(picture)) + ": " + remarks + "\n";
}

/// What is done with each of the two pictures, done with both at once.
template <typename Work>
auto forBoth(Work work) {
    auto second = std::async(std::launch::async, work, std::size_t{1});
    auto first = work(std::size_t{0});
    return std::array{std::move(first), second.get()};
}

/// Adds the faces and their quality, which is assessed now that the decision is made: it changes nothing.
void addFaces(Answer& answer, Engine& engine, const VerifyOptions& options,
              const std::array<TakenFace, 2>& faces) {
    const auto qualities = forBoth([&](std::size_t i) { return qualityOf(engine, faces.at(i)); });
    std::string figures;
    std::string remarks;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const std::string& picture = options.pictures.at(i);
        const Result<QualityReport>& quality = qualities.at(i);
        answer.text += faceLine(picture, faces.at(i).largest);
        figures += (i > 0 ? " and " : "") + figureOf(quality);
        remarks += remarkLine(picture, remarksOn(engine, quality));
        nlohmann::ordered_json face = toJson(*faces.at(i).largest.face);
        face["count"] = faces.at(i).largest.facesSeen;
        face["quality"] = qualityJson(engine, quality);
        answer.json["faces"].push_back(std::move(face));
    }
    answer.text += "  quality            " + figures + " of 100\n" + remarks;
}

Result<Answer> verify(const VerifyOptions& verifyOptions, const CommonOptions& options) {
    if (verifyOptions.claimedId.empty() != verifyOptions.hasSecondPicture) {
        return fail(ErrorCode::InvalidArgument,
                    "name two pictures, or one picture and with --as who it claims to be");
    }
    if (!verifyOptions.claimedId.empty()) {
        return verifyClaim(verifyOptions.store, verifyOptions.claimedId, verifyOptions.pictures[0], options);
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
        return faceOf(**engine, pathFromUtf8(verifyOptions.pictures.at(i)), options.limits());
    });
    std::array<TakenFace, 2> faces;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        if (!found.at(i)) {
            return fail(found.at(i));
        }
        faces.at(i) = std::move(*found.at(i));
    }
    const Faceprint& a = faces[0].largest.faceprint;
    const Faceprint& b = faces[1].largest.faceprint;
    const Calibration* calibration = (*engine)->calibration();
    if (calibration == nullptr) {
        const auto score = a.score(b);
        return score ? tl::unexpected<Error>(
                           calibrationMissing("the model pack " + (*engine)->pack().name, score->value))
                     : fail(score);
    }
    auto answer = judge(a, b, *calibration, *policy);
    if (!answer) {
        return answer;
    }
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    addFaces(*answer, **engine, verifyOptions, faces);
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
    command->footer(
        "\nExits with 0 for a match, 1 for no match, 2 when a person must review; 64 and above are\n"
        "errors (65: no face in a picture).\n\n"
        "JSON: decision (\"match\", \"review\", \"no-match\"), similarity, match_probability,\n"
        "false_match_rate, threshold, review_threshold, threshold_is_extrapolated and threshold_fmr_range\n"
        "([lowest, highest] that the rate may be, null where it was measured; the same of the review\n"
        "threshold), faces (per picture: box [left, top, right,\n"
        "bottom] in pixels, score, landmarks, count, quality {unified, gate, pose_uncertain}), model, "
        "device, milliseconds.\n"
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
