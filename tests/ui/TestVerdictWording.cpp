// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "VerdictWording.h"
#include "support/TestProgram.h"

#include <QtTest/QtTest>

using likeness::VerdictWording;

class TestVerdictWording : public QObject {
    Q_OBJECT

  private slots:
    void similarity_hasThreeDecimalsAndARealMinus() {
        const VerdictWording english{QLocale(QLocale::English)};
        QCOMPARE(english.similarity(0.71249), QStringLiteral("0.712"));
        QCOMPARE(english.similarity(-0.0284), QStringLiteral("\u22120.028"));
        QCOMPARE(VerdictWording{QLocale(QLocale::German)}.similarity(0.71249), QStringLiteral("0,712"));
    }

    void probability_neverClaimsCertainty_data() {
        QTest::addColumn<double>("probability");
        QTest::addColumn<QString>("text");
        QTest::newRow("usual") << 0.9998 << QStringLiteral("99.98\u202F%");
        QTest::newRow("nearly one") << 0.9999999 << QStringLiteral("over 99.99\u202F%");
        QTest::newRow("one") << 1.0 << QStringLiteral("over 99.99\u202F%");
        QTest::newRow("nearly zero") << 0.0000001 << QStringLiteral("under 0.01\u202F%");
        QTest::newRow("small") << 0.0027 << QStringLiteral("0.27\u202F%");
    }
    void probability_neverClaimsCertainty() {
        QFETCH(double, probability);
        QTEST(VerdictWording{QLocale(QLocale::English)}.probability(probability), "text");
    }

    void assumption_namesThePrior() {
        QCOMPARE(VerdictWording{QLocale(QLocale::English)}.assumption(0.5),
                 QStringLiteral("Assuming 50\u202F% of comparisons are of one person."));
        QCOMPARE(VerdictWording{QLocale(QLocale::English)}.assumption(0.999),
                 QStringLiteral("Assuming 99.9\u202F% of comparisons are of one person."));
    }

    void rate_isAChance() {
        QCOMPARE(VerdictWording{QLocale(QLocale::English)}.rate(1e-4), QStringLiteral("1 in 10,000"));
        QCOMPARE(VerdictWording{QLocale(QLocale::English)}.rate(1e-3), QStringLiteral("1 in 1,000"));
    }

    void stranger_saysOneInSoMany_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("beginning");
        QTest::newRow("two digits are all that is known")
            << 1.0 / 243'127 << QStringLiteral("About 1 in 240,000 strangers ");
        QTest::newRow("few") << 1.0 / 15.4 << QStringLiteral("About 1 in 15 strangers ");
        QTest::newRow("very few") << 0.3 << QStringLiteral("About 1 in 3 strangers ");
        QTest::newRow("the rarest") << 1e-6 << QStringLiteral("About 1 in 1,000,000 strangers ");
        QTest::newRow("rarer than can be told")
            << 0.9e-6 << QStringLiteral("Fewer than 1 in 1,000,000 strangers ");
        QTest::newRow("zero") << 0.0 << QStringLiteral("Fewer than 1 in 1,000,000 strangers ");
        QTest::newRow("common") << 0.7 << QStringLiteral("Most strangers ");
    }
    void stranger_saysOneInSoMany() {
        QFETCH(double, rate);
        QFETCH(QString, beginning);
        const QString text = VerdictWording{QLocale(QLocale::English)}.stranger(rate, 1e-6);
        QVERIFY2(text.startsWith(beginning), qPrintable(text));
    }

    void duration_isInMillisecondsUpToTenSeconds() {
        const VerdictWording english{QLocale(QLocale::English)};
        QCOMPARE(english.duration(142.6), QStringLiteral("143\u202Fms"));
        QCOMPARE(english.duration(12'345), QStringLiteral("12.3\u202Fs"));
    }
};

LIKENESS_TEST(TestVerdictWording)
#include "TestVerdictWording.moc"
