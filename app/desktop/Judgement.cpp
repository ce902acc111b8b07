// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Judgement.h"

namespace likeness {

Result<Judgement> judge(const Engine& engine, const FaceAnalysis& reference, const FaceAnalysis& probe,
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
    // A faceprint without its picture says nothing about quality.
    const auto qualityOf = [&engine](const FaceAnalysis& analysis) {
        return analysis.faces.empty() ? PictureQuality() : PictureQuality::of(engine, analysis);
    };
    judgement.referenceQuality = qualityOf(reference);
    judgement.probeQuality = qualityOf(probe);
    judgement.milliseconds = reference.milliseconds + probe.milliseconds;
    if (const Calibration* calibration = engine.calibration()) {
        const Result<DecisionThresholds> thresholds = calibration->thresholds(policy);
        if (!thresholds) {
            return fail(thresholds);
        }
        judgement.thresholds = *thresholds;
        judgement.decision = decide(similarity->score, *thresholds);
        judgement.curves = ScoreCurves(*calibration);
        judgement.isRateExtrapolated = calibration->isExtrapolated(similarity->score);
    }
    return judgement;
}

} // namespace likeness
