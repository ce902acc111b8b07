// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "PictureQuality.h"

#include "GateWording.h"

#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <cmath>

namespace likeness {

PictureQuality PictureQuality::of(const Engine& engine, const FaceAnalysis& analysis) {
    PictureQuality quality;
    if (!analysis.quality) {
        quality.isMissing = true;
        return quality;
    }
    quality.unified = analysis.quality->unified;
    quality.isPoseUncertain = likeness::isPoseUncertain(*analysis.quality);
    if (const QualityGate* gate = engine.qualityGate()) {
        const auto refusals = gate->refusals(*analysis.quality, QualityProfile::Verification);
        if (!refusals.empty()) {
            quality.refusal = refusals.front().code;
        }
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

QString PictureQuality::remark() const {
    if (isMissing) {
        return tr("The quality could not be assessed.");
    }
    QStringList sentences;
    if (refusal) {
        sentences.append(sentenceFor(*refusal));
    }
    if (isPoseUncertain) {
        sentences.append(tr("How the head is turned is uncertain."));
    }
    return sentences.join(QLatin1Char(' '));
}

QString PictureQuality::remarks(const PictureQuality& reference, const PictureQuality& probe) {
    QStringList lines;
    if (const QString remark = reference.remark(); !remark.isEmpty()) {
        lines.append(tr("Reference: %1").arg(remark));
    }
    if (const QString remark = probe.remark(); !remark.isEmpty()) {
        lines.append(tr("Probe: %1").arg(remark));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace likeness
