// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "EvaluationViews.h"

#include "Problem.h"
#include "VerdictWording.h"
#include "image/Image.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace likeness {
namespace {

/// As many failures are shown; all are in the saved report.
constexpr std::size_t kFailuresShown = 100;

QString number(std::uint64_t value) {
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString fileName(const std::filesystem::path& file) {
    return QString::fromStdU16String(file.filename().u16string());
}

DisplayPicture chipPicture(const std::vector<std::byte>& png) {
    if (png.empty()) {
        return {};
    }
    const auto image = Image::fromEncoded(png);
    const auto picture = image ? DisplayPicture::fromImage(*image) : fail(image);
    return picture ? *picture : DisplayPicture();
}

QVariantList pairViews(const std::vector<WorstPair>& pairs) {
    QVariantList views;
    for (const WorstPair& pair : pairs) {
        EvaluationPair view;
        view.chipA = chipPicture(pair.chipA);
        view.chipB = chipPicture(pair.chipB);
        const QString a = QString::fromStdString(pair.personA);
        const QString b = QString::fromStdString(pair.personB);
        view.names = a == b ? a : EvaluationViews::tr("%1 and %2").arg(a, b);
        view.files = EvaluationViews::tr("%1 and %2").arg(fileName(pair.pictureA), fileName(pair.pictureB));
        view.score = VerdictWording().similarity(pair.score);
        views.append(QVariant::fromValue(view));
    }
    return views;
}

QVariantList rowViews(const ErrorRates& rates) {
    QVariantList views;
    for (const RateAtFalseMatchRate& point : rates.points) {
        EvaluationRow row;
        row.target = VerdictWording().rate(point.target);
        row.isSupported = point.isSupported;
        row.threshold = point.threshold;
        row.score = point.isSupported ? VerdictWording().similarity(point.threshold) : QStringLiteral("–");
        row.missed = point.isSupported ? EvaluationViews::percent(point.falseNonMatchRate)
                                       : EvaluationViews::tr("not supported by these pictures");
        views.append(QVariant::fromValue(row));
    }
    return views;
}

QVariantList groupViews(const std::vector<GroupRates>& groups) {
    QVariantList views;
    for (const GroupRates& group : groups) {
        QStringList said;
        for (const RatesAtThreshold& point : group.points) {
            said.append(EvaluationViews::tr("at %1: strangers %2, missed %3")
                            .arg(VerdictWording().rate(point.namedRate),
                                 EvaluationViews::percent(point.falseMatchRate),
                                 EvaluationViews::percent(point.falseNonMatchRate)));
        }
        EvaluationFact fact;
        fact.label = EvaluationViews::tr("%1 (%n people)", nullptr, static_cast<int>(group.people))
                         .arg(QString::fromStdString(group.group));
        fact.value = said.join(u'\n');
        views.append(QVariant::fromValue(fact));
    }
    return views;
}

QVariantList failureViews(const std::vector<PictureFailure>& failures) {
    QVariantList views;
    for (std::size_t i = 0; i < std::min(failures.size(), kFailuresShown); ++i) {
        const PictureFailure& failure = failures.at(i);
        const QString folder = fileName(failure.picture.parent_path());
        EvaluationFact fact;
        fact.label = folder.isEmpty() ? fileName(failure.picture) : folder + u'/' + fileName(failure.picture);
        fact.value = failure.error.code == ErrorCode::NoFace ? EvaluationViews::tr("no face found")
                                                             : Problem::withPicture(failure.error).what();
        views.append(QVariant::fromValue(fact));
    }
    return views;
}

} // namespace

QString EvaluationViews::percent(double share) {
    const double percent = 100 * share;
    const int digits = percent >= 10 || percent == 0 ? 1 : percent >= 0.1 ? 2 : 4;
    return tr("%1 %").arg(QLocale().toString(percent, 'f', digits));
}

QString EvaluationViews::percent(const Estimate& estimate) {
    if (!estimate.interval) {
        return percent(estimate.value);
    }
    return tr("%1 (%2 to %3)")
        .arg(percent(estimate.value), percent(estimate.interval->low), percent(estimate.interval->high));
}

EvaluationViews::EvaluationViews(const EvaluationReport& report)
    : groups(groupViews(report.groups)),
      worstGenuines(pairViews(report.worstGenuines)),
      worstImpostors(pairViews(report.worstImpostors)),
      failures(failureViews(report.failures)) {
    for (const ErrorRates& rates : report.rates) {
        rows.push_back(rowViews(rates));
    }
    const auto add = [this](const QString& label, const QString& value) {
        EvaluationFact fact;
        fact.label = label;
        fact.value = value;
        facts.append(QVariant::fromValue(fact));
    };
    add(tr("People"), number(report.people));
    add(tr("Pictures"), number(report.pictures));
    add(tr("Pictures without a faceprint"), number(report.failures.size()));
    add(tr("Pairs of one person"), number(report.genuinePairs));
    add(tr("Pairs of strangers"), number(report.impostorPairs));
    if (report.accuracy) {
        add(tr("Accuracy over %n fold(s)", nullptr, static_cast<int>(report.accuracy->folds.size())),
            tr("%1 ± %2").arg(percent(report.accuracy->mean), percent(report.accuracy->deviation)));
    }
    if (!report.rates.empty()) {
        add(tr("Equal error rate"), percent(report.rates.front().equalErrorRate.rate));
    }
    if (report.reliability) {
        add(tr("Mean error of the match probability"), percent(report.reliability->expectedCalibrationError));
    }
    add(tr("Time taken"), VerdictWording().duration(1000 * report.seconds));
}

} // namespace likeness
