// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/EvaluationReport.h"

#include <QtCore/QMetaType>
#include <QtQml/qqmlregistration.h>

#include <cstddef>
#include <memory>
#include <vector>

namespace likeness {

/// The error rates of a report in one weighting, to be drawn. A value; copies share the figures. Empty where
/// there is no report.
class EvaluationPlot {
    Q_GADGET
    QML_VALUE_TYPE(evaluationPlot)
    Q_PROPERTY(bool isEmpty READ isEmpty CONSTANT FINAL)

  public:
    EvaluationPlot() = default;
    /// `weighting` is a place in `EvaluationReport::rates`.
    EvaluationPlot(std::shared_ptr<const EvaluationReport> report, std::size_t weighting)
        : m_report(std::move(report)), m_weighting(weighting) {}

    [[nodiscard]] bool isEmpty() const noexcept { return m_report == nullptr; }
    /// Not of an empty one.
    [[nodiscard]] const EvaluationReport& report() const { return *m_report; }
    [[nodiscard]] const ErrorRates& rates() const { return m_report->rates.at(m_weighting); }
    /// Both error rates at the step of the curve that is nearest to `threshold`.
    [[nodiscard]] const ErrorPoint& at(double threshold) const;
    /// The step whose false match rate is nearest to a rate, by ratio.
    [[nodiscard]] const ErrorPoint& atFalseMatchRate(double rate) const;
    /// The lowest false match rate that a plot has room for: a tenth of what one pair would make.
    [[nodiscard]] double lowestRate() const;

    friend bool operator==(const EvaluationPlot&, const EvaluationPlot&) = default;

  private:
    std::shared_ptr<const EvaluationReport> m_report;
    std::size_t m_weighting = 0;
};

} // namespace likeness
