// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Text.h"
#include "support/Results.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;
using namespace likeness::store;

class TestText : public QObject {
    Q_OBJECT

  private slots:
    void folded_makesOneOfSpellingsOfOneName_data() {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::newRow("letter case") << QByteArray("ADA") << QByteArray("ada");
        QTest::newRow("outer blanks") << QByteArray("  Ada\t") << QByteArray("ada");
        QTest::newRow("blanks inside") << QByteArray("Ada   L") << QByteArray("ada l");
        QTest::newRow("accent apart") << QByteArray("Jose\u0301") << QByteArray("jos\u00e9");
        QTest::newRow("full width") << QByteArray("\uff21\uff24\uff21") << QByteArray("ada");
    }
    void folded_makesOneOfSpellingsOfOneName() {
        QFETCH(const QByteArray, one);
        QFETCH(const QByteArray, other);
        QCOMPARE(folded(one.toStdString()), folded(other.toStdString()));
    }
    void folded_keepsDifferentNamesApart() {
        QVERIFY(folded("Ada") != folded("Adae"));
        QVERIFY(folded("\u00e4") != folded("a"));
        QVERIFY(folded("A B") != folded("AB"));
    }

    void requireText_refuses_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("nothing") << QByteArray() << QByteArray("missing");
        QTest::newRow("blanks") << QByteArray(" \t ") << QByteArray("missing");
        QTest::newRow("too long") << QByteArray(11, 'a') << QByteArray("longer than 10 bytes");
        QTest::newRow("no UTF-8") << QByteArray("a\xff") << QByteArray("UTF-8");
        QTest::newRow("cut-off UTF-8") << QByteArray("a\xc3") << QByteArray("UTF-8");
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QByteArray("UTF-8");
        QTest::newRow("line break") << QByteArray("a\nb") << QByteArray("cannot be shown");
        QTest::newRow("nothing with a length") << QByteArray("a\0b", 3) << QByteArray("cannot be shown");
        QTest::newRow("escape") << QByteArray("\x1b[2J") << QByteArray("cannot be shown");
    }
    void requireText_refuses() {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, why);
        const auto accepted = requireText(text.toStdString(), "the display name", 1, 10);
        VERIFY_FAILS(accepted, ErrorCode::InvalidArgument);
        QVERIFY2(accepted.error().message.starts_with("the display name"), accepted.error().message.c_str());
        QVERIFY2(QByteArray::fromStdString(accepted.error().message).contains(why),
                 accepted.error().message.c_str());
    }
    void requireText_takesLineBreaksInLongTextsOnly() {
        VERIFY_OK(requireText("first\nsecond\tword", "the notes", 0, 16384));
        VERIFY_OK(requireText("", "the notes", 0, 16384));
        VERIFY_OK(requireText("0123456789", "the display name", 1, 10));
        QVERIFY(!requireText("bell\a", "the notes", 0, 16384));
    }
};

LIKENESS_TEST(TestText)
#include "TestText.moc"
