// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/ErrorCode.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace likeness {

/// Why a call failed: a stable code for programs, and a sentence for people that says what happened, to what,
/// and what they can do. The sentence never contains pixels, vectors or keys.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;

    friend bool operator==(const Error&, const Error&) = default;
};

/// The value of a call, or the Error that kept it from having one.
template <typename T>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::TooLarge, "…");` from any function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message) {
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

/// Hands the error of one Result on from a function that returns a Result of another type.
template <typename T>
[[nodiscard]] tl::unexpected<Error> fail(const Result<T>& failed) {
    return tl::unexpected<Error>(failed.error());
}

/// The error code of a finished call; `NoError` when it succeeded.
template <typename T>
[[nodiscard]] ErrorCode codeOf(const Result<T>& result) noexcept {
    return result ? ErrorCode::NoError : result.error().code;
}

} // namespace likeness
