// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "GateReport.h"

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

std::string figureOf(const Result<QualityReport>& quality) {
    return quality ? std::to_string(quality->unified) : "not known";
}

std::string remarksOn(const Engine& engine, const Result<QualityReport>& quality) {
    if (!quality) {
        return "The quality could not be assessed: " + quality.error().message;
    }
    const auto refusals = refusalsOf(engine, *quality, QualityProfile::Verification);
    std::string remarks = refusals ? sentencesOf(*refusals) : std::string();
    if (isPoseUncertain(*quality)) {
        remarks += (remarks.empty() ? "" : " ") + std::string("How the head is turned is uncertain.");
    }
    return remarks;
}

nlohmann::ordered_json qualityJson(const Engine& engine, const Result<QualityReport>& quality) {
    if (!quality) {
        return {{"unified", nullptr}, {"gate", nullptr}, {"error", quality.error().message}};
    }
    const auto refusals = refusalsOf(engine, *quality, QualityProfile::Verification);
    return {{"unified", quality->unified},
            {"gate", refusals ? toJson(*refusals) : nlohmann::ordered_json()},
            {"pose_uncertain", isPoseUncertain(*quality)}};
}

nlohmann::ordered_json toJson(const std::vector<QualityRefusal>& refusals) {
    nlohmann::ordered_json json;
    json["passes"] = refusals.empty();
    json["refusals"] = nlohmann::ordered_json::array();
    for (const QualityRefusal& refusal : refusals) {
        json["refusals"].push_back(
            {{"code", static_cast<int>(refusal.code)},
             {"name", std::string(name(refusal.code))},
             {"guidance", std::string(guidance(refusal.code))},
             {"measure", refusal.measure ? std::string(name(*refusal.measure)) : "unified"},
             {"component", refusal.component},
             {"least", refusal.least},
             {"may_be_kept", mayBeKept(refusal.code)}});
    }
    return json;
}

} // namespace likeness::cli
