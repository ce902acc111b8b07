// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Text.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace likeness::store {

std::string folded(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
        .normalized(QString::NormalizationForm_KC)
        .simplified()
        .toCaseFolded()
        .toStdString();
}

Result<void> requireText(std::string_view text, std::string_view what, std::size_t minBytes,
                         std::size_t maxBytes) {
    constexpr std::size_t kLongText = 1024;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    if (decoder.hasError()) {
        return fail(ErrorCode::InvalidArgument, std::string(what) + " is not UTF-8");
    }
    if (text.size() > maxBytes) {
        return fail(ErrorCode::InvalidArgument,
                    std::string(what) + " is longer than " + std::to_string(maxBytes) + " bytes");
    }
    if (static_cast<std::size_t>(decoded.trimmed().toUtf8().size()) < minBytes) {
        return fail(ErrorCode::InvalidArgument, std::string(what) + " is missing");
    }
    const bool hasControls = std::ranges::any_of(decoded, [&](QChar character) {
        const bool isBreak = character == u'\n' || character == u'\t' || character == u'\r';
        return character.category() == QChar::Other_Control && !(isBreak && maxBytes > kLongText);
    });
    if (hasControls) {
        return fail(ErrorCode::InvalidArgument, std::string(what) + " has characters that cannot be shown");
    }
    return {};
}

} // namespace likeness::store
