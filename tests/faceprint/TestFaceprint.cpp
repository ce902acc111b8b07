// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/Calibration.h"
#include "faceprint/Faceprint.h"
#include "faceprint/Vectors.h"
#include "support/TestProgram.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace likeness;
using namespace likeness::test;

namespace {

constexpr ModelOptions kCompressed{.frVectorCompression = true};

Faceprint made(std::span<const float> embedding, ModelOptions options = {}, ModelIdentity model = kModel) {
    auto print = Faceprint::fromEmbedding(embedding, std::move(model), options);
    return print ? std::move(*print) : Faceprint();
}

double scoreOf(const Faceprint& a, const Faceprint& b) {
    const auto score = a.score(b);
    return score ? score->value : std::numeric_limits<double>::quiet_NaN();
}

std::vector<std::int16_t> withSize(std::vector<std::int16_t> quantized, std::size_t size) {
    quantized.resize(size);
    return quantized;
}

} // namespace

class TestFaceprint : public QObject {
    Q_OBJECT

  private slots:
    void default_isEmpty() {
        const Faceprint empty;
        QVERIFY(empty.isEmpty());
        QVERIFY(empty.vector().empty());
        QVERIFY(empty.quantizedVector().empty());
        QVERIFY(codeOf(empty.toJson()) == ErrorCode::InvalidFaceprint);
        QVERIFY(codeOf(empty.score(empty)) == ErrorCode::InvalidFaceprint);
    }

    void fromEmbedding_hasUnitNorm_data() {
        QTest::addColumn<int>("dimensions");
        for (const int dimensions : {64, 128, 512, 4096}) {
            QTest::addRow("%d", dimensions) << dimensions;
        }
    }
    void fromEmbedding_hasUnitNorm() {
        QFETCH(int, dimensions);
        std::mt19937 random(1);
        const auto embedding = randomEmbedding(random, static_cast<std::size_t>(dimensions));
        const Faceprint print = made(embedding);
        double sum = 0;
        for (const float value : print.vector()) {
            sum += static_cast<double>(value) * static_cast<double>(value);
        }
        QVERIFY(std::abs(std::sqrt(sum) - 1) < 1e-6);
        QVERIFY(std::abs(exactCosine(print.vector(), embedding) - 1) < 1e-6);
        QCOMPARE(print.model().name, kModel.name);
        QVERIFY(!print.sdkVersion().empty());
    }

    void fromEmbedding_takesHugeAndTinyValues() {
        // 3e38² and 1e-38² overflow and vanish in a float, not in a double.
        QCOMPARE(made(axis(512, 7, 3e38F)).vector()[7], 1.0F);
        QCOMPARE(made(axis(512, 7, -1e-38F)).vector()[7], -1.0F);
    }

    void fromEmbedding_refusesWhatIsNoDirection_data() {
        QTest::addColumn<std::vector<float>>("embedding");
        QTest::newRow("nothing") << std::vector<float>();
        QTest::newRow("63 values") << std::vector<float>(63, 1.0F);
        QTest::newRow("4097 values") << std::vector<float>(4097, 1.0F);
        QTest::newRow("all zero") << std::vector<float>(512, 0.0F);
        QTest::newRow("not a number") << axis(512, 3, std::numeric_limits<float>::quiet_NaN());
        QTest::newRow("infinite") << axis(512, 3, std::numeric_limits<float>::infinity());
    }
    void fromEmbedding_refusesWhatIsNoDirection() {
        QFETCH(std::vector<float>, embedding);
        QVERIFY(codeOf(Faceprint::fromEmbedding(embedding, kModel)) == ErrorCode::InvalidFaceprint);
    }

    void fromEmbedding_refusesIncompleteModels() {
        const auto embedding = axis(512, 0);
        for (const ModelIdentity& model :
             {ModelIdentity{"", kModel.digest, "p"}, ModelIdentity{"n", "abc", "p"},
              ModelIdentity{"n", std::string(64, 'g'), "p"}, ModelIdentity{"n", kModel.digest, ""},
              ModelIdentity{std::string(201, 'n'), kModel.digest, "p"},
              ModelIdentity{"not UTF-8: \xff", kModel.digest, "p"}}) {
            QVERIFY(codeOf(Faceprint::fromEmbedding(embedding, model)) == ErrorCode::InvalidArgument);
        }
        const auto refused = Faceprint::fromEmbedding(embedding, {"n", "abc", "p"});
        QVERIFY(refused.error().message.find("model.digest") != std::string::npos);
    }

