// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/PackManifest.h"

#include "base/Json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <utility>

namespace likeness {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxText = 1000;

/// Reads fields of one manifest and remembers the first that is wrong, so that callers can read straight on.
class FieldReader {
  public:
    explicit FieldReader(const json& root) : m_root(root) {}

    [[nodiscard]] const std::string& firstError() const noexcept { return m_error; }

    const json* find(const std::string& path) const {
        const json* at = &m_root;
        for (std::size_t from = 0; from <= path.size();) {
            const std::size_t dot = std::min(path.find('.', from), path.size());
            if (!at->is_object()) {
                return nullptr;
            }
            const auto it = at->find(path.substr(from, dot - from));
            if (it == at->end()) {
                return nullptr;
            }
            at = &*it;
            from = dot + 1;
        }
        return at;
    }

    std::string text(const std::string& path, bool required = true) {
        const json* value = find(path);
        if (value == nullptr && !required) {
            return {};
        }
        if (value == nullptr || !value->is_string() || value->get_ref<const std::string&>().empty() ||
            value->get_ref<const std::string&>().size() > kMaxText) {
            reject(path, "must be a text of 1 to 1000 bytes");
            return {};
        }
        return value->get<std::string>();
    }

    double number(const std::string& path, double low, double high) {
        const json* value = find(path);
        if (value == nullptr || !value->is_number() ||
            !(value->get<double>() >= low && value->get<double>() <= high)) {
            reject(path, "must be a number from " + std::to_string(low) + " to " + std::to_string(high));
            return low;
        }
        return value->get<double>();
    }

    std::int64_t integer(const std::string& path, std::int64_t low, std::int64_t high) {
        const json* value = find(path);
        if (value == nullptr || !value->is_number_integer() ||
            value->get<double>() < static_cast<double>(low) ||
            value->get<double>() > static_cast<double>(high)) {
            reject(path,
                   "must be a whole number from " + std::to_string(low) + " to " + std::to_string(high));
            return low;
        }
        return value->get<std::int64_t>();
    }

    /// Absent means false.
    bool boolean(const std::string& path) {
        const json* value = find(path);
        if (value != nullptr && !value->is_boolean()) {
            reject(path, "must be true or false");
            return false;
        }
        return value != nullptr && value->get<bool>();
    }

    void reject(const std::string& path, const std::string& why) {
        if (m_error.empty()) {
            m_error = "field \"" + path + "\" " + why;
        }
    }

