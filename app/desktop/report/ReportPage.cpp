// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ReportPage.h"

#include "ScoreCurvesItem.h"

#include "base/Version.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <vector>

namespace likeness {
namespace {

constexpr double kMargin = 48;
constexpr double kGap = 16;
constexpr double kDotsPerInch = 300; // of pictures
constexpr double kPointsPerInch = 72;
constexpr double kLowest = -0.2; // what the window's scale shows too
constexpr double kHighest = 1;

// The window's light theme: paper is white.
const QColor kInk(0x1A, 0x1C, 0x1E);
const QColor kMuted(0x5F, 0x63, 0x68);
const QColor kHairline(0xD9, 0xDA, 0xDB);
const QColor kTaken(0x2F, 0x5D, 0x8C);
const QColor kMatch(0x1E, 0x7F, 0x4F);
const QColor kReview(0x8A, 0x5A, 0x00);
const QColor kNoMatch(0xB3, 0x26, 0x1E);

struct Look {
    QString icon;
    QColor color;
};

Look lookOf(const std::optional<Decision>& decision) {
    if (!decision) {
        return {QStringLiteral("score-only"), kMuted};
    }
    switch (*decision) {
    case Decision::Match:
        return {QStringLiteral("match"), kMatch};
    case Decision::Review:
        return {QStringLiteral("review"), kReview};
    case Decision::NoMatch:
        return {QStringLiteral("no-match"), kNoMatch};
    case Decision::CannotTell:
        break;
    }
    return {QStringLiteral("cannot-tell"), kMuted};
}

QColor washed(const QColor& color) {
    constexpr double kShare = 0.09;
    const auto channel = [](float value) {
        return static_cast<float>(1 - kShare * (1 - static_cast<double>(value)));
    };
    return QColor::fromRgbF(channel(color.redF()), channel(color.greenF()), channel(color.blueF()));
}

/// Draws the page from top to bottom.
class Page {
  public:
    Page(const VerificationReport& report, ReportSheet& sheet, const QLocale& locale)
        : m_report(report),
          m_sheet(sheet),
          m_locale(locale),
          m_look(lookOf(report.judgement.decision)),
          m_width(sheet.size().width() - 2 * kMargin) {}

    void draw() {
        drawTitle();
        drawVerdict();
        drawSides();
        if (m_report.judgement.decision != Decision::CannotTell) {
            drawScale(); // no verdict, so nothing that looks like one
        }
        drawFacts();
        drawFooter();
    }

  private:
    void drawTitle() {
        m_sheet.line({kMargin, m_y, m_width * 0.6, 26}, VerificationReport::tr("Report of a verification"),
                     {.size = 19, .color = kInk, .isBold = true});
        m_sheet.line({kMargin + m_width * 0.6, m_y + 8, m_width * 0.4, 14},
                     m_locale.toString(m_report.moment, QLocale::ShortFormat),
                     {.size = 10, .color = kMuted, .alignment = Qt::AlignRight | Qt::AlignTop});
        m_y += 36;
    }

    void drawVerdict() {
        constexpr double kHeight = 68;
        m_sheet.fill({kMargin, m_y, m_width, kHeight}, washed(m_look.color), 6);
        m_sheet.icon({kMargin + kGap, m_y + 15, 38, 38}, m_look.icon, m_look.color);
        const double x = kMargin + kGap + 38 + 12;
        m_sheet.line({x, m_y + 8, m_width - x, 34}, m_report.word,
                     {.size = 26, .color = m_look.color, .isBold = true});
        m_sheet.line({x, m_y + 44, kMargin + m_width - x - kGap, 16}, m_report.meaning, {.size = 11});
        m_y += kHeight + kGap;
    }

    void drawSides() {
        const double width = (m_width - kGap) / 2;
        drawSide(m_report.reference, kMargin, width);
        drawSide(m_report.probe, kMargin + width + kGap, width);
        m_y += 14 + kPicture + 16 + kGap;
    }

