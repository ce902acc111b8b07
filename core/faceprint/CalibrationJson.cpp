// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/Json.h"
#include "faceprint/Calibration.h"
#include "faceprint/JsonFields.h"
#include "faceprint/ModelIdentityJson.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace likeness {
namespace {

constexpr const char* kFormat = "likeness-calibration";
/// 1 had no extrapolation; it is still read.
constexpr int kFormatVersion = 2;
constexpr int kOldestFormatVersion = 1;
constexpr std::size_t kMaxPoints = 1000;
constexpr std::size_t kMaxCommandLength = 4000;
constexpr double kAny = std::numeric_limits<double>::max();

template <typename T, typename Target>
bool take(Result<T> value, Target& target, Error& error) {
    if (!value) {
        error = std::move(value.error());
        return false;
    }
    target = std::move(*value);
    return true;
}

Result<Calibration::Provenance> readProvenance(const JsonFields& document) {
    const auto fields = document.object("provenance");
    if (!fields) {
        return fail(fields);
    }
    Calibration::Provenance from;
    Error error;
    const bool isComplete = take(fields->text("data", kMaxNameLength), from.data, error) &&
                            take(fields->text("command", kMaxCommandLength), from.command, error) &&
                            take(fields->text("date", kMaxNameLength), from.date, error) &&
                            take(fields->count("people"), from.people, error) &&
                            take(fields->count("pictures"), from.pictures, error) &&
                            take(fields->count("genuinePairs"), from.genuinePairs, error) &&
                            take(fields->count("impostorPairs"), from.impostorPairs, error) &&
                            take(fields->number("prior", 0, 1), from.prior, error);
    if (!isComplete) {
        return tl::unexpected<Error>(std::move(error));
    }
    return from;
}

/// An array of points {"score": …, `value`: …}. Their order and ranges are Calibration::fromData's matter.
template <typename Point>
Result<std::vector<Point>> readPoints(const JsonFields& document, const char* list, const char* value) {
    const auto objects = document.objects(list, 2, kMaxPoints);
    if (!objects) {
        return fail(objects);
    }
    std::vector<Point> points;
    points.reserve(objects->size());
    for (const JsonFields& object : *objects) {
        const auto score = object.number("score", -kAny, kAny);
        if (!score) {
            return fail(score);
        }
        const auto ordinate = object.number(value, -kAny, kAny);
        if (!ordinate) {
            return fail(ordinate);
        }
        points.push_back(Point{*score, *ordinate});
    }
    return points;
}

Result<std::optional<Calibration::ScoreSpread>> readSpread(const JsonFields& document) {
    if (!document.has("spread")) {
        return std::optional<Calibration::ScoreSpread>();
    }
    const auto fields = document.object("spread");
    if (!fields) {
        return fail(fields);
    }
    const auto shares = [&](const char* key) {
        return fields->numbers(key, 0, 1, Calibration::kSpreadBins, Calibration::kSpreadBins);
    };
    Calibration::ScoreSpread spread;
    Error error;
    if (!take(shares("impostors"), spread.impostors, error) ||
        !take(shares("genuines"), spread.genuines, error)) {
        return tl::unexpected<Error>(std::move(error));
    }
    return std::optional(std::move(spread));
}

Result<Calibration::ExtrapolatedPoint> readExtrapolatedPoint(const JsonFields& fields) {
    Calibration::ExtrapolatedPoint point;
    Error error;
    if (!take(fields.number("score", -kAny, kAny), point.score, error) ||
        !take(fields.number("falseMatchRate", -kAny, kAny), point.falseMatchRate, error) ||
        !take(fields.number("lowestScore", -kAny, kAny), point.lowestScore, error) ||
        !take(fields.number("highestScore", -kAny, kAny), point.highestScore, error) ||
        !take(fields.number("lowestRate", -kAny, kAny), point.lowestRate, error) ||
        !take(fields.number("highestRate", -kAny, kAny), point.highestRate, error)) {
        return tl::unexpected<Error>(std::move(error));
    }
    return point;
}

Result<std::optional<Calibration::Extrapolation>> readExtrapolation(const JsonFields& document) {
    if (!document.has("extrapolation")) {
        return std::optional<Calibration::Extrapolation>();
    }
    const auto fields = document.object("extrapolation");
    if (!fields) {
        return fail(fields);
    }
    Calibration::Extrapolation extrapolation;
    std::vector<JsonFields> points;
    Error error;
    if (!take(fields->number("fittedFrom", -1, 1), extrapolation.fittedFrom, error) ||
        !take(fields->number("shape", -kAny, kAny), extrapolation.shape, error) ||
        !take(fields->number("scale", -kAny, kAny), extrapolation.scale, error) ||
        !take(fields->objects("points", 1, kMaxPoints), points, error)) {
        return tl::unexpected<Error>(std::move(error));
    }
    for (const JsonFields& object : points) {
        const auto point = readExtrapolatedPoint(object);
        if (!point) {
            return fail(point);
        }
        extrapolation.points.push_back(*point);
    }
    return std::optional(std::move(extrapolation));
}

nlohmann::ordered_json toJsonObject(const Calibration::Extrapolation& extrapolation) {
    nlohmann::ordered_json json;
    json["fittedFrom"] = extrapolation.fittedFrom;
    json["shape"] = extrapolation.shape;
    json["scale"] = extrapolation.scale;
    for (const Calibration::ExtrapolatedPoint& point : extrapolation.points) {
        json["points"].push_back({{"score", point.score},
                                  {"falseMatchRate", point.falseMatchRate},
                                  {"lowestScore", point.lowestScore},
                                  {"highestScore", point.highestScore},
                                  {"lowestRate", point.lowestRate},
                                  {"highestRate", point.highestRate}});
    }
    return json;
}

} // namespace

