// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "LogExport.h"

#include "base/FileBytes.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtGui/QPageSize>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextDocument>

namespace likeness {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LogExport)
  public:
    static QStringList columns() {
        return {tr("Line"), tr("When"), tr("Operator"), tr("Person"), tr("What")};
    }
    static QString title() { return tr("Audit log"); }
};

QStringList fieldsOf(const LogLine& line) {
    return {QString::number(line.number), line.moment, line.operatorName, line.person, line.what};
}

QByteArray csvRow(const QStringList& fields) {
    QStringList quoted;
    for (QString field : fields) {
        if (!field.isEmpty() && QStringLiteral("=+-@\t\r").contains(field.front())) {
            field.prepend(u'\'');
        }
        quoted.append(u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"');
    }
    return quoted.join(u',').toUtf8() + "\r\n";
}

QByteArray logAsPdf(const LogPage& page) {
    QString rows;
    const auto row = [&rows](const QStringList& fields, const QString& tag) {
        rows += QStringLiteral("<tr>");
        for (const QString& field : fields) {
            rows += u'<' + tag + u'>' + field.toHtmlEscaped() + QStringLiteral("</") + tag + u'>';
        }
        rows += QStringLiteral("</tr>");
    };
    row(Words::columns(), QStringLiteral("th"));
    for (const LogLine& line : page.lines) {
        row(fieldsOf(line), QStringLiteral("td"));
    }
    QTextDocument document;
    document.setHtml(QStringLiteral("<h2>%1</h2><table cellpadding=\"3\" width=\"100%\">%2</table>")
                         .arg(Words::title().toHtmlEscaped(), rows));
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pdf);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(Words::title());
    document.print(&writer);
    return pdf.data();
}

} // namespace

QByteArray logAsCsv(const LogPage& page) {
    QByteArray csv = csvRow(Words::columns());
    for (const LogLine& line : page.lines) {
        csv += csvRow(fieldsOf(line));
    }
    return csv;
}

Result<void> writeLog(const LogPage& page, const QString& file) {
    const QByteArray bytes =
        file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive) ? logAsPdf(page) : logAsCsv(page);
    return writeFileAtomically(
        std::filesystem::path(file.toStdU16String()),
        std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
}

} // namespace likeness