    void drawSide(const VerificationReport::Side& side, double x, double width) {
        m_sheet.line({x, m_y, width, 14}, side.title, {.size = 10, .color = kInk, .isBold = true});
        const double y = m_y + 14 + 4;
        const double chip = side.picture.isEmpty() ? kPicture : kChip;
        const QRectF place(x, y, width - chip - 8, kPicture);
        if (!side.picture.isEmpty()) {
            const QSize dots = (place.size() * (kDotsPerInch / kPointsPerInch)).toSize();
            const QRectF where = m_sheet.picture(place, side.picture.level(dots));
            drawTakenFace(side, where);
        }
        const QRectF chipPlace(side.picture.isEmpty() ? x : x + width - chip, y, chip, chip);
        m_sheet.picture(chipPlace, side.chip.level(QSize(1000, 1000)));
        m_sheet.line({x, y + kPicture + 3, width, 12}, side.name, {.size = 8, .color = kMuted});
    }

    /// The face that was compared, framed in the picture.
    void drawTakenFace(const VerificationReport::Side& side, const QRectF& where) {
        if (side.faces.faces.empty() || where.isEmpty()) {
            return;
        }
        const FaceBox& face = side.faces.faces.front();
        const double scale = where.width() / side.picture.size().width();
        // A picture is not mirrored, whatever the page's direction.
        QRectF box(static_cast<double>(face.topLeft.x) * scale, static_cast<double>(face.topLeft.y) * scale,
                   static_cast<double>(face.width()) * scale, static_cast<double>(face.height()) * scale);
        QRectF dots = m_sheet.dots(where);
        const double per = m_sheet.dotsPerPoint();
        box = QRectF(dots.topLeft() + box.topLeft() * per, box.size() * per) & dots;
        m_sheet.painter().setBrush(Qt::NoBrush);
        m_sheet.painter().setPen(QPen(Qt::white, 2.2 * per));
        m_sheet.painter().drawRoundedRect(box, 4 * per, 4 * per);
        m_sheet.painter().setPen(QPen(kTaken, 1.2 * per));
        m_sheet.painter().drawRoundedRect(box, 4 * per, 4 * per);
    }

    [[nodiscard]] double at(double score) const {
        return (std::clamp(score, kLowest, kHighest) - kLowest) / (kHighest - kLowest) * m_width;
    }

    /// Numbers rise to the right in every language, so the scale is drawn in dots.
    void drawScale();
    void drawFacts();

    void drawFooter() {
        const QString text =
            VerificationReport::tr(
                "A match is a statistical statement about two pictures, not proof of identity: twins, "
                "relatives and good disguises exist, and error rates differ between groups of people. "
                "It must not decide alone about anybody’s rights.") +
            u' ' +
            VerificationReport::tr(
                "Written by Likeness %1 on this computer; nothing of it was sent anywhere. This page is "
                "neither signed nor protected from being changed.")
                .arg(QString::fromLatin1(kVersion));
        const ReportSheet::Ink ink{.size = 8, .color = kMuted};
        const double height = m_sheet.heightOf(m_width, text, ink);
        const double y = m_sheet.size().height() - kMargin + 12 - height;
        m_sheet.fill({kMargin, y - 8, m_width, 0.6}, kHairline);
        m_sheet.text({kMargin, y, m_width, height}, text, ink);
    }

    static constexpr double kPicture = 150;
    static constexpr double kChip = 78;

