// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "VerificationReport.h"

#include "ReportPage.h"

#include "base/FileBytes.h"
#include "base/Version.h"

#include <QtCore/QBuffer>
#include <QtCore/QLocale>
#include <QtGui/QPdfWriter>

#include <algorithm>
#include <array>

namespace likeness {
namespace {

constexpr int kDotsPerInch = 1200;
constexpr double kPointsPerInch = 72;

} // namespace

QPageSize::PageSizeId VerificationReport::paperOf(const QLocale& locale) {
    // CLDR 42, supplemental data, paperSize "US-Letter".
    constexpr std::array kLetter{QLocale::Belize,       QLocale::Canada,      QLocale::Chile,
                                 QLocale::Colombia,     QLocale::CostaRica,   QLocale::ElSalvador,
                                 QLocale::Guatemala,    QLocale::Mexico,      QLocale::Nicaragua,
                                 QLocale::Panama,       QLocale::Philippines, QLocale::PuertoRico,
                                 QLocale::UnitedStates, QLocale::Venezuela};
    return std::ranges::find(kLetter, locale.territory()) != kLetter.end() ? QPageSize::Letter
                                                                           : QPageSize::A4;
}

QByteArray VerificationReport::toPdf(const QLocale& locale) const {
    const QPageSize paper(paperOf(locale));
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pdf);
    writer.setPageSize(paper);
    writer.setPageMargins(QMarginsF());
    writer.setResolution(kDotsPerInch);
    writer.setTitle(tr("Report of a verification"));
    writer.setCreator(QStringLiteral("Likeness %1").arg(QString::fromLatin1(kVersion)));
    QPainter painter(&writer);
    ReportSheet sheet(painter, paper.size(QPageSize::Point), kDotsPerInch / kPointsPerInch,
                      locale.textDirection() == Qt::RightToLeft);
    drawReport(*this, sheet, locale);
    painter.end();
    return pdf.data();
}

Result<void> VerificationReport::write(const QString& file, const QLocale& locale) const {
    const QByteArray bytes = toPdf(locale);
    return writeFileAtomically(
        std::filesystem::path(file.toStdU16String()),
        std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
}

} // namespace likeness
