// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

namespace likeness {

/// A hint of how hard a passphrase or password is to guess. An estimate by length (NIST SP 800-63B, 5.1.1.2)
/// that does not count what adds little: characters that repeat or follow one another, rows of the keyboard,
/// and the words that lists of leaked passwords begin with. Knows of no other word, so it is no promise.
class SecretStrength : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

  public:
    enum class Level { None, TooShort, Weak, Fair, Strong };
    Q_ENUM(Level)

    /// How many characters count; at least one of any text.
    [[nodiscard]] static int countedLength(const QString& secret);
    Q_INVOKABLE [[nodiscard]] likeness::SecretStrength::Level level(const QString& secret) const;
    /// One sentence; empty of an empty text.
    Q_INVOKABLE [[nodiscard]] QString sentence(const QString& secret) const;
};

} // namespace likeness
