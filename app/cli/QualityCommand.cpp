// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "ExitCode.h"
#include "Format.h"
#include "GateReport.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace likeness::cli {
namespace {

struct QualityOptions {
    std::vector<std::string> pictures;
    bool csv = false;
};

/// What there is to say about one picture: why it could not be used, or the quality of its largest face.
struct PictureQuality {
    std::string file; ///< As the user named it.
    std::optional<Error> error;
    std::size_t faces = 0;
    FaceBox face;
    Rotation turned = Rotation::None;
    QualityReport report;
    /// By profile; nothing where the pack has no gate.
    std::array<std::optional<std::vector<QualityRefusal>>, kQualityProfiles.size()> refusals;
};

Result<PictureQuality> qualityOf(Engine& engine, const std::string& file, const ImageLimits& limits) {
    const auto path = pathFromUtf8(file);
    const auto picture = readPicture(path, limits);
    if (!picture) {
        return fail(picture);
    }
    const auto inFile = [&path](const Error& error) {
        return fail(error.code, displayName(path) + ": " + error.message);
    };
    const auto analysis = analyseFaces(engine, *picture);
    if (!analysis) {
        return inFile(analysis.error());
    }
    if (analysis->faces.empty()) {
        return inFile({ErrorCode::NoFace, "no face was found"});
    }
    if (!analysis->quality) {
        return inFile(*analysis->qualityError);
    }
    PictureQuality quality{file,
                           std::nullopt,
                           analysis->faces.size(),
                           analysis->faces.front(),
                           analysis->turned,
                           *analysis->quality,
                           {}};
    for (std::size_t i = 0; i < kQualityProfiles.size(); ++i) {
        quality.refusals.at(i) = refusalsOf(engine, *analysis->quality, kQualityProfiles.at(i));
    }
    return quality;
}

constexpr QualityMeasure measureAt(std::size_t i) {
    return static_cast<QualityMeasure>(i);
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

std::string textOf(const PictureQuality& quality) {
    const std::string file = displayName(pathFromUtf8(quality.file));
    if (quality.error) {
        return quality.error->message + "\n";
    }
    std::string text = file + ": unified quality " + std::to_string(quality.report.unified) +
                       " of 100, face " + placeOf(quality.face) + "\n";
    for (std::size_t i = 0; i < kQualityMeasures; ++i) {
        const QualityComponent& component = quality.report.components[i];
        const std::string value = std::to_string(component.component);
        text += "  " + padded(std::string(name(measureAt(i))), 28);
        text += component.isAssessed() ? std::string(3 - std::min<std::size_t>(3, value.size()), ' ') +
                                             value + "   " + fixed(component.raw, 3)
                                       : "  -   " + std::string(name(component.reason));
        text += component.reason == QualityReason::Uncertain
                    ? "   uncertain: landmarks and pose net disagree\n"
                    : "\n";
    }
    for (std::size_t i = 0; i < kQualityProfiles.size(); ++i) {
        const auto& refusals = quality.refusals.at(i);
        text += "  " + padded("for " + std::string(name(kQualityProfiles.at(i))), 28) +
                (!refusals           ? "not judged: this model pack has no quality gate"
                 : refusals->empty() ? "good enough"
                                     : "refused. " + sentencesOf(*refusals)) +
                "\n";
    }
    return text;
}

nlohmann::ordered_json jsonOf(const PictureQuality& quality) {
    nlohmann::ordered_json json;
    json["file"] = quality.file;
    if (quality.error) {
        json["error"] = {{"code", static_cast<int>(quality.error->code)},
                         {"name", std::string(name(quality.error->code))},
                         {"message", quality.error->message}};
        return json;
    }
    json["faces"] = quality.faces;
    json["face"] = toJson(quality.face);
    json["turned"] = degreesOf(quality.turned);
    json["unified"] = quality.report.unified;
    for (std::size_t i = 0; i < kQualityMeasures; ++i) {
        const QualityComponent& component = quality.report.components[i];
        json["measures"][std::string(name(measureAt(i)))] = {{"component", component.component},
                                                             {"raw", component.raw},
                                                             {"reason", std::string(name(component.reason))}};
    }
    for (std::size_t i = 0; i < kQualityProfiles.size(); ++i) {
        const auto& refusals = quality.refusals.at(i);
        json["gate"][std::string(name(kQualityProfiles.at(i)))] =
            refusals ? toJson(*refusals) : nlohmann::ordered_json();
    }
    return json;
}

/// A field as RFC 4180 has it.
std::string csvField(const std::string& text) {
    if (text.find_first_of("\",\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

std::string csvHeader() {
    std::string line = "file,error,faces,unified";
    for (std::size_t i = 0; i < kQualityMeasures; ++i) {
        const std::string measure(name(measureAt(i)));
        line += "," + measure + "," + measure + "_raw";
    }
    for (const QualityProfile profile : kQualityProfiles) {
        line += "," + std::string(name(profile)) + "_refusals";
    }
    return line + "\n";
}

std::string csvLine(const PictureQuality& quality) {
    std::string line = csvField(quality.file) + ",";
    line += quality.error
                ? std::string(name(quality.error->code)) + ",,"
                : "," + std::to_string(quality.faces) + "," + std::to_string(quality.report.unified);
    for (const QualityComponent& component : quality.report.components) {
        line += quality.error ? std::string(",,")
                : component.isAssessed()
                    ? "," + std::to_string(component.component) + "," + fixed(component.raw, 6)
                    : "," + std::to_string(component.component) + ",";
    }
    for (const auto& refusals : quality.refusals) {
        line += "," + (quality.error ? std::string()
                       : !refusals   ? std::string("no_gate")
                                     : codesOf(*refusals, " "));
    }
    return line + "\n";
}

Result<Answer> assess(const QualityOptions& qualityOptions, const CommonOptions& options) {
    if (qualityOptions.csv && options.json) {
        return fail(ErrorCode::InvalidArgument,
                    "--csv and --json are two forms of the same answer; choose one");
    }
    const auto engine = openEngine(options, 1);
    if (!engine) {
        return fail(engine);
    }
    Answer answer;
    answer.json["pictures"] = nlohmann::ordered_json::array();
    answer.text = qualityOptions.csv ? csvHeader() : std::string();
    for (const std::string& file : qualityOptions.pictures) {
        Result<PictureQuality> quality = qualityOf(**engine, file, options.limits());
        if (!quality) {
            if (qualityOptions.pictures.size() == 1) {
                return fail(quality);
            }
            if (answer.exitCode == 0) {
                answer.exitCode = exitCodeOf(quality.error().code);
            }
            quality = PictureQuality{file, quality.error(), 0, {}, {}, {}, {}};
        }
        answer.text += qualityOptions.csv ? csvLine(*quality) : textOf(*quality);
        answer.json["pictures"].push_back(jsonOf(*quality));
    }
    describeEngine(**engine, answer.json);
    return answer;
}

} // namespace

void addQualityCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<QualityOptions>();
    CLI::App* command =
        app.add_subcommand("quality", "Say how well the largest face of each picture can be recognized");
    command->add_option("IMAGE", options->pictures, "Pictures: JPEG, PNG, WebP or BMP")
        ->required()
        ->type_name("");
    command->add_flag("--csv", options->csv, "Answer as CSV, one line per picture");
    command->footer(
        "\nMeasures are named after ISO/IEC 29794-5; each has a component from 0 (worst) to 100 (best), or a "
        "dash\n"
        "(-1 in JSON and CSV) with a reason where it could not be assessed, and a raw value in its own "
        "unit.\n"
        "docs/quality.md explains them. The pack's gate says whether the picture is good enough for an "
        "enrolment\n"
        "(strict) and for a verification (tolerant), and what to do where it is not.\n\n"
        "Exits with 0; with one picture that cannot be used, with its error; with several, with the first\n"
        "one's error after all others were assessed.\n\n"
        "JSON: pictures [{file, faces, face, turned, unified, measures {name: {component, raw, reason}}, "
        "gate\n"
        "{enrolment, verification: {passes, refusals [{code, name, guidance, measure, component, least,\n"
        "may_be_kept}]}}}], or {file, error} for a picture that cannot be used; null where there is no "
        "gate.\n"
        "CSV: the refusals' names in enrolment_refusals and verification_refusals, empty when good "
        "enough.\n\n"
        "Example: likeness-cli quality passport.jpg visitor.jpg --csv");
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions& common) {
            return assess(*options, common);
        };
    });
}

} // namespace likeness::cli
