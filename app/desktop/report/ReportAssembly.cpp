// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ReportAssembly.h"

#include "EngineHost.h"
#include "VerificationModel.h"
#include "enrolment/StoreHost.h"

#include <QtCore/QLocale>

namespace likeness {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportAssembly)
};

VerificationReport::Side sideOf(const QString& title, const PictureSlot& slot) {
    return {title, slot.name(), slot.picture(), slot.faces(), slot.analysis().chip};
}

} // namespace

std::optional<VerificationReport> reportOf(VerificationModel& verification, const EngineHost& engine,
                                           const StoreHost& store) {
    const Verdict& verdict = *verification.verdict();
    if (!verdict.isAnswer()) {
        return std::nullopt;
    }
    VerificationReport report;
    report.word = verdict.word();
    const bool cannotTell = verdict.state() == Verdict::State::CannotTell;
    report.meaning = cannotTell ? Words::tr("No decision: a picture cannot be compared.") : verdict.meaning();
    report.judgement = verdict.judgement();
    report.matchRate = verdict.matchRateText();
    report.reviewRate = verdict.reviewRateText();
    report.moment = verdict.moment();
    report.reference = sideOf(Words::tr("Reference"), *verification.reference());
    report.probe = sideOf(Words::tr("Probe"), *verification.probe());
    const PersonModel& person = *verification.claimed();
    if (verification.isClaim()) {
        report.reference = {Words::tr("Reference"),
                            Words::tr("the enrolled sample that is most similar"),
                            {},
                            {},
                            verdict.referenceChip()};
        report.facts.append(
            {Words::tr("Claims to be"), Words::tr("%1 (%2)").arg(person.displayName(), person.externalId())});
    }
    QString stranger = verdict.strangerText();
    if (verdict.isEstimate()) {
        stranger += u' ' + Words::tr("Estimated, beyond the measured range.");
    }
    QString probability = verdict.probabilityText();
    if (!probability.isEmpty()) {
        probability += QStringLiteral(". ") + verdict.probabilityAssumption();
    }
    report.facts += QList<VerificationReport::Fact>{
        {Words::tr("Reason"), cannotTell ? verdict.meaning() : QString()},
        {Words::tr("What that means"), stranger},
        {Words::tr("Similarity"), verdict.similarityText()},
        {Words::tr("Match probability"), probability},
        {Words::tr("Rests on"), verdict.note()},
        {Words::tr("Quality"), verdict.qualityText()},
        {Words::tr("Pictures"), verdict.qualityRemarks()},
        {Words::tr("When"), QLocale().toString(verdict.moment(), QLocale::LongFormat)},
        {Words::tr("Operator"), store.operatorName()},
        {Words::tr("Model"), engine.model()},
        {Words::tr("Model pack"), engine.pack()},
        {Words::tr("Device"), engine.device()},
        {Words::tr("Time taken"), verdict.durationText()},
    };
    return report;
}

} // namespace likeness
