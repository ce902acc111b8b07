// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "DisplayPicture.h"

#include "evaluation/EvaluationReport.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <QtCore/QVariantList>
#include <QtQml/qqmlregistration.h>

namespace likeness {

/// A figure with its name.
struct EvaluationFact {
    Q_GADGET
    QML_VALUE_TYPE(evaluationFact)
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString value MEMBER value CONSTANT FINAL)

  public:
    QString label;
    QString value;
};

/// What happens at one threshold.
struct EvaluationRow {
    Q_GADGET
    QML_VALUE_TYPE(evaluationRow)
    Q_PROPERTY(QString target MEMBER target CONSTANT FINAL)
    Q_PROPERTY(QString score MEMBER score CONSTANT FINAL)
    Q_PROPERTY(QString missed MEMBER missed CONSTANT FINAL)
    Q_PROPERTY(bool isSupported MEMBER isSupported CONSTANT FINAL)
    Q_PROPERTY(double threshold MEMBER threshold CONSTANT FINAL)

  public:
    QString target; ///< "1 in 1,000".
    QString score;  ///< "0.337".
    QString missed; ///< "2.1 % (1.3 to 2.8)", or that the data does not say.
    bool isSupported = false;
    double threshold = 0;
};

/// Two pictures that went wrong.
struct EvaluationPair {
    Q_GADGET
    QML_VALUE_TYPE(evaluationPair)
    Q_PROPERTY(likeness::DisplayPicture chipA MEMBER chipA CONSTANT FINAL)
    Q_PROPERTY(likeness::DisplayPicture chipB MEMBER chipB CONSTANT FINAL)
    Q_PROPERTY(QString names MEMBER names CONSTANT FINAL)
    Q_PROPERTY(QString files MEMBER files CONSTANT FINAL)
    Q_PROPERTY(QString score MEMBER score CONSTANT FINAL)

  public:
    DisplayPicture chipA;
    DisplayPicture chipB;
    QString names;
    QString files;
    QString score;
};

/// What a report says, in the user's language and number format, prepared for the page. A value.
struct EvaluationViews {
    Q_DECLARE_TR_FUNCTIONS(EvaluationViews)

  public:
    QVariantList facts;             ///< EvaluationFact.
    std::vector<QVariantList> rows; ///< EvaluationRow, for each weighting.
    QVariantList groups;            ///< EvaluationFact.
    QVariantList worstGenuines;     ///< EvaluationPair.
    QVariantList worstImpostors;    ///< EvaluationPair.
    QVariantList failures;          ///< EvaluationFact: picture and reason.

    EvaluationViews() = default;
    /// Decodes chips: to be called on a worker.
    explicit EvaluationViews(const EvaluationReport& report);

    /// "2.1 %", with the interval behind it where there is one.
    [[nodiscard]] static QString percent(const Estimate& estimate);
    [[nodiscard]] static QString percent(double share);
};

} // namespace likeness