Result<Calibration> Calibration::fromJson(std::string_view json) {
    const auto parsed = parseJson(json, "calibration");
    if (!parsed) {
        return fail(parsed);
    }
    const auto document = JsonFields::ofDocument(*parsed, "calibration", ErrorCode::CalibrationInvalid);
    if (!document) {
        return fail(document);
    }
    if (const auto format = document->requireFormat(kFormat, kFormatVersion, kOldestFormatVersion); !format) {
        return fail(format);
    }
    Data data;
    Error error;
    const bool isComplete =
        take(readModelIdentity(*document), data.model, error) &&
        take(readProvenance(*document), data.provenance, error) &&
        take(readPoints<RatePoint>(*document, "rates", "falseMatchRate"), data.rates, error) &&
        take(readPoints<ProbabilityPoint>(*document, "probabilities", "logOdds"), data.probabilities,
             error) &&
        take(readSpread(*document), data.spread, error) &&
        take(readExtrapolation(*document), data.extrapolation, error);
    if (!isComplete) {
        return tl::unexpected<Error>(std::move(error));
    }
    return fromData(std::move(data));
}

std::string Calibration::toJson() const {
    nlohmann::ordered_json document;
    document["format"] = kFormat;
    document["version"] = kFormatVersion;
    document["model"] = toJsonObject(m_data.model);
    const Provenance& from = m_data.provenance;
    auto& provenance = document["provenance"];
    provenance["data"] = from.data;
    provenance["command"] = from.command;
    provenance["date"] = from.date;
    provenance["people"] = from.people;
    provenance["pictures"] = from.pictures;
    provenance["genuinePairs"] = from.genuinePairs;
    provenance["impostorPairs"] = from.impostorPairs;
    provenance["prior"] = from.prior;
    for (const RatePoint& point : m_data.rates) {
        document["rates"].push_back({{"score", point.score}, {"falseMatchRate", point.falseMatchRate}});
    }
    for (const ProbabilityPoint& point : m_data.probabilities) {
        document["probabilities"].push_back({{"score", point.score}, {"logOdds", point.logOdds}});
    }
    if (m_data.extrapolation) {
        document["extrapolation"] = toJsonObject(*m_data.extrapolation);
    }
    if (m_data.spread) {
        document["spread"] = {{"impostors", m_data.spread->impostors}, {"genuines", m_data.spread->genuines}};
    }
    return document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace likeness
