// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "SampleWording.h"

#include <QtCore/QLocale>

namespace likeness {

QString SampleWording::quality(const std::map<std::string, double>& figures) {
    const QLocale locale;
    if (const auto unified = figures.find("unified"); unified != figures.end()) {
        return tr("Quality %1 of 100").arg(locale.toString(unified->second, 'f', 0));
    }
    if (const auto score = figures.find("detection_score"); score != figures.end()) {
        return tr("face %1 % sure").arg(locale.toString(100 * score->second, 'f', 0));
    }
    return {};
}

QString SampleWording::liveness(const LivenessEvidence& liveness) {
    if (!liveness.passed) {
        return tr("Liveness not checked");
    }
    switch (liveness.mode) {
    case LivenessMode::Passive:
        return tr("Liveness checked: looks living");
    case LivenessMode::Active:
        return tr("Liveness checked: did what was asked");
    case LivenessMode::Both:
        return tr("Liveness checked: looks living, did what was asked");
    case LivenessMode::None:
        break;
    }
    return tr("Liveness not checked");
}

} // namespace likeness
