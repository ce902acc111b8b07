// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/SampleTable.h"

#include "store/LivenessJson.h"
#include "store/Text.h"

#include <algorithm>

namespace likeness::store {
namespace {

constexpr const char* kTable = "samples";
constexpr std::size_t kMaxSource = 512;
constexpr std::size_t kMaxChip = std::size_t{1} << 20U;
constexpr std::size_t kMaxQualities = 64;

Result<Sample> readDetails(std::span<const std::byte> content) {
    return readSealedJson<Sample>(content, [](const nlohmann::json& json) {
        Sample sample;
        sample.source = json.at("source");
        sample.taken = Time(std::chrono::milliseconds(json.at("taken").get<std::int64_t>()));
        sample.operatorId = json.at("operator");
        sample.quality = json.at("quality").get<std::map<std::string, double>>();
        sample.liveness = livenessIn(json);
        return sample;
    });
}

tl::unexpected<Error> noSuchSample() {
    return fail(ErrorCode::NotFound, "there is no such sample");
}

} // namespace

Result<void> SampleTable::check(const NewSample& sample) {
    if (sample.faceprint.isEmpty()) {
        return fail(ErrorCode::InvalidFaceprint,
                    "a sample needs a faceprint: no face was found in its picture");
    }
    if (sample.chipPng.size() > kMaxChip || sample.quality.size() > kMaxQualities) {
        return fail(ErrorCode::InvalidArgument, "a sample's chip or quality figures are too large");
    }
    return requireText(sample.source, "the source of a sample", 0, kMaxSource);
}

Result<void> SampleTable::insert(RowId id, RowId subject, const NewSample& sample, const Origin& origin,
                                 FaceprintForm form, const SecretBytes& key) {
    const std::string& model = sample.faceprint.model().digest;
    const auto print = encodeFaceprint(sample.faceprint, form);
    if (!print) {
        return fail(print);
    }
    nlohmann::ordered_json json;
    json["source"] = sample.source;
    json["taken"] = origin.taken.time_since_epoch().count();
    json["operator"] = origin.operatorId;
    json["quality"] = sample.quality;
    addLiveness(json, sample.liveness);
    const auto faceprintCell = seal(key, *print, m_context.address(kTable, "faceprint", id, subject, model));
    const auto details =
        seal(key, bytesOf(json.dump()), m_context.address(kTable, "details", id, subject, model));
    const auto chipCell = seal(key, sample.chipPng, m_context.address(kTable, "chip", id, subject));
    for (const auto* cell : {&faceprintCell, &details, &chipCell}) {
        if (!*cell) {
            return fail(*cell);
        }
    }
    Statement statement(m_context.database,
                        "INSERT INTO samples (id, subject, consent, model_digest, faceprint, chip, details)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?)");
    statement.bind(id).bind(subject).bind(origin.consent).bind(std::string_view(model)).bind(*faceprintCell);
    if (origin.keepsChip && !sample.chipPng.empty()) {
        statement.bind(*chipCell);
    } else {
        statement.bindNull();
    }
    return statement.bind(*details).run();
}

Result<void> SampleTable::replace(RowId id, RowId subject, const Faceprint& faceprint, FaceprintForm form,
                                  const SecretBytes& key) {
    Statement old(m_context.database,
                  "SELECT model_digest, details FROM samples WHERE id = ? AND subject = ?");
    const auto found = old.bind(id).bind(subject).next();
    if (!found || !*found) {
        return found ? Result<void>(noSuchSample()) : fail(found);
    }
    // The details name the model in their address, so they are sealed anew as well.
    const auto content =
        unseal(key, old.blob(1), m_context.address(kTable, "details", id, subject, old.text(0)));
    const auto print = encodeFaceprint(faceprint, form);
    if (!content || !print) {
        return content ? fail(print) : fail(content);
    }
    const std::string& model = faceprint.model().digest;
    const auto faceprintCell = seal(key, *print, m_context.address(kTable, "faceprint", id, subject, model));
    const auto details = seal(key, *content, m_context.address(kTable, "details", id, subject, model));
    if (!faceprintCell || !details) {
        return fail(faceprintCell ? details : faceprintCell);
    }
    return Statement(m_context.database,
                     "UPDATE samples SET model_digest = ?, faceprint = ?, details = ? WHERE id = ?")
        .bind(std::string_view(model))
        .bind(*faceprintCell)
        .bind(*details)
        .bind(id)
        .run();
}

Result<void> SampleTable::remove(RowId id) {
    return Statement(m_context.database, "DELETE FROM samples WHERE id = ?").bind(id).run();
}

Result<std::vector<Sample>> SampleTable::of(RowId subject, const SecretBytes& key) {
    std::vector<Sample> samples;
    Statement statement(
        m_context.database,
        "SELECT id, consent, model_digest, chip IS NOT NULL, details FROM samples WHERE subject = ?");
    auto found = statement.bind(subject).next();
    for (; found && *found; found = statement.next()) {
        const RowId id = statement.integer(0);
        const std::string model = statement.text(2);
        const auto content =
            unseal(key, statement.blob(4), m_context.address(kTable, "details", id, subject, model));
        if (!content) {
            return fail(content);
        }
        auto sample = readDetails(*content);
        if (!sample) {
            return fail(sample);
        }
        sample->id = id;
        sample->consentId = statement.integer(1);
        sample->modelDigest = model;
        sample->hasChip = statement.integer(3) != 0;
        samples.push_back(std::move(*sample));
    }
    if (!found) {
        return fail(found);
    }
    std::ranges::sort(samples, {}, [](const Sample& each) { return std::pair(each.taken, each.id); });
    return samples;
}

Result<std::vector<EnrolledFaceprint>> SampleTable::faceprintsOf(RowId subject, const SecretBytes& key) {
    std::vector<EnrolledFaceprint> prints;
    Statement statement(m_context.database, "SELECT id FROM samples WHERE subject = ? ORDER BY id");
    auto found = statement.bind(subject).next();
    for (; found && *found; found = statement.next()) {
        auto print = faceprint(statement.integer(0), subject, key);
        if (!print) {
            return fail(print);
        }
        prints.push_back({statement.integer(0), std::move(*print)});
    }
    return found ? Result<std::vector<EnrolledFaceprint>>(std::move(prints)) : fail(found);
}

Result<RowId> SampleTable::subjectOf(RowId id) {
    Statement statement(m_context.database, "SELECT subject FROM samples WHERE id = ?");
    const auto found = statement.bind(id).next();
    if (!found) {
        return fail(found);
    }
    return *found ? Result<RowId>(statement.integer(0)) : noSuchSample();
}

Result<Faceprint> SampleTable::faceprint(RowId id, RowId subject, const SecretBytes& key) {
    Statement statement(m_context.database, "SELECT model_digest, faceprint FROM samples WHERE id = ?");
    const auto found = statement.bind(id).next();
    if (!found || !*found) {
        return found ? Result<Faceprint>(noSuchSample()) : fail(found);
    }
    const auto content = unseal(key, statement.blob(1),
                                m_context.address(kTable, "faceprint", id, subject, statement.text(0)));
    return content ? decodeFaceprint(*content) : fail(content);
}

Result<WipedVector<std::byte>> SampleTable::chip(RowId id, RowId subject, const SecretBytes& key) {
    Statement statement(m_context.database, "SELECT chip FROM samples WHERE id = ?");
    const auto found = statement.bind(id).next();
    if (!found || !*found) {
        return found ? Result<WipedVector<std::byte>>(noSuchSample()) : fail(found);
    }
    if (statement.isNull(0)) {
        return fail(ErrorCode::NotFound, "no picture was kept of this sample");
    }
    return unseal(key, statement.blob(0), m_context.address(kTable, "chip", id, subject));
}

Result<std::size_t> SampleTable::countOfOthers(std::string_view modelDigest) {
    Statement statement(m_context.database, "SELECT count(*) FROM samples WHERE model_digest <> ?");
    const auto found = statement.bind(modelDigest).next();
    return found ? Result<std::size_t>(static_cast<std::size_t>(statement.integer(0))) : fail(found);
}

Result<void> SampleTable::visitModel(std::string_view modelDigest, const SubjectTable& subjects,
                                     const std::function<Result<void>(const Visited&)>& visit) {
    auto key = SecretBytes::zeros(kKeyBytes); // one for all: guarded memory is slow to get
    if (!key) {
        return fail(key);
    }
    QuantizedReader reader;
    Statement statement(m_context.database,
                        "SELECT samples.subject, samples.id, faceprint, wrapped_key FROM samples"
                        " JOIN subjects ON subjects.id = samples.subject WHERE model_digest = ?");
    auto found = statement.bind(modelDigest).next();
    for (; found && *found; found = statement.next()) {
        const RowId subject = statement.integer(0);
        const RowId id = statement.integer(1);
        if (const auto unwrapped = subjects.unwrap(subject, statement.blob(3), *key); !unwrapped) {
            return unwrapped;
        }
        const auto content =
            unseal(*key, statement.blob(2), m_context.address(kTable, "faceprint", id, subject, modelDigest));
        if (!content) {
            return fail(content);
        }
        const auto faceprint = reader.read(*content);
        if (!faceprint) {
            return fail(faceprint);
        }
        if (const auto visited = visit({subject, id, *faceprint}); !visited) {
            return visited;
        }
    }
    return found ? Result<void>() : fail(found);
}

} // namespace likeness::store