    const VerificationReport& m_report;
    ReportSheet& m_sheet;
    const QLocale& m_locale;
    Look m_look;
    double m_width;
    double m_y = kMargin - 8;
};

void Page::drawScale() {
    constexpr double kCurves = 44;
    constexpr double kBar = 5;
    const double per = m_sheet.dotsPerPoint();
    QPainter& painter = m_sheet.painter();
    const auto dots = [&](double x, double y, double width, double height) {
        return QRectF((kMargin + x) * per, y * per, width * per, height * per);
    };
    const Judgement& judgement = m_report.judgement;
    const ScoreCurves& curves = judgement.curves;
    const auto caption = [&](double x, double y, const QString& text, Qt::Alignment side) {
        constexpr double kWide = 160;
        QFont font = painter.font();
        font.setPixelSize(qRound(8 * per));
        font.setWeight(QFont::Normal);
        painter.setFont(font);
        painter.setPen(kMuted);
        const double left = side & Qt::AlignRight ? x - kWide : side & Qt::AlignHCenter ? x - kWide / 2 : x;
        painter.drawText(dots(left, y, kWide, 12),
                         static_cast<int>(side | Qt::AlignTop | Qt::AlignAbsolute) | Qt::TextSingleLine,
                         text);
    };
    if (!curves.isEmpty()) {
        caption(at(curves.impostorPeak()), m_y, VerificationReport::tr("strangers"), Qt::AlignHCenter);
        caption(at(curves.genuinePeak()), m_y, VerificationReport::tr("same person"), Qt::AlignHCenter);
        ScoreCurvesItem::paintOn(painter, curves, kLowest, kHighest, dots(0, m_y + 12, m_width, kCurves),
                                 kMuted, 0.7 * per);
        m_y += 12 + kCurves + 2;
    }
    struct Zone {
        double from;
        double to;
        QColor color;
    };
    std::vector<Zone> zones{{kLowest, kHighest, kMuted}};
    if (const auto& thresholds = judgement.thresholds) {
        zones = {{kLowest, thresholds->review.value, kNoMatch},
                 {thresholds->review.value, thresholds->match.value, kReview},
                 {thresholds->match.value, kHighest, kMatch}};
    }
    painter.setPen(Qt::NoPen);
    for (const Zone& zone : zones) {
        QColor color = zone.color;
        color.setAlphaF(0.45F);
        painter.setBrush(color);
        painter.drawRoundedRect(dots(at(zone.from) + 0.5, m_y + 4, at(zone.to) - at(zone.from) - 1, kBar),
                                per, per);
    }
    painter.setPen(QPen(Qt::white, 2 * per));
    painter.setBrush(m_look.color);
    painter.drawEllipse(dots(at(judgement.score.value) - 7, m_y + 4 + kBar / 2 - 7, 14, 14));
    if (const auto& thresholds = judgement.thresholds) {
        const double y = m_y + 4 + kBar + 3;
        for (const double score : {thresholds->review.value, thresholds->match.value}) {
            painter.fillRect(dots(at(score) - 0.3, y, 0.6, 9), kMuted);
        }
        caption(at(thresholds->review.value) - 4, y + 2,
                VerificationReport::tr("review from %1").arg(m_report.reviewRate), Qt::AlignRight);
        caption(at(thresholds->match.value) + 4, y + 2,
                VerificationReport::tr("match from %1").arg(m_report.matchRate), Qt::AlignLeft);
    }
    m_y += 4 + kBar + 3 + 12 + kGap;
}

void Page::drawFacts() {
    constexpr double kNames = 130;
    const double bottom = m_sheet.size().height() - kMargin - 44;
    for (const VerificationReport::Fact& fact : m_report.facts) {
        if (fact.value.isEmpty()) {
            continue;
        }
        const ReportSheet::Ink ink{.size = 10, .color = kInk};
        const double height = m_sheet.heightOf(m_width - kNames, fact.value, ink);
        if (m_y + height > bottom) {
            return; // One page; what is last is what matters least.
        }
        m_sheet.line({kMargin, m_y, kNames - 8, 14}, fact.name, {.size = 10, .color = kMuted});
        m_sheet.text({kMargin + kNames, m_y, m_width - kNames, height}, fact.value, ink);
        m_y += std::max(height, 12.0) + 4;
    }
}

} // namespace

void drawReport(const VerificationReport& report, ReportSheet& sheet, const QLocale& locale) {
    Page(report, sheet, locale).draw();
}

} // namespace likeness