    void score_isExactlyOneWithItself() {
        std::mt19937 random(2);
        for (int i = 0; i < 200; ++i) {
            const auto embedding = randomEmbedding(random, 512);
            for (const ModelOptions options : {ModelOptions{}, kCompressed}) {
                const Faceprint print = made(embedding, options);
                const Faceprint copy = print;
                QVERIFY(scoreOf(print, copy) == 1.0); // QCOMPARE would forgive a rounding error
            }
        }
    }

    void score_isTheCosine() {
        // (1, 1, 0 …) and (1, 0 …) enclose 45°; (3, 4) and (4, 3) have the cosine 24 / 25.
        auto diagonal = axis(64, 0);
        diagonal[1] = 1;
        QVERIFY(std::abs(scoreOf(made(diagonal), made(axis(64, 0))) - 0.70710678118) < 1e-7);
        auto a = axis(64, 0, 3);
        a[1] = 4;
        auto b = axis(64, 0, 4);
        b[1] = 3;
        QVERIFY(std::abs(scoreOf(made(a), made(b)) - 0.96) < 1e-7);
        QCOMPARE(scoreOf(made(axis(64, 0)), made(axis(64, 1))), 0.0);
        QCOMPARE(scoreOf(made(axis(64, 0)), made(axis(64, 0, -1))), -1.0);
    }

    void score_isSymmetricAndWithinRange() {
        std::mt19937 random(3);
        for (int i = 0; i < 500; ++i) {
            const Faceprint a = made(randomEmbedding(random, 128));
            auto near = std::vector<float>(a.vector().begin(), a.vector().end());
            near[static_cast<std::size_t>(i) % 128] += 1e-7F;
            const Faceprint b = made(i % 2 == 0 ? randomEmbedding(random, 128) : near);
            QVERIFY(scoreOf(a, b) == scoreOf(b, a));
            QVERIFY(scoreOf(a, b) >= -1 && scoreOf(a, b) <= 1);
            QVERIFY(std::abs(scoreOf(a, b) - exactCosine(a.vector(), b.vector())) < 1e-12);
        }
    }

    void score_refusesOtherModelsOptionsAndSizes() {
        const Faceprint print = made(axis(512, 0));
        const auto code = [&](const Faceprint& other) {
            const bool isSymmetric = codeOf(print.score(other)) == codeOf(other.score(print));
            return isSymmetric ? codeOf(print.score(other)) : ErrorCode::Internal;
        };
        QVERIFY(code(made(axis(512, 0), {}, {"test-net", std::string(64, 'b'), "upright/1"})) ==
                ErrorCode::ModelMismatch);
        QVERIFY(code(made(axis(512, 0), {}, {"renamed", kModel.digest, "upright/1"})) == ErrorCode::NoError);
        QVERIFY(code(made(axis(512, 0), {}, {"test-net", kModel.digest, "upright/2"})) ==
                ErrorCode::ModelMismatch);
        QVERIFY(code(made(axis(512, 0), kCompressed)) == ErrorCode::ModelMismatch);
        QVERIFY(code(made(axis(256, 0))) == ErrorCode::ModelMismatch);
        QVERIFY(code(Faceprint()) == ErrorCode::InvalidFaceprint);
        const auto refused = print.score(made(axis(512, 0), {}, {"test-net", kModel.digest, "upright/2"}));
        QVERIFY(refused.error().message.find("upright/1") != std::string::npos);
        QVERIFY(refused.error().message.find("upright/2") != std::string::npos);
    }

    void score_doesNotDependOnTheDigestsCase() {
        const Faceprint upper =
            made(axis(512, 0), {}, {kModel.name, std::string(64, 'A'), kModel.preprocessing});
        QCOMPARE(scoreOf(upper, made(axis(512, 0))), 1.0);
    }

    void quantizedVector_neverOverflows() {
        for (const float sign : {1.0F, -1.0F}) {
            const auto quantized = made(axis(512, 9, sign)).quantizedVector();
            QCOMPARE(quantized.size(), std::size_t{512});
            QCOMPARE(int{quantized[9]}, sign > 0 ? 32767 : -32767);
            QCOMPARE(int{quantized[8]}, 0);
        }
        // 1/√2 · 32767 = 23169.77, and −1/√2 rounds the same way.
        auto diagonal = axis(64, 0);
        diagonal[1] = -1;
        const auto quantized = made(diagonal).quantizedVector();
        QCOMPARE(int{quantized[0]}, 23170);
        QCOMPARE(int{quantized[1]}, -23170);
    }

