// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"

#include <opencv2/core.hpp>

#include <exception>
#include <new>
#include <type_traits>
#include <utility>

namespace likeness {

/// Calls `work`, which returns a Result, and turns every exception that leaves it into that Result's error:
/// the engine's boundary.
template <typename Work>
[[nodiscard]] std::invoke_result_t<Work> guarded(Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const cv::Exception& error) {
        if (error.code == cv::Error::StsNoMem) {
            return fail(ErrorCode::OutOfMemory, "not enough memory for this picture");
        }
        return fail(ErrorCode::InferenceFailed, "a net could not run: " + error.err);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "not enough memory for this picture");
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal,
                    std::string("an unexpected failure inside Likeness: ") + error.what());
    }
}

} // namespace likeness
