// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "DisplayPicture.h"
#include "LogWording.h"

#include "store/EnrolmentStore.h"

#include <vector>

namespace likeness {

/// What pages read from a store, as values that can be handed to the GUI thread. All of it blocks: for the
/// store's thread.

struct LogPage {
    std::vector<LogLine> lines;
    qlonglong total = 0;
};

/// Which lines of the log.
struct LogQuery {
    store::AuditFilter filter;
    std::string person; ///< An external id, or empty for everybody.
};

/// A page of the log with names in place of numbers and pseudonyms. Errors: as `EnrolmentStore::log`, and
/// `NotFound` (the person).
[[nodiscard]] Result<LogPage> readLog(const store::EnrolmentStore& store, const LogQuery& query,
                                      std::size_t offset, std::size_t limit);

/// A kept chip for the screen; empty where none was kept or it cannot be read.
[[nodiscard]] DisplayPicture readChip(const store::EnrolmentStore& store, const store::Sample& sample);

/// One person with pictures.
struct PersonRecord {
    store::Subject subject;
    std::vector<DisplayPicture> chips;  ///< One for each sample.
    std::vector<std::string> operators; ///< Who took each sample.
    LogPage history;
    bool isConsentValid = false;
    std::optional<store::Time>
        consentEnds; ///< Of the consent that lasts longest; absent for one without end.

    /// The first chip there is.
    [[nodiscard]] DisplayPicture portrait() const;
};

/// Errors: as `EnrolmentStore::subject`.
[[nodiscard]] Result<PersonRecord> readPerson(const store::EnrolmentStore& store, store::RowId id,
                                              store::Time now);

} // namespace likeness
