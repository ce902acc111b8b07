// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/FaceprintIndex.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

class TestFaceprintIndex : public QObject {
    Q_OBJECT

  private slots:
    void reaching_findsWhatComparingOneByOneFinds() {
        // More than one block, two or three samples a person, some of them close to the probe.
        FaceprintIndex index(kModel);
        std::map<RowId, std::pair<double, RowId>> best;
        const Faceprint probe = printOf(1);
        const std::size_t count = FaceprintIndex::kBlockRows + 500;
        const std::vector<Faceprint> prints = [] {
            std::vector<Faceprint> some;
            for (unsigned i = 0; i < 400; ++i) {
                some.push_back(printOf(i % 50, 0.02 * (i % 97), i));
            }
            return some;
        }();
        for (std::size_t i = 0; i < count; ++i) {
            const auto subject = static_cast<RowId>(i / 2 + 1);
            const auto sample = static_cast<RowId>(i + 1);
            const Faceprint& print = prints[i * 7 % prints.size()];
            QVERIFY(index.add(subject, sample, print));
            const double score = print.score(probe)->value;
            const auto [entry, isNew] = best.try_emplace(subject, score, sample);
            if (!isNew && score > entry->second.first) {
                entry->second = {score, sample};
            }
        }
        QCOMPARE(index.size(), count);
        for (const double threshold : {0.3, 0.6, 0.9}) {
            const auto found = index.reaching(probe, {threshold}, 3);
            QVERIFY(found);
            const auto alone = index.reaching(probe, {threshold}, 1);
            QVERIFY(std::ranges::equal(*found, *alone, [](const Candidate& a, const Candidate& b) {
                return a.subject == b.subject && a.sample == b.sample && a.score == b.score;
            }));
            std::size_t expected = 0;
            for (const auto& [subject, each] : best) {
                expected += each.first >= threshold + 1e-4 ? 1U : 0U;
            }
            QVERIFY(found->size() >= expected && expected > 0);
            double last = 2;
            for (const Candidate& candidate : *found) {
                QVERIFY(std::abs(candidate.score.value - best.at(candidate.subject).first) < 1e-4);
                QVERIFY(candidate.score.value <= last);
                last = candidate.score.value;
            }
        }
    }

    void whoIsRemovedIsNotFound() {
        FaceprintIndex index(kModel);
        for (RowId i = 1; i <= 5; ++i) {
            QVERIFY(index.add(i, 10 * i, printOf(static_cast<unsigned>(i))));
            QVERIFY(index.add(i, 10 * i + 1, printOf(static_cast<unsigned>(i), 0.1)));
        }
        index.removeSubject(2);
        index.removeSample(30);
        index.removeSample(999);
        QCOMPARE(index.size(), std::size_t{7});
        QVERIFY(index.reaching(printOf(2), {0.5})->empty());
        QCOMPARE(index.reaching(printOf(3), {0.5})->at(0).sample, RowId{31});
        QCOMPARE(index.reaching(printOf(5), {0.5})->at(0).sample, RowId{50});
    }

    void otherModelsAreRefused() {
        FaceprintIndex index(kModel);
        const Faceprint other = printOf(1, 0, 1, {"other", std::string(64, 'b'), "upright/1"});
        const Faceprint turned = printOf(1, 0, 1, {kModel.name, kModel.digest, "another preprocessing"});
        QVERIFY(codeOf(index.add(1, 1, other)) == ErrorCode::ModelMismatch);
        QVERIFY(codeOf(index.add(1, 1, turned)) == ErrorCode::ModelMismatch);
        QVERIFY(codeOf(index.add(1, 1, Faceprint())) == ErrorCode::InvalidFaceprint);
        QVERIFY(codeOf(index.reaching(other, {0})) == ErrorCode::ModelMismatch);
        QVERIFY(index.reaching(printOf(1), {0})->empty());
    }
};

LIKENESS_TEST(TestFaceprintIndex)
#include "TestFaceprintIndex.moc"
