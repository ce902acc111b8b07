// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QString>

namespace likeness {

/// Turns a verdict's numbers into words, in the user's language and number format. A value.
class VerdictWording {
    Q_DECLARE_TR_FUNCTIONS(VerdictWording)

  public:
    explicit VerdictWording(const QLocale& locale = QLocale());

    /// "0.712".
    [[nodiscard]] QString similarity(double score) const;
    /// "99.98 %"; never "100 %" or "0 %", which no measurement supports.
    [[nodiscard]] QString probability(double probability) const;
    /// What that assumes: "Assuming 50 % of comparisons are of one person."
    [[nodiscard]] QString assumption(double prior) const;
    /// A rate as a chance: "1 in 1,000".
    [[nodiscard]] QString rate(double falseMatchRate) const;
    /// "About 1 in 240,000 strangers would reach this score.", and never rarer than the calibration can tell.
    [[nodiscard]] QString stranger(double falseMatchRate, double rarest) const;
    /// Whether `stranger` gives a number for this rate, or only says that it is common.
    [[nodiscard]] static bool namesChance(double falseMatchRate) noexcept { return falseMatchRate <= 0.5; }
    /// "143 ms", from ten seconds on "12.3 s".
    [[nodiscard]] QString duration(double milliseconds) const;

  private:
    QLocale m_locale;
};

} // namespace likeness
