// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/Vectors.h"
#include "store/FaceprintBlob.h"
#include "support/TestProgram.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

class TestFaceprintBlob : public QObject {
    Q_OBJECT

    static Faceprint randomPrint(unsigned seed, ModelOptions options = {}) {
        std::mt19937 random(seed);
        return *Faceprint::fromEmbedding(randomEmbedding(random, 512), kModel, options);
    }

  private slots:
    void json_givesTheSameBitsBack() {
        const Faceprint print = randomPrint(1);
        const auto bytes = encodeFaceprint(print, FaceprintForm::Json);
        QVERIFY(bytes);
        const auto back = decodeFaceprint(*bytes);
        QVERIFY2(back, back ? "" : back.error().message.c_str());
        QVERIFY(*back == print);
    }

    void int16_keepsModelOptionsAndVersionAndNearlyTheScore() {
        const Faceprint print = randomPrint(2);
        const Faceprint other = randomPrint(3);
        const auto bytes = encodeFaceprint(print, FaceprintForm::Int16);
        QVERIFY(bytes);
        QVERIFY(bytes->size() < 512 * 2 + 400);
        const auto back = decodeFaceprint(*bytes);
        QVERIFY2(back, back ? "" : back.error().message.c_str());
        QVERIFY(back->model() == print.model());
        QVERIFY(back->modelOptions() == print.modelOptions());
        QCOMPARE(back->sdkVersion(), print.sdkVersion());
        QVERIFY(back->quantizedVector() == print.quantizedVector());
        QVERIFY(std::abs(back->score(other)->value - print.score(other)->value) < 1e-4);
    }

    void int16_isExactForCompressedFaceprints() {
        const Faceprint print = randomPrint(4, {.frVectorCompression = true});
        QVERIFY(*decodeFaceprint(*encodeFaceprint(print, FaceprintForm::Int16)) == print);
    }

    void convertingThereAndBackLosesNoMoreThanOnce() {
        const Faceprint print = randomPrint(5);
        const auto once = encodeFaceprint(print, FaceprintForm::Int16);
        const auto json = encodeFaceprint(*decodeFaceprint(*once), FaceprintForm::Json);
        const auto twice = encodeFaceprint(*decodeFaceprint(*json), FaceprintForm::Int16);
        QVERIFY(*once == *twice);
    }

    void anEmptyFaceprintIsRefused() {
        for (const auto form : {FaceprintForm::Json, FaceprintForm::Int16}) {
            QVERIFY(codeOf(encodeFaceprint({}, form)) == ErrorCode::InvalidFaceprint);
        }
    }

    void cutBytesAreRefused() {
        for (const auto form : {FaceprintForm::Json, FaceprintForm::Int16}) {
            const auto bytes = *encodeFaceprint(randomPrint(6), form);
            for (std::size_t length = 0; length < bytes.size(); ++length) {
                const auto cut = decodeFaceprint(std::span(bytes).first(length));
                // A vector may end early and still be one, of another length; never one that compares.
                QVERIFY2(!cut || cut->vector().size() != 512, qPrintable(QString::number(length)));
            }
        }
    }

    void changedBytesNeverCrash() {
        std::mt19937 random(7);
        for (const auto form : {FaceprintForm::Json, FaceprintForm::Int16}) {
            const auto bytes = *encodeFaceprint(randomPrint(8), form);
            for (int i = 0; i < 2000; ++i) {
                auto changed = bytes;
                changed[random() % changed.size()] = static_cast<std::byte>(random() % 256);
                [[maybe_unused]] const auto read = decodeFaceprint(changed);
            }
        }
    }
};

LIKENESS_TEST(TestFaceprintBlob)
#include "TestFaceprintBlob.moc"
