// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "SecretStrength.h"

#include <algorithm>

namespace likeness {
namespace {

constexpr int kShortest = 8; // bytes of UTF-8, as the store wants them
constexpr int kFairFrom = 12;
constexpr int kStrongFrom = 16;

/// What lists of leaked passwords are full of, and what this program suggests by its name.
constexpr const char16_t* kCommon[] = {u"password", u"passwort", u"letmein", u"welcome", u"willkommen",
                                       u"admin",    u"iloveyou", u"dragon",  u"monkey",  u"football",
                                       u"secret",   u"geheim",   u"master",  u"hallo",   u"likeness"};
constexpr const char16_t* kRows[] = {u"qwertyuiop", u"qwertzuiop", u"asdfghjkl", u"zxcvbnm", u"yxcvbnm"};

/// Whether two characters follow each other in the alphabet, among digits or on a keyboard, or are the same.
bool follows(QChar first, QChar second) {
    const int step = int(second.unicode()) - int(first.unicode());
    if (step >= -1 && step <= 1) {
        return true;
    }
    return std::ranges::any_of(kRows, [&](const char16_t* row) {
        const QStringView keys(row);
        const auto place = keys.indexOf(first);
        const auto next = keys.indexOf(second);
        return place >= 0 && next >= 0 && std::abs(place - next) == 1;
    });
}

} // namespace

int SecretStrength::countedLength(const QString& secret) {
    QString rest = secret.toLower();
    for (const char16_t* word : kCommon) {
        rest.replace(QStringView(word).toString(), QStringLiteral("\n")); // a word counts as one character
    }
    int counted = rest.isEmpty() ? 0 : 1;
    for (qsizetype i = 1; i < rest.size(); ++i) {
        counted += follows(rest[i - 1], rest[i]) ? 0 : 1;
    }
    return counted;
}

SecretStrength::Level SecretStrength::level(const QString& secret) const {
    const int counted = countedLength(secret);
    return secret.isEmpty()                     ? Level::None
           : secret.toUtf8().size() < kShortest ? Level::TooShort
           : counted < kFairFrom                ? Level::Weak
           : counted < kStrongFrom              ? Level::Fair
                                                : Level::Strong;
}

QString SecretStrength::sentence(const QString& secret) const {
    switch (level(secret)) {
    case Level::None:
        break;
    case Level::TooShort:
        return tr("Too short: at least 8 characters");
    case Level::Weak:
        return tr("Weak: longer is better; several words are easy to keep in mind");
    case Level::Fair:
        return tr("Fair: a word more makes it strong");
    case Level::Strong:
        return tr("Strong, unless others know or expect it");
    }
    return {};
}

} // namespace likeness
