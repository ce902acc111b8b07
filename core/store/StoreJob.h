// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace likeness::store {

/// Progress of a long job, in people or pages, and whether it shall end early.
struct StoreJob {
    std::function<void(std::size_t done, std::size_t total)> progress{};
    std::stop_token stop{};
};

enum class CheckDepth {
    Quick, ///< Structure of the file's pages and references between rows.
    Full,  ///< Everything.
};

} // namespace likeness::store
