// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/ParetoTail.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace likeness {
namespace {

/// Shapes nearer to 0 than this are 0: the powers lose their digits, and the exponential is as good.
constexpr double kFlat = 1e-8;

/// The likelihood of the excesses along θ = ξ/σ.
class Profile {
  public:
    Profile(std::span<const Excess> excesses, double censoredFrom) {
        for (const Excess& excess : excesses) {
            if (excess.value < censoredFrom) {
                m_exact.push_back(excess);
                m_weight += excess.weight;
                m_highest = std::max(m_highest, excess.value);
            } else {
                m_censored.weight += excess.weight;
            }
        }
        m_censored.value = m_censored.weight > 0 ? censoredFrom : 0;
        m_highest = std::max(m_highest, m_censored.value);
    }

    struct Fit {
        double logLikelihood = -std::numeric_limits<double>::infinity();
        ParetoTail tail;
    };
    /// The best fit with ξ/σ = `ratio` / the highest excess; `ratio` above −1.
    [[nodiscard]] Fit at(double ratio) const {
        const double theta = ratio / m_highest;
        double exact = 0; // Σ w·ln(1 + θx), or Σ w·x for the exponential
        const bool isExponential = std::abs(ratio) < kFlat;
        const auto term = [&](const Excess& excess) {
            return excess.weight * (isExponential ? excess.value : std::log1p(theta * excess.value));
        };
        for (const Excess& excess : m_exact) {
            exact += term(excess);
        }
        const double censored = term(m_censored);
        if (isExponential) {
            const double scale = (exact + censored) / m_weight;
            return {-m_weight * (std::log(scale) + 1), {0, scale}};
        }
        const double shape = (exact + censored) / m_weight;
        const double scale = shape / theta;
        return {-m_weight * std::log(scale) - (1 + 1 / shape) * exact - censored / shape, {shape, scale}};
    }
    [[nodiscard]] bool isUsable() const { return m_weight > 0 && m_highest > 0; }

  private:
    std::vector<Excess> m_exact;
    double m_weight = 0; ///< Of the exact ones.
    Excess m_censored{0, 0};
    double m_highest = 0;
};

/// Ratios to try first: the likelihood need not have one summit only.
std::vector<double> firstRatios() {
    std::vector<double> ratios;
    for (int i = -24; i <= 24; ++i) {
        ratios.push_back(i / 25.0);
    }
    for (double ratio = 1; ratio < 1e4; ratio *= 1.4) {
        ratios.push_back(ratio);
    }
    return ratios;
}

} // namespace

double ParetoTail::survival(double excess) const {
    if (std::abs(shape) < kFlat) {
        return std::exp(-excess / scale);
    }
    const double base = 1 + shape * excess / scale;
    return base > 0 ? std::pow(base, -1 / shape) : 0;
}

double ParetoTail::excessReachedBy(double share) const {
    return std::abs(shape) < kFlat ? -scale * std::log(share) : scale / shape * (std::pow(share, -shape) - 1);
}

std::optional<ParetoTail> fitParetoTail(std::span<const Excess> excesses, double censoredFrom) {
    const Profile profile(excesses, censoredFrom);
    if (!profile.isUsable()) {
        return std::nullopt;
    }
    const std::vector<double> ratios = firstRatios();
    const auto best =
        std::ranges::max_element(ratios, {}, [&](double ratio) { return profile.at(ratio).logLikelihood; });
    double low = best == ratios.begin() ? *best : *std::prev(best);
    double high = std::next(best) == ratios.end() ? *best : *std::next(best);
    // Golden section.
    constexpr double kGolden = 0.6180339887498949;
    for (int i = 0; i < 40; ++i) {
        const double a = high - kGolden * (high - low);
        const double b = low + kGolden * (high - low);
        if (profile.at(a).logLikelihood > profile.at(b).logLikelihood) {
            high = b;
        } else {
            low = a;
        }
    }
    const ParetoTail tail = profile.at((low + high) / 2).tail;
    const bool isSound = std::isfinite(tail.shape) && std::isfinite(tail.scale) && tail.scale > 0;
    return isSound ? std::optional(tail) : std::nullopt;
}

} // namespace likeness
