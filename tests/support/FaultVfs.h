// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>

namespace likeness::test {

/// A file system for SQLite that fails on request: SQLite's own, with a fault in the way. While one lives,
/// all databases that are opened by this process go through it. One at a time.
class FaultVfs {
  public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    /// From the `count`-th change of a file on (0 is the next: writing, cutting off, flushing), all fail with
    /// `code` (SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC). Flushing never fails with SQLITE_FULL.
    void failFrom(std::int64_t count, int code);
    /// Everything works again.
    void mend();
    /// Whether anything failed since `failFrom`.
    [[nodiscard]] bool hasFailed() const;
};

} // namespace likeness::test