    void quantizedVector_movesTheCosineLessThanOneTenThousandth_data() { fromEmbedding_hasUnitNorm_data(); }
    void quantizedVector_movesTheCosineLessThanOneTenThousandth() {
        QFETCH(int, dimensions);
        std::mt19937 random(4);
        const auto size = static_cast<std::size_t>(dimensions);
        for (int i = 0; i < 300; ++i) {
            const auto a = randomEmbedding(random, size);
            auto b = randomEmbedding(random, size);
            for (std::size_t k = 0; k < size && i % 3 != 0; ++k) {
                b[k] = a[k] + b[k] * static_cast<float>(i % 3) * 0.4F; // also pairs that resemble each other
            }
            const double before = exactCosine(made(a).vector(), made(b).vector());
            QVERIFY(std::abs(scoreOf(made(a, kCompressed), made(b, kCompressed)) - before) < 1e-4);
        }
    }

    void setQuantizedVector_givesBackWhatWasQuantized() {
        std::mt19937 random(5);
        for (int i = 0; i < 200; ++i) {
            for (const ModelOptions options : {ModelOptions{}, kCompressed}) {
                const auto quantized = made(randomEmbedding(random, 512), options).quantizedVector();
                Faceprint print = made(axis(512, 0), options);
                QVERIFY(print.setQuantizedVector(quantized));
                QVERIFY(print.quantizedVector() == quantized);
            }
        }
    }

    void setQuantizedVector_keepsACompressedVectorBitForBit() {
        std::mt19937 random(6);
        const Faceprint original = made(randomEmbedding(random, 512), kCompressed);
        Faceprint copy = original;
        QVERIFY(copy.setQuantizedVector(original.quantizedVector()));
        QVERIFY(copy == original);
    }

    void setQuantizedVector_normalizesWhatIsOnlyNearlyUnit() {
        for (const ModelOptions options : {ModelOptions{}, kCompressed}) {
            Faceprint print = made(axis(512, 0), options);
            std::vector<std::int16_t> quantized(512, 0);
            quantized[4] = 32500; // norm 0.9919, within 1 %
            QVERIFY(print.setQuantizedVector(quantized));
            QCOMPARE(print.vector()[4], 1.0F);
        }
    }

    void setQuantizedVector_refusesBadVectorsAndKeepsTheOld_data() {
        QTest::addColumn<std::vector<std::int16_t>>("quantized");
        std::vector<std::int16_t> one(512, 0);
        one[0] = 32767;
        auto lowest = one;
        lowest[0] = -32768;
        auto half = one;
        half[0] = 16384;
        QTest::newRow("empty") << std::vector<std::int16_t>();
        QTest::newRow("too long") << withSize(one, 513);
        QTest::newRow("too short") << withSize(one, 511);
        QTest::newRow("all zero") << std::vector<std::int16_t>(512, 0);
        QTest::newRow("all largest: norm 22.6") << std::vector<std::int16_t>(512, 32767);
        QTest::newRow("all lowest") << std::vector<std::int16_t>(512, -32768);
        QTest::newRow("half a vector") << half;
        QTest::newRow("-32768") << lowest;
    }
    void setQuantizedVector_refusesBadVectorsAndKeepsTheOld() {
        QFETCH(std::vector<std::int16_t>, quantized);
        const Faceprint before = made(axis(512, 5));
        Faceprint print = before;
        QVERIFY(codeOf(print.setQuantizedVector(quantized)) == ErrorCode::InvalidFaceprint);
        QVERIFY(print == before);
        Faceprint empty;
        QVERIFY(codeOf(empty.setQuantizedVector(quantized)) == ErrorCode::InvalidFaceprint);
    }

    void compare_readsTheCalibrationOfItsModel() {
        Calibration::Data data{.model = kModel,
                               .provenance = {},
                               .rates = {{0.0, 0.5}, {0.5, 1e-4}},
                               .probabilities = {{0.0, -5.0}, {0.5, 5.0}}};
        const auto calibration = Calibration::fromData(data);
        QVERIFY(calibration);
        const Faceprint a = made(axis(64, 0));
        auto atSixtyDegrees = axis(64, 0);
        atSixtyDegrees[1] = std::sqrt(3.0F);
        const auto similarity = a.compare(made(atSixtyDegrees), *calibration);
        QVERIFY(similarity);
        QVERIFY(std::abs(similarity->score.value - 0.5) < 1e-7);
        QVERIFY(std::abs(similarity->falseMatchRate->value / 1e-4 - 1) < 1e-4);
        QVERIFY(std::abs(similarity->matchProbability->value - 1 / (1 + std::exp(-5.0))) < 1e-6);

        data.model.digest = std::string(64, 'c');
        const auto foreign = Calibration::fromData(data);
        QVERIFY(foreign);
        QVERIFY(codeOf(a.compare(a, *foreign)) == ErrorCode::CalibrationInvalid);
    }
};

LIKENESS_TEST(TestFaceprint)
#include "TestFaceprint.moc"
