// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "LogWording.h"

#include "GateWording.h"
#include "VerdictWording.h"
#include "faceprint/Calibration.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>

namespace likeness {
namespace {

QJsonObject detailsOf(const store::AuditEntry& entry) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(entry.details)).object();
}

/// The decision as the store writes it.
QString wordOf(Decision decision) {
    const std::string_view word = name(decision);
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

} // namespace

QString LogWording::decision(const store::AuditEntry& entry) {
    if (entry.kind != store::audit::kVerified) {
        return {};
    }
    const QString written = detailsOf(entry).value(QLatin1String("decision")).toString();
    return written == wordOf(Decision::Match)        ? QStringLiteral("match")
           : written == wordOf(Decision::Review)     ? QStringLiteral("review")
           : written == wordOf(Decision::CannotTell) ? QStringLiteral("cannot-tell")
           : written == QLatin1String("refused")     ? QString()
                                                     : QStringLiteral("no-match");
}

std::optional<double> LogWording::score(const store::AuditEntry& entry) {
    const QJsonValue score =
        entry.kind == store::audit::kVerified ? detailsOf(entry).value(QLatin1String("score")) : QJsonValue();
    return score.isDouble() ? std::optional(score.toDouble()) : std::nullopt;
}

QString LogWording::undertaking(const QString& kind) {
    using namespace store::audit;
    struct Named {
        std::string_view kind;
        QString text;
    };
    const Named known[] = {
        {kBackedUp, tr("Backup")},
        {kRestored, tr("Restoring a backup")},
        {kExported, tr("Export")},
        {kReportMade, tr("Report of a verification")},
        {kLogExported, tr("Export of the log")},
        {kCalibrationChanged, tr("Another calibration")},
        {kOperatorChanged, tr("A new password")},
        {kKeysChanged, tr("A new passphrase")},
    };
    for (const Named& each : known) {
        if (kind.toStdString() == each.kind) {
            return each.text;
        }
    }
    return kind;
}

QString LogWording::verification(const QJsonObject& details) {
    const QString decision = details.value(QLatin1String("decision")).toString();
    if (decision == QLatin1String("refused")) {
        return tr("Refused: no living person was seen");
    }
    if (decision == wordOf(Decision::CannotTell)) {
        const QString reason = details.value(QLatin1String("reasons")).toArray().first().toString();
        const auto code = refusalCodeNamed(reason.toStdString());
        return code ? tr("Verified: cannot tell. %1").arg(sentenceFor(*code)) : tr("Verified: cannot tell");
    }
    const QString word = decision == wordOf(Decision::Match)    ? tr("match")
                         : decision == wordOf(Decision::Review) ? tr("review")
                                                                : tr("no match");
    const QJsonValue score = details.value(QLatin1String("score"));
    const QJsonValue quality = details.value(QLatin1String("quality"));
    if (score.isDouble() && quality.isDouble()) {
        return tr("Verified: %1 (similarity %2, quality %3)")
            .arg(word, VerdictWording().similarity(score.toDouble()), QLocale().toString(quality.toInt()));
    }
    return score.isDouble()
               ? tr("Verified: %1 (similarity %2)").arg(word, VerdictWording().similarity(score.toDouble()))
               : tr("Verified: %1").arg(word);
}

QString LogWording::sentence(const store::AuditEntry& entry) {
    using namespace store::audit;
    const QJsonObject details = detailsOf(entry);
    const auto number = [&](const char* key) {
        const QJsonValue value = details.value(QLatin1String(key));
        return value.isArray() ? static_cast<int>(value.toArray().size()) : value.toInt();
    };
    const std::string_view kind = entry.kind;
    if (kind == kVerified) {
        return verification(details);
    }
    if (kind == kBegun || kind == kFailed) {
        const QString what = undertaking(details.value(QLatin1String("what")).toString());
        return kind == kBegun
                   ? tr("%1: begun").arg(what)
                   : tr("%1: failed (%2)").arg(what, details.value(QLatin1String("error")).toString());
    }
    if (kind == kEnrolled) {
        return tr("Enrolled with %n sample(s)", nullptr, number("samples"));
    }
    if (kind == kSamplesAdded) {
        return tr("%n sample(s) added", nullptr, number("samples"));
    }
    if (kind == kErased) {
        return tr("Erased with %n sample(s)", nullptr, number("samples"));
    }
    if (kind == kExported) {
        return entry.subject.empty() ? tr("%n people exported", nullptr, number("people"))
                                     : tr("Faceprints exported");
    }
    if (kind == kImported) {
        return tr("Imported with %n sample(s)", nullptr, number("samples"));
    }
    if (kind == kLogExported) {
        return tr("%n line(s) of the log written to a file", nullptr, number("lines"));
    }
    if (kind == kCalibrationChanged) {
        return number("people") == 0
                   ? tr("The model pack's calibration is used again")
                   : tr("A calibration measured on %n people is used", nullptr, number("people"));
    }
    if (kind == kSettingChanged) {
        return tr("Setting changed: %1 = %2")
            .arg(details.value(QLatin1String("key")).toString(),
                 details.value(QLatin1String("value")).toString());
    }
    struct Fixed {
        std::string_view kind;
        QString text;
    };
    const Fixed fixed[] = {
        {kCreated, tr("Store created")},
        {kLogBroken, tr("Lines before this one were missing when it was written")},
        {kSignIn, tr("Signed in")},
        {kSignInFailed, tr("A try to sign in failed")},
        {kSampleRemoved, tr("A sample was removed")},
        {kConsentAdded, tr("Consent recorded")},
        {kProfileChanged, tr("Name or notes changed")},
        {kBackedUp, tr("Backed up")},
        {kRestored, tr("A backup took the store's place")},
        {kReportMade, tr("Report of a verification made")},
        {kReencoded, tr("Faceprints computed anew")},
        {kConverted, tr("Form of the faceprints changed")},
        {kOperatorAdded, tr("An operator was added")},
        {kOperatorChanged, tr("An operator was changed")},
        {kKeysChanged, tr("The store's key was changed")},
    };
    for (const Fixed& known : fixed) {
        if (known.kind == kind) {
            return known.text;
        }
    }
    return QString::fromStdString(entry.kind);
}

QString LogWording::decisionName(Decision decision) {
    switch (decision) {
    case Decision::Match:
        return tr("Verifications: match");
    case Decision::Review:
        return tr("Verifications: review");
    case Decision::CannotTell:
        return tr("Verifications: cannot tell");
    case Decision::NoMatch:
        break;
    }
    return tr("Verifications: no match");
}

QString LogWording::kindName(std::string_view kind) {
    using namespace store::audit;
    if (kind == kVerified) {
        return tr("Verifications");
    }
    if (kind == kEnrolled) {
        return tr("Enrolments");
    }
    if (kind == kErased) {
        return tr("Erasures");
    }
    if (kind == kSignIn) {
        return tr("Sign-ins");
    }
    if (kind == kSignInFailed) {
        return tr("Failed sign-ins");
    }
    if (kind == kSettingChanged) {
        return tr("Settings");
    }
    return tr("Everything");
}

} // namespace likeness
