// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Judgement.h"

#include "verification/Verification.h"

namespace likeness {

Result<Judgement> judge(const Engine& engine, const PictureAnalysis& reference, const PictureAnalysis& probe,
                        const DecisionPolicy& policy) {
    const Result<Similarity> similarity = engine.similarity(reference.faceprint, probe.faceprint);
    if (!similarity) {
        return fail(similarity);
    }
    Judgement judgement;
    judgement.score = similarity->score;
    judgement.probability = similarity->matchProbability;
    judgement.rate = similarity->falseMatchRate;
    judgement.policy = policy;
    judgement.referenceQuality = PictureQuality::of(engine, reference);
    judgement.probeQuality = PictureQuality::of(engine, probe);
    judgement.milliseconds = reference.milliseconds + probe.milliseconds;
    if (const Calibration* calibration = engine.calibration()) {
        const Result<DecisionThresholds> thresholds = calibration->thresholds(policy);
        if (!thresholds) {
            return fail(thresholds);
        }
        judgement.thresholds = *thresholds;
        const QualityGate* gate = engine.qualityGate();
        judgement.decision = decide(similarity->score, *thresholds,
                                    {reasonsAgainst(reference, gate), reasonsAgainst(probe, gate)});
        judgement.prior = calibration->data().provenance.prior;
        judgement.curves = ScoreCurves(*calibration);
        judgement.rarest = calibration->rarestRate();
        judgement.isRateExtrapolated = calibration->isExtrapolated(similarity->score);
    }
    return judgement;
}

} // namespace likeness
