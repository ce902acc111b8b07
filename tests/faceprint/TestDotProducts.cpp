// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/DotProducts.h"
#include "faceprint/Faceprint.h"
#include "faceprint/Vectors.h"
#include "support/TestProgram.h"

#include <QTest>

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

using namespace likeness;

class TestDotProducts : public QObject {
    Q_OBJECT

  private slots:
    void floats_areTheCosinesOfFaceprints_data();
    void floats_areTheCosinesOfFaceprints();
    void floats_areTheSameToTheLastBitHoweverRowsAreShared();
    void integers_areExactForAnyLength();
    void integers_doNotOverflowForUnitVectors();
};

namespace {

std::vector<float> unitVector(std::mt19937& random, std::size_t dimensions) {
    const auto print = Faceprint::fromEmbedding(test::randomEmbedding(random, dimensions), test::kModel);
    return {print->vector().begin(), print->vector().end()};
}

std::int32_t integerDot(const std::vector<std::int16_t>& a, const std::vector<std::int16_t>& b) {
    std::int32_t product = 0;
    dotProducts(std::span(a), std::span(b), std::span(&product, 1));
    return product;
}

} // namespace

void TestDotProducts::floats_areTheCosinesOfFaceprints_data() {
    QTest::addColumn<int>("dimensions");
    for (const int dimensions : {64, 65, 127, 192, 512, 4096}) {
        QTest::addRow("%d", dimensions) << dimensions;
    }
}

void TestDotProducts::floats_areTheCosinesOfFaceprints() {
    QFETCH(int, dimensions);
    constexpr std::size_t kRows = 20;
    const auto length = static_cast<std::size_t>(dimensions);
    std::mt19937 random(1);
    const std::vector<float> probe = unitVector(random, length);
    std::vector<float> rows;
    for (std::size_t i = 0; i < kRows; ++i) {
        const std::vector<float> row = unitVector(random, length);
        rows.insert(rows.end(), row.begin(), row.end());
    }
    std::vector<float> products(kRows, 7.0F);
    dotProducts(probe, rows, products);
    for (std::size_t i = 0; i < kRows; ++i) {
        const double exact = test::exactCosine(probe, std::span(rows).subspan(i * length, length));
        QVERIFY(std::abs(static_cast<double>(products[i]) - exact) < 1e-6);
    }
}

void TestDotProducts::floats_areTheSameToTheLastBitHoweverRowsAreShared() {
    constexpr std::size_t kRows = 100;
    constexpr std::size_t kLength =
        191; // rows that no register's width divides, so that each starts elsewhere
    std::mt19937 random(2);
    const std::vector<float> probe = test::randomEmbedding(random, kLength);
    const std::vector<float> rows = test::randomEmbedding(random, kRows * kLength);
    std::vector<float> together(kRows);
    dotProducts(probe, rows, together);
    for (std::size_t i = 0; i < kRows; ++i) {
        // A copy lies at another address.
        const std::vector<float> alone(rows.begin() + static_cast<std::ptrdiff_t>(i * kLength),
                                       rows.begin() + static_cast<std::ptrdiff_t>((i + 1) * kLength));
        float product = 0;
        dotProducts(probe, alone, std::span(&product, 1));
        QVERIFY(product == together[i]);
    }
}

void TestDotProducts::integers_areExactForAnyLength() {
    std::mt19937 random(3);
    std::uniform_int_distribution<int> value(-3000, 3000);
    for (std::size_t length = 0; length < 150; ++length) {
        std::vector<std::int16_t> a(length);
        std::vector<std::int16_t> b(length);
        std::int64_t exact = 0;
        for (std::size_t i = 0; i < length; ++i) {
            a[i] = static_cast<std::int16_t>(value(random));
            b[i] = static_cast<std::int16_t>(value(random));
            exact += std::int64_t{a[i]} * b[i];
        }
        QCOMPARE(std::int64_t{integerDot(a, b)}, exact);
    }
}

void TestDotProducts::integers_doNotOverflowForUnitVectors() {
    // All energy in one component: 32767² is the largest product there is.
    std::vector<std::int16_t> one(512, 0);
    one[300] = 32767;
    QCOMPARE(integerDot(one, one), 32767 * 32767);
    auto minus = one;
    minus[300] = -32767;
    QCOMPARE(integerDot(one, minus), -32767 * 32767);
    // Equal components: 512 · 1448², by hand 1,073,512,448.
    const std::vector<std::int16_t> equal(512, 1448);
    QCOMPARE(integerDot(equal, equal), 1'073'512'448);
}

LIKENESS_TEST(TestDotProducts)
#include "TestDotProducts.moc"
