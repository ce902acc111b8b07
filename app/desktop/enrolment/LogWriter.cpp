// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "LogWriter.h"

#include "report/ReportSheet.h"
#include "report/VerificationReport.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtGui/QPdfWriter>

#include <array>

namespace likeness {
namespace {

constexpr std::size_t kColumns = 5;
using Fields = std::array<QString, kColumns>;

struct Phrase {
    Q_DECLARE_TR_FUNCTIONS(LogWriter)
  public:
    static Fields titles() { return {tr("Line"), tr("When"), tr("Operator"), tr("Person"), tr("What")}; }
    static QStringList tableTitles() {
        return {tr("Line"),   tr("Time"), tr("Operator"), tr("ID"),
                tr("Person"), tr("What"), tr("Decision"), tr("Similarity")};
    }
    static QString log() { return tr("Audit log"); }
    static QString page(const QString& moment, int number) {
        return tr("%1 · page %2").arg(moment).arg(number);
    }
};

Fields fieldsOf(const LogLine& line) {
    return {QString::number(line.number), line.moment, line.operatorName, line.person, line.what};
}

/// For programs: times with seconds and zone (ISO 8601), numbers with a point.
QStringList tableFieldsOf(const LogLine& line) {
    constexpr int kScoreDigits = 6;
    const QDateTime time = line.time.toOffsetFromUtc(line.time.offsetFromUtc());
    return {QString::number(line.number),
            time.toString(Qt::ISODate),
            line.operatorName,
            line.externalId,
            line.person,
            line.what,
            line.decision,
            line.score ? QString::number(*line.score, 'f', kScoreDigits) : QString()};
}

tl::unexpected<Error> failure(const QSaveFile& file) {
    return fail(ErrorCode::CannotWriteFile, "cannot write \"" + file.fileName().toStdString() +
                                                "\": " + file.errorString().toStdString());
}

class CsvWriter : public LogWriter {
  public:
    explicit CsvWriter(std::unique_ptr<QSaveFile> file) : m_file(std::move(file)) {
        addRow(Phrase::tableTitles());
    }

    Result<void> add(const std::vector<LogLine>& lines) override {
        for (const LogLine& line : lines) {
            addRow(tableFieldsOf(line));
        }
        return m_file->error() == QFileDevice::NoError ? Result<void>() : failure(*m_file);
    }
    Result<void> commit() override { return m_file->commit() ? Result<void>() : failure(*m_file); }

  private:
    void addRow(const QStringList& fields) {
        QByteArray row;
        for (QString field : fields) {
            bool isNumber = false;
            field.toDouble(&isNumber);
            if (!field.isEmpty() && !isNumber && QStringLiteral("=+-@\t\r").contains(field.front())) {
                field.prepend(u'\'');
            }
            row +=
                (row.isEmpty() ? "\"" : ",\"") + field.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
        }
        m_file->write(row + "\r\n");
    }

    std::unique_ptr<QSaveFile> m_file;
};

class PdfLogWriter : public LogWriter {
  public:
    PdfLogWriter(std::unique_ptr<QSaveFile> file, const QLocale& locale)
        : m_file(std::move(file)), m_writer(m_file.get()), m_locale(locale) {
        const QPageSize paper(VerificationReport::paperOf(locale));
        m_writer.setPageSize(paper);
        m_writer.setPageMargins(QMarginsF());
        m_writer.setResolution(kDotsPerInch);
        m_writer.setTitle(Phrase::log());
        m_painter.begin(&m_writer);
        m_sheet = std::make_unique<ReportSheet>(m_painter, paper.size(QPageSize::Point),
                                                kDotsPerInch / kPointsPerInch,
                                                locale.textDirection() == Qt::RightToLeft);
        m_bottom = m_sheet->size().height() - kMargin;
        beginPage();
    }
    ~PdfLogWriter() override {
        if (m_painter.isActive()) {
            m_file->cancelWriting();
            m_painter.end();
        }
    }

    Result<void> add(const std::vector<LogLine>& lines) override {
        for (const LogLine& line : lines) {
            const Fields fields = fieldsOf(line);
            const double height = m_sheet->heightOf(widthOf(kColumns - 1), fields.back(), kInk) + 4;
            if (m_y + height > m_bottom) {
                m_writer.newPage();
                beginPage();
            }
            addRow(fields, kInk, height);
        }
        return m_file->error() == QFileDevice::NoError ? Result<void>() : failure(*m_file);
    }
    Result<void> commit() override {
        m_painter.end();
        return m_file->commit() ? Result<void>() : failure(*m_file);
    }

  private:
    static constexpr int kDotsPerInch = 1200;
    static constexpr double kPointsPerInch = 72;
    static constexpr double kMargin = 42;
    static constexpr double kGap = 8;
    /// Where columns begin, in shares of the width; the last ends at 1.
    static constexpr std::array<double, kColumns + 1> kEdges{0, 0.09, 0.29, 0.45, 0.63, 1};
    inline static const ReportSheet::Ink kInk{.size = 8};
    inline static const ReportSheet::Ink kMuted{.size = 8, .color = QColor(0x5F, 0x63, 0x68)};

    [[nodiscard]] double whole() const { return m_sheet->size().width() - 2 * kMargin; }
    [[nodiscard]] double widthOf(std::size_t column) const {
        return (kEdges.at(column + 1) - kEdges.at(column)) * whole() - kGap;
    }

    void beginPage() {
        ++m_page;
        m_y = kMargin - 12;
        ReportSheet::Ink right = kMuted;
        right.alignment = Qt::AlignRight | Qt::AlignTop;
        m_sheet->line({kMargin, m_y, whole() / 2, 16}, Phrase::log(), {.size = 12, .isBold = true});
        m_sheet->line({kMargin + whole() / 2, m_y + 3, whole() / 2, 12},
                      Phrase::page(m_locale.toString(m_moment, QLocale::ShortFormat), m_page), right);
        m_y += 24;
        addRow(Phrase::titles(), kMuted, 14);
    }

    void addRow(const Fields& fields, const ReportSheet::Ink& ink, double height) {
        for (std::size_t i = 0; i < kColumns; ++i) {
            const QRectF place(kMargin + kEdges.at(i) * whole(), m_y + 2, widthOf(i), 12);
            i + 1 < kColumns ? m_sheet->line(place, fields.at(i), ink)
                             : static_cast<void>(m_sheet->text(place, fields.at(i), ink));
        }
        m_y += height;
        m_sheet->fill({kMargin, m_y, whole(), 0.4}, QColor(0xD9, 0xDA, 0xDB));
    }

    std::unique_ptr<QSaveFile> m_file;
    QPdfWriter m_writer;
    QPainter m_painter;
    std::unique_ptr<ReportSheet> m_sheet;
    QLocale m_locale;
    QDateTime m_moment = QDateTime::currentDateTime();
    double m_y = 0;
    double m_bottom = 0;
    int m_page = 0;
};

} // namespace

Result<std::unique_ptr<LogWriter>> LogWriter::create(const QString& file, const QLocale& locale) {
    if (file.isEmpty()) {
        return fail(ErrorCode::InvalidArgument, "no file was named; give it a name");
    }
    auto device = std::make_unique<QSaveFile>(file);
    if (!device->open(QIODevice::WriteOnly)) {
        return failure(*device);
    }
    if (file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) {
        return std::make_unique<PdfLogWriter>(std::move(device), locale);
    }
    return std::make_unique<CsvWriter>(std::move(device));
}

} // namespace likeness
