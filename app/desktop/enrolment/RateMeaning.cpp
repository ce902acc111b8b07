// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "RateMeaning.h"

#include "VerdictWording.h"
#include "faceprint/RejectionRate.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace likeness {
namespace {

/// Below this the calibration's pairs are too few to tell one rate from another.
constexpr double kLowestTold = 1e-3;

QString percent(double share) {
    const QString number = QLocale().toString(100 * std::max(share, kLowestTold), 'f', 1);
    return share < kLowestTold ? RateMeaning::tr("less than %1 %").arg(number)
                               : RateMeaning::tr("%1 %").arg(number);
}

/// A rate as "1 in 420,000", with two digits that count.
QString roughly(FalseMatchRate rate) {
    const double tries = 1 / rate.value;
    const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(tries)) - 1));
    return VerdictWording().rate(1 / (std::round(tries / unit) * unit));
}

QString joined(const QStringList& sentences) {
    QStringList said = sentences;
    said.removeAll(QString());
    return said.join(u' ');
}

} // namespace

RateMeaning::RateMeaning(EngineHost& engines, StoreHost& host, QObject* parent)
    : QObject(parent), m_engines(engines), m_host(host) {
    connect(&m_engines, &EngineHost::stateChanged, this, &RateMeaning::changed);
    connect(&m_host, &StoreHost::rulesChanged, this, &RateMeaning::changed);
}

RateMeaning::Price RateMeaning::priceOf(FalseMatchRate rate) const {
    const Calibration* const calibration = m_engines.engine() ? m_engines.engine()->calibration() : nullptr;
    if (calibration == nullptr) {
        return {};
    }
    const auto threshold = calibration->threshold(rate);
    if (!threshold) {
        return {{}, tr("With this model pack no score is so rare among strangers: choose a higher rate.")};
    }
    Price price;
    if (const auto rejected = falseNonMatchRate(*calibration, *threshold)) {
        price.rejected = percent(rejected->value);
    }
    if (calibration->isRateExtrapolated(rate)) {
        const auto range = calibration->rateRange(rate);
        price.qualification =
            range ? tr("So rare a rate was not measured; it is continued from those that were, and may "
                       "really be from %1 to %2.")
                        .arg(roughly(range->lowest), roughly(range->highest))
                  : tr("So rare a rate was not measured; it is continued from those that were.");
    }
    return price;
}

QString RateMeaning::match() const {
    const FalseMatchRate rate = m_host.policy().match;
    const Price price = priceOf(rate);
    return joined({tr("Of strangers who claim to be somebody else, about %1 is taken for that person.")
                       .arg(VerdictWording().rate(rate.value)),
                   price.rejected.isEmpty()
                       ? QString()
                       : tr("Of the right people, about %1 do not reach it at a try, and are reviewed or "
                            "refused.")
                             .arg(price.rejected),
                   price.qualification});
}

QString RateMeaning::review() const {
    const FalseMatchRate rate = m_host.policy().review;
    const Price price = priceOf(rate);
    return joined(
        {tr("Of strangers, about %1 gets as far as a review.").arg(VerdictWording().rate(rate.value)),
         price.rejected.isEmpty()
             ? QString()
             : tr("Of the right people, about %1 do not even reach it at a try, and are refused.")
                   .arg(price.rejected),
         price.qualification});
}

} // namespace likeness
