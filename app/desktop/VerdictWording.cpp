// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "VerdictWording.h"

#include <cmath>

namespace likeness {
namespace {

/// Two significant digits: a chance is never known better than that.
double rounded(double value) {
    const double step = std::pow(10.0, std::max(0.0, std::floor(std::log10(value)) - 1));
    return std::round(value / step) * step;
}

constexpr QChar kNarrowNoBreakSpace(0x202F);

} // namespace

VerdictWording::VerdictWording(const QLocale& locale) : m_locale(locale) {}

QString VerdictWording::similarity(double score) const {
    // A real minus sign has the width of a digit.
    return m_locale.toString(score, 'f', 3).replace(QLatin1Char('-'), QChar(0x2212));
}

QString VerdictWording::probability(double probability) const {
    const auto percent = [this](double value) {
        return m_locale.toString(value, 'f', 2) + kNarrowNoBreakSpace + QLatin1Char('%');
    };
    if (probability > 0.9999) {
        return tr("over %1").arg(percent(99.99));
    }
    if (probability < 0.0001) {
        return tr("under %1").arg(percent(0.01));
    }
    return percent(probability * 100);
}

QString VerdictWording::assumption(double prior) const {
    return tr("Assuming %1 of comparisons are of one person.")
        .arg(m_locale.toString(100 * prior, 'g', 3) + kNarrowNoBreakSpace + QLatin1Char('%'));
}

QString VerdictWording::rate(double falseMatchRate) const {
    return tr("1 in %1").arg(m_locale.toString(std::round(1 / falseMatchRate), 'f', 0));
}

QString VerdictWording::stranger(double falseMatchRate, double rarest) const {
    if (!namesChance(falseMatchRate)) {
        return tr("Most strangers would reach this score.");
    }
    if (falseMatchRate < rarest) {
        return tr("Fewer than %1 strangers would reach this score, the rarest that the calibration can tell.")
            .arg(rate(rarest));
    }
    return tr("About %1 strangers would reach this score.").arg(rate(1 / rounded(1 / falseMatchRate)));
}

QString VerdictWording::duration(double milliseconds) const {
    if (milliseconds < 10000) {
        return m_locale.toString(milliseconds, 'f', 0) + kNarrowNoBreakSpace + QLatin1String("ms");
    }
    return m_locale.toString(milliseconds / 1000, 'f', 1) + kNarrowNoBreakSpace + QLatin1Char('s');
}

} // namespace likeness
