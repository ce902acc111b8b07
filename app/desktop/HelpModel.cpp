// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "HelpModel.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtGui/QTextCursor>
#include <QtGui/QTextTable>

#include <optional>

namespace likeness {
namespace {

std::optional<QString> guideIn(const QString& language) {
    QFile file(QStringLiteral(":/likeness/help/%1.md").arg(language));
    return file.open(QIODevice::ReadOnly) ? std::optional(QString::fromUtf8(file.readAll())) : std::nullopt;
}

/// Without what leads out of the program; of links their words stay.
QString inside(QString text) {
    static const QRegularExpression kPicture(QStringLiteral("!\\[[^\\]]*\\]\\([^)]*\\)\\n?"));
    static const QRegularExpression kLink(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    return text.remove(kPicture).replace(kLink, QStringLiteral("\\1")).trimmed();
}

} // namespace

HelpModel::HelpModel(QObject* parent) : QObject(parent) {
    //: The language of the user guide: the name of its folder below docs/, or en.
    const std::optional<QString> guide = guideIn(tr("en", "language of the user guide"));
    m_topics = topicsOf(guide ? *guide : guideIn(QStringLiteral("en")).value_or(QString()));
}

int HelpModel::placeOf(const QString& key) const {
    for (int place = 0; place < m_topics.size(); ++place) {
        if (m_topics.at(place).value<HelpTopic>().key == key) {
            return place;
        }
    }
    return 0;
}

void HelpModel::space(QQuickTextDocument* text, double gap, const QColor& line) {
    constexpr double kLineHeight = 135; // percent
    QTextDocument* const document = text->textDocument();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format;
        format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
        if (cursor.currentTable() == nullptr) {
            format.setBottomMargin(gap);
        }
        cursor.mergeBlockFormat(format);
    }
    for (QTextFrame* frame : document->rootFrame()->childFrames()) {
        if (auto* const table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderBrush(line);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setCellPadding(gap / 2);
            format.setBottomMargin(gap);
            table->setFormat(format);
        }
    }
}

QVariantList HelpModel::topicsOf(const QString& guide) {
    static const QRegularExpression kPart(
        QStringLiteral("^## (?<title>.+)\\n\\n<!-- help: (?<key>[a-z]+) -->\\n(?<text>(?:(?!## ).*\\n?)*)"),
        QRegularExpression::MultilineOption);
    QVariantList topics;
    QRegularExpressionMatchIterator part = kPart.globalMatch(guide);
    while (part.hasNext()) {
        const QRegularExpressionMatch match = part.next();
        topics.append(QVariant::fromValue(HelpTopic{match.captured(QStringLiteral("key")),
                                                    match.captured(QStringLiteral("title")),
                                                    inside(match.captured(QStringLiteral("text")))}));
    }
    return topics;
}

} // namespace likeness
