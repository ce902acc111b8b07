// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/Image.h"
#include "support/EncodedImages.h"
#include "support/SyntheticImages.h"

#include <opencv2/imgcodecs.hpp>

#include <QTest>

/// Fails with the error's own message when a Result has no value.
#define VERIFY_DECODED(result)                                                                               \
    QVERIFY2((result).has_value(), (result).has_value() ? "" : (result).error().message.c_str())

/// Fails unless the Result is an error of this code, with a message.
#define VERIFY_REFUSED(result, expectedCode)                                                                 \
    do {                                                                                                     \
        QVERIFY2(!(result).has_value(), "accepted what had to be refused");                                  \
        QVERIFY2((result).error().code == (expectedCode), (result).error().message.c_str());                 \
        QVERIFY(!(result).error().message.empty());                                                          \
    } while (false)

namespace likeness::test {

/// OpenCV's own reader: the second opinion on what a file shows.
inline Pixels secondOpinion(const Bytes& encoded) {
    const cv::Mat data(1, static_cast<int>(encoded.size()), CV_8UC1, const_cast<std::byte*>(encoded.data()));
    const cv::Mat decoded = cv::imdecode(data, cv::IMREAD_COLOR);
    return {decoded.cols, decoded.rows, {decoded.datastart, decoded.dataend}};
}

/// The first length below the whole at which the beginning of a file is taken for a picture, or is refused
/// with a code that does not fit, or -1 when every beginning is refused as it should be.
inline int firstWronglyAcceptedBeginning(const Bytes& encoded) {
    for (std::size_t length = 0; length < encoded.size(); ++length) {
        const Bytes beginning(encoded.begin(), encoded.begin() + static_cast<std::ptrdiff_t>(length));
        const ErrorCode code = codeOf(Image::fromEncoded(beginning));
        const ErrorCode expected = length == 0   ? ErrorCode::InvalidArgument
                                   : length < 12 ? ErrorCode::UnsupportedFormat // not yet recognizable
                                                 : ErrorCode::CorruptData;
        if (code != expected && code != ErrorCode::CorruptData) {
            return static_cast<int>(length);
        }
    }
    return -1;
}

/// Overwrites bytes at `offset`.
inline Bytes patched(Bytes bytes, std::size_t offset, const Bytes& with) {
    for (std::size_t i = 0; i < with.size(); ++i) {
        bytes.at(offset + i) = with[i];
    }
    return bytes;
}

} // namespace likeness::test