  private:
    const json& m_root;
    std::string m_error;
};

bool isPlainFileName(const std::string& name) {
    return name.size() <= 100 && name != "." && name != ".." &&
           std::ranges::all_of(name, [](unsigned char c) {
               return std::isalnum(c) != 0 || c == '.' || c == '_' || c == '-';
           });
}

bool isSha256(const std::string& text) {
    return text.size() == 64 &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

NetManifest readNet(FieldReader& reader, const std::string& path, bool isGray = false) {
    NetManifest net;
    net.architecture = reader.text(path + ".architecture");
    net.file = reader.text(path + ".file");
    if (!isPlainFileName(net.file)) {
        reader.reject(path + ".file", "must be a plain file name of letters, digits, '.', '_' and '-'");
    }
    net.sha256 = reader.text(path + ".sha256");
    if (!isSha256(net.sha256)) {
        reader.reject(path + ".sha256", "must be 64 lower-case hexadecimal digits");
    }
    constexpr std::int64_t kMaxNetBytes = std::int64_t{1} << 30;
    net.bytes = static_cast<std::uint64_t>(reader.integer(path + ".bytes", 1, kMaxNetBytes));
    net.licence = reader.text(path + ".licence");
    net.source = reader.text(path + ".source");
    net.input.width = static_cast<int>(reader.integer(path + ".input.width", 16, 4096));
    net.input.height = static_cast<int>(reader.integer(path + ".input.height", 16, 4096));
    const std::string channels = reader.text(path + ".input.channels");
    if (isGray ? channels != "gray" : channels != "rgb" && channels != "bgr") {
        reader.reject(path + ".input.channels", isGray ? "must be \"gray\"" : "must be \"rgb\" or \"bgr\"");
    }
    net.input.isRgb = channels == "rgb";
    net.input.mean = reader.number(path + ".input.mean", 0, 255);
    net.input.scale = reader.number(path + ".input.scale", 1e-6, 1);
    return net;
}

/// Numbers by name; absent means none.
std::map<std::string, double> readNumbers(FieldReader& reader, const std::string& path, double low,
                                          double high) {
    constexpr std::size_t kMost = 100;
    std::map<std::string, double> numbers;
    const json* object = reader.find(path);
    if (object == nullptr) {
        return numbers;
    }
    if (!object->is_object() || object->size() > kMost) {
        reader.reject(path, "must give numbers by the names of at most 100 measures");
        return numbers;
    }
    for (const auto& [name, value] : object->items()) {
        if (!value.is_number() || !(value.get<double>() >= low && value.get<double>() <= high)) {
            reader.reject(path + "." + name,
                          "must be a number from " + std::to_string(low) + " to " + std::to_string(high));
            return numbers;
        }
        numbers.emplace(name, value.get<double>());
    }
    return numbers;
}

std::map<std::string, int> readLimits(FieldReader& reader, const std::string& path) {
    std::map<std::string, int> limits;
    for (const auto& [name, value] : readNumbers(reader, path, 0, 100)) {
        limits.emplace(name, static_cast<int>(std::lround(value)));
    }
    return limits;
}

std::vector<std::int16_t> readKnownAnswer(FieldReader& reader, int dimensions) {
    const json* values = reader.find("knownAnswer");
    std::vector<std::int16_t> answer;
    if (values == nullptr) {
        return answer;
    }
    if (!values->is_array() || values->size() != static_cast<std::size_t>(dimensions)) {
        reader.reject("knownAnswer", "must be a list of as many numbers as the recognizer has dimensions");
        return answer;
    }
    for (const json& value : *values) {
        if (!value.is_number_integer() || value.get<double>() < -32767 || value.get<double>() > 32767) {
            reader.reject("knownAnswer", "must hold whole numbers from -32767 to 32767");
            return answer;
        }
        answer.push_back(value.get<std::int16_t>());
    }
    return answer;
}

} // namespace

PackManifest::Nets PackManifest::nets() const {
    Nets all{{"detector", &detector}};
    if (landmarks) {
        all.emplace_back("landmarks", &*landmarks);
    }
    all.emplace_back("recognizer", &recognizer);
    return all;
}

PackManifest::Nets PackManifest::optionalNets() const {
    Nets all;
    if (pose) {
        all.emplace_back("pose", &*pose);
    }
    if (liveness) {
        all.emplace_back("liveness", &*liveness);
    }
    if (eyes) {
        all.emplace_back("eyes", &*eyes);
    }
    return all;
}

PackManifest::Nets PackManifest::allNets() const {
    Nets all = nets();
    const Nets optional = optionalNets();
    all.insert(all.end(), optional.begin(), optional.end());
    return all;
}

Result<PackManifest> PackManifest::fromJson(std::string_view text) {
    const Result<json> document = parseJson(text, "model pack manifest");
    if (!document) {
        return fail(document);
    }
    FieldReader reader(*document);
    if (reader.text("format") != "likeness-model-pack") {
        reader.reject("format", "must be \"likeness-model-pack\"");
    }
    if (reader.integer("formatVersion", 1, std::numeric_limits<std::int32_t>::max()) > 1) {
        reader.reject("formatVersion", "is newer than this version of Likeness knows; update Likeness");
    }
    PackManifest pack;
    pack.name = reader.text("name");
    if (!isPlainFileName(pack.name)) {
        reader.reject("name", "must be of letters, digits, '.', '_' and '-'");
    }
    pack.version = reader.text("version");
    pack.description = reader.text("description", false);
    pack.detector = readNet(reader, "nets.detector");
    pack.scoreThreshold = static_cast<float>(reader.number("nets.detector.scoreThreshold", 0.01, 1));
    pack.overlapThreshold = static_cast<float>(reader.number("nets.detector.overlapThreshold", 0.05, 0.95));
    if (reader.find("nets.landmarks") != nullptr) {
        pack.landmarks = readNet(reader, "nets.landmarks");
    }
    pack.recognizer = readNet(reader, "nets.recognizer");
    if (reader.find("nets.pose") != nullptr) {
        pack.pose = readNet(reader, "nets.pose");
    }
    if (reader.find("nets.eyes") != nullptr) {
        pack.eyes = readNet(reader, "nets.eyes", true);
    }
    if (reader.find("quality.faceprintStrength") != nullptr) {
        pack.quality.strength = StrengthCurve{reader.number("quality.faceprintStrength.centre", 0, 1e6),
                                              reader.number("quality.faceprintStrength.width", 1e-6, 1e6)};
    }
    pack.quality.unified = readNumbers(reader, "quality.unified", 0, 100);
    pack.quality.enrolment = readLimits(reader, "quality.gate.enrolment");
    pack.quality.verification = readLimits(reader, "quality.gate.verification");
    pack.recognizerName = reader.text("nets.recognizer.name");
    pack.dimensions = static_cast<int>(reader.integer("nets.recognizer.dimensions", 64, 4096));
    pack.isBatchable = reader.boolean("nets.recognizer.isBatchable");
    if (reader.find("nets.recognizer.isMirrored") != nullptr) {
        pack.isMirrored = reader.boolean("nets.recognizer.isMirrored");
    }
    if (reader.find("nets.liveness") != nullptr) {
        pack.liveness = readNet(reader, "nets.liveness");
        pack.livenessThreshold = reader.number("nets.liveness.threshold", 0, 1);
    }
    pack.preprocessing = reader.text("preprocessing");
    pack.knownAnswer = readKnownAnswer(reader, pack.dimensions);
    if (!reader.firstError().empty()) {
        return fail(ErrorCode::ModelInvalid, "the model pack manifest is not usable: " + reader.firstError());
    }
    return pack;
}

} // namespace likeness
