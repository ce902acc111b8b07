// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "DisplayPicture.h"
#include "FaceOutlines.h"
#include "Judgement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtGui/QPageSize>

namespace likeness {

/// A verification on one page: the verdict, both faces, and all that is needed to judge what it is worth. A
/// value, so that it can be written on a worker while the window goes on.
struct VerificationReport {
    Q_DECLARE_TR_FUNCTIONS(VerificationReport)

  public:
    /// One of the two sides.
    struct Side {
        QString title;          ///< "Reference" or "Probe".
        QString name;           ///< Of the picture's file or source.
        DisplayPicture picture; ///< Empty for an enrolled person, of whom only chips are kept.
        FaceOutlines faces;
        DisplayPicture chip;
    };
    struct Fact {
        QString name;
        QString value;
    };

    QString word;    ///< "Match", "Review", "No match" or "Cannot tell".
    QString meaning; ///< The word as a sentence.
    Judgement judgement;
    QString matchRate; ///< What the thresholds stand for: "1 in 10,000".
    QString reviewRate;
    Side reference;
    Side probe;
    QList<Fact> facts; ///< All the rest, in the order in which it is printed.
    QDateTime moment;

    /// What people in the locale's country print on: Letter in the countries for which CLDR says so, else A4.
    [[nodiscard]] static QPageSize::PageSizeId paperOf(const QLocale& locale);

    /// The page as PDF, in the direction and format of `locale`. Slow: for workers.
    [[nodiscard]] QByteArray toPdf(const QLocale& locale) const;
    /// Writes the page; the file is complete or as it was. Blocks; for workers. Errors: `CannotWriteFile`.
    [[nodiscard]] Result<void> write(const QString& file, const QLocale& locale) const;
};

} // namespace likeness
