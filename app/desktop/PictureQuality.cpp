// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "PictureQuality.h"

#include "GateWording.h"
#include "verification/Verification.h"

#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>
#include <cmath>

namespace likeness {

PictureQuality PictureQuality::of(const Engine& engine, const FaceAnalysis& analysis) {
    PictureQuality quality;
    const auto reasons = reasonsAgainst(analysis, engine.qualityGate());
    if (!reasons.empty()) {
        quality.reason = reasons.front().code;
    }
    if (analysis.quality) {
        quality.unified = analysis.quality->unified;
        quality.isPoseUncertain = likeness::isPoseUncertain(*analysis.quality);
    }
    return quality;
}

PictureQuality PictureQuality::ofSample(const std::map<std::string, double>& figures) {
    PictureQuality quality;
    if (const auto unified = figures.find("unified"); unified != figures.end()) {
        quality.unified = static_cast<int>(std::lround(unified->second));
    }
    return quality;
}

QString PictureQuality::figures(const PictureQuality& reference, const PictureQuality& probe) {
    const QLocale locale;
    if (reference.unified && probe.unified) {
        return tr("%1 and %2 of 100")
            .arg(locale.toString(*reference.unified), locale.toString(*probe.unified));
    }
    if (reference.unified) {
        return tr("reference %1 of 100").arg(locale.toString(*reference.unified));
    }
    return probe.unified ? tr("probe %1 of 100").arg(locale.toString(*probe.unified)) : QString();
}

QString PictureQuality::reasonText() const {
    if (!reason) {
        return {};
    }
    return *reason == RefusalCode::SeveralFaces
               ? tr("Several faces are about as large: click the one that is meant.")
               : sentenceFor(*reason);
}

QString PictureQuality::remark() const {
    return isPoseUncertain ? tr("How the head is turned is uncertain.") : QString();
}

QString PictureQuality::reasons(const PictureQuality& reference, const PictureQuality& probe) {
    return linesOf(reference.reasonText(), probe.reasonText());
}

QString PictureQuality::remarks(const PictureQuality& reference, const PictureQuality& probe) {
    return linesOf(reference.remark(), probe.remark());
}

QString PictureQuality::linesOf(const QString& reference, const QString& probe) {
    QStringList lines;
    if (!reference.isEmpty()) {
        lines.append(tr("Reference: %1").arg(reference));
    }
    if (!probe.isEmpty()) {
        lines.append(tr("Probe: %1").arg(probe));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace likeness
