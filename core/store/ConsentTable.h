// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "store/Records.h"
#include "store/SubjectTable.h"

#include <vector>

namespace likeness::store {

/// The table `consents`. `key` is the subject's. Functions that write expect the caller's transaction.
class ConsentTable {
  public:
    explicit ConsentTable(TableContext context) : m_context(std::move(context)) {}

    /// Errors: `InvalidArgument` (naming the field), `ConsentMissing` (expired at `now`).
    [[nodiscard]] static Result<void> check(const NewConsent& consent, Time now);
    [[nodiscard]] Result<void> insert(RowId subject, const Consent& consent, const SecretBytes& key);
    /// Latest first.
    [[nodiscard]] Result<std::vector<Consent>> of(RowId subject, const SecretBytes& key);

  private:
    TableContext m_context;
};

/// The latest of those that are valid at a time. Errors: `ConsentMissing`, saying since when.
[[nodiscard]] Result<Consent> validConsent(const std::vector<Consent>& consents, Time now);

} // namespace likeness::store
