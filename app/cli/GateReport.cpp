// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "GateReport.h"

#include "Format.h"
#include "Session.h"

namespace likeness::cli {
namespace {

template <typename Word>
std::string joined(const std::vector<QualityRefusal>& refusals, const char* separator, Word word) {
    std::string text;
    for (const QualityRefusal& refusal : refusals) {
        text += (text.empty() ? "" : separator) + std::string(word(refusal.code));
    }
    return text;
}

} // namespace

std::optional<std::vector<QualityRefusal>> refusalsOf(const Engine& engine, const QualityReport& report,
                                                      QualityProfile profile) {
    const QualityGate* gate = engine.qualityGate();
    return gate == nullptr ? std::nullopt : std::optional(gate->refusals(report, profile));
}

std::string sentencesOf(const std::vector<QualityRefusal>& refusals) {
    return joined(refusals, " ", [](RefusalCode code) { return guidance(code); });
}

std::string codesOf(const std::vector<QualityRefusal>& refusals, const char* separator) {
    return joined(refusals, separator, [](RefusalCode code) { return name(code); });
}

std::string figureOf(const FaceAnalysis& picture) {
    return picture.quality ? std::to_string(picture.quality->unified) : "not known";
}

std::string remarkOn(const FaceAnalysis& picture) {
    if (!picture.quality) {
        return "The quality could not be assessed: " + picture.qualityError->message;
    }
    return isPoseUncertain(*picture.quality) ? "How the head is turned is uncertain." : "";
}

nlohmann::ordered_json qualityJson(const Engine& engine, const FaceAnalysis& picture) {
    if (!picture.quality) {
        return {{"unified", nullptr}, {"gate", nullptr}, {"error", picture.qualityError->message}};
    }
    const auto refusals = refusalsOf(engine, *picture.quality, QualityProfile::Verification);
    return {{"unified", picture.quality->unified},
            {"gate", refusals ? toJson(*refusals) : nlohmann::ordered_json()},
            {"pose_uncertain", isPoseUncertain(*picture.quality)}};
}

nlohmann::ordered_json faceJson(const Engine& engine, const FaceAnalysis& picture,
                                const std::vector<QualityRefusal>& reasons) {
    nlohmann::ordered_json json = toJson(picture.faces.front());
    json["count"] = picture.faces.size();
    json["turned"] = degreesOf(picture.turned);
    json["quality"] = qualityJson(engine, picture);
    json["reasons"] = refusalsJson(reasons);
    return json;
}

std::string faceText(const FaceAnalysis& picture) {
    const FaceBox& face = picture.faces.front();
    std::string text = placeOf(face) + ", detection score " + fixed(face.score, 2);
    if (picture.turned != Rotation::None) {
        text += ", the picture turned clockwise by " + std::to_string(degreesOf(picture.turned)) + " degrees";
    }
    if (picture.faces.size() > 1) {
        text += (picture.isChosen ? "; chosen among " : "; the largest of ") +
                std::to_string(picture.faces.size()) + " faces, the others were not compared";
    }
    return text;
}

nlohmann::ordered_json refusalsJson(const std::vector<QualityRefusal>& refusals) {
    auto json = nlohmann::ordered_json::array();
    for (const QualityRefusal& refusal : refusals) {
        json.push_back({{"code", static_cast<int>(refusal.code)},
                        {"name", std::string(name(refusal.code))},
                        {"guidance", std::string(guidance(refusal.code))},
                        {"measure", refusal.measure ? std::string(name(*refusal.measure)) : "unified"},
                        {"component", refusal.component},
                        {"least", refusal.least},
                        {"may_be_kept", mayBeKept(refusal.code)}});
    }
    return json;
}

nlohmann::ordered_json toJson(const std::vector<QualityRefusal>& refusals) {
    return {{"passes", refusals.empty()}, {"refusals", refusalsJson(refusals)}};
}

} // namespace likeness::cli
