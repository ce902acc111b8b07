// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "store/ClaimedIdentity.h"
#include "store/FaceprintBlob.h"
#include "store/Records.h"
#include "store/SubjectTable.h"

#include <functional>
#include <string>
#include <vector>

namespace likeness::store {

/// The table `samples`. `key` is the subject's. Functions that write expect the caller's transaction.
class SampleTable {
  public:
    explicit SampleTable(TableContext context) : m_context(std::move(context)) {}

    /// Errors: `InvalidArgument` (the source's text, an empty chip file over 1 MiB), `InvalidFaceprint`.
    [[nodiscard]] static Result<void> check(const NewSample& sample);

    struct Origin {
        RowId consent = 0;
        RowId operatorId = 0;
        Time taken{};
        bool keepsChip = false;
    };
    [[nodiscard]] Result<void> insert(RowId id, RowId subject, const NewSample& sample, const Origin& origin,
                                      FaceprintForm form, const SecretBytes& key);
    /// Writes another faceprint of the same face, or the same in another form.
    [[nodiscard]] Result<void> replace(RowId id, RowId subject, const Faceprint& faceprint,
                                       FaceprintForm form, const SecretBytes& key);
    [[nodiscard]] Result<void> remove(RowId id);

    /// Oldest first.
    [[nodiscard]] Result<std::vector<Sample>> of(RowId subject, const SecretBytes& key);
    [[nodiscard]] Result<std::vector<EnrolledFaceprint>> faceprintsOf(RowId subject, const SecretBytes& key);
    /// Whose sample it is. Errors: `NotFound`.
    [[nodiscard]] Result<RowId> subjectOf(RowId id);
    [[nodiscard]] Result<Faceprint> faceprint(RowId id, RowId subject, const SecretBytes& key);
    /// Errors: `NotFound` (no chip was kept).
    [[nodiscard]] Result<WipedVector<std::byte>> chip(RowId id, RowId subject, const SecretBytes& key);

    /// How many samples are of other models than this one.
    [[nodiscard]] Result<std::size_t> countOfOthers(std::string_view modelDigest);
    /// Everybody's samples of one model. The vector is valid during the visit only.
    struct Visited {
        RowId subject = 0;
        RowId sample = 0;
        QuantizedFaceprint faceprint;
    };
    [[nodiscard]] Result<void> visitModel(std::string_view modelDigest, const SubjectTable& subjects,
                                          const std::function<Result<void>(const Visited&)>& visit);

  private:
    TableContext m_context;
};

} // namespace likeness::store
