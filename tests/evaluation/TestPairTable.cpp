// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/CsvRows.h"
#include "evaluation/PairTable.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;
using namespace std::string_literals;

class TestPairTable : public QObject {
    Q_OBJECT

  private slots:
    void rows_areReadAfterRfc4180() {
        CsvRows rows("\xEF\xBB\xBF"
                     "a,\"b,\"\"c\"\"\nd\",\r\n\r\n,x",
                     "file");
        QVERIFY((*rows.next() == std::vector<std::string>{"a", "b,\"c\"\nd", ""}));
        QCOMPARE(rows.line(), std::size_t{1});
        QVERIFY((*rows.next() == std::vector<std::string>{"", "x"}));
        QCOMPARE(rows.line(), std::size_t{4});
        QVERIFY(rows.next()->empty());
    }

    void pairs_areReadWithoutNamesOfColumns() {
        const auto table = readPairTable("a/1.jpg,a/2.jpg,1,3\na/1.jpg,b/1.jpg,Different,7\n");
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE(table->folds, 2);
        QCOMPARE(table->pairs.size(), std::size_t{2});
        QVERIFY(table->pairs[0].isGenuine && !table->pairs[1].isGenuine);
        QCOMPARE(table->pairs[1].pictureB, std::string("b/1.jpg"));
        QCOMPARE(table->pairs[0].fold, 0); // folds are numbered from 0 without gaps
        QCOMPARE(table->pairs[1].fold, 1);
        QVERIFY(!table->namesPeople);
    }

    void pairs_areReadWithNamesOfColumnsInAnyOrder() {
        const auto table = readPairTable(
            "label,note,person_a,picture_a,person_b,picture_b\nsame,,Ann,1,Ann,2\n0,x,Ann,1,Bob,3\n");
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QVERIFY(table->namesPeople);
        QCOMPARE(table->pairs[1].personB, std::string("Bob"));
        QCOMPARE(table->pairs[1].pictureB, std::string("3"));
        QCOMPARE(table->folds, 1); // one pair of each kind
    }

    void folds_areCutByKindWhereThereAreNone() {
        std::string text;
        for (int i = 0; i < 20; ++i) {
            text += "a" + std::to_string(i) + ",b,1\nc" + std::to_string(i) + ",d,0\n";
        }
        const auto table = readPairTable(text);
        QCOMPARE(table->folds, 10);
        QCOMPARE(table->pairs[4].fold, 1); // the third genuine pair of twenty
        QCOMPARE(table->pairs[39].fold, 9);
    }

    void wrongTables_areRefusedWithTheirLine_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char* name, const QByteArray& text, ErrorCode code, const char* said) {
            QTest::newRow(name) << text << static_cast<int>(code) << QByteArray(said);
        };
        row("empty", "", ErrorCode::CorruptData, "no pair");
        row("only names", "picture_a,picture_b,label\n", ErrorCode::CorruptData, "no pair");
        row("no label", "a,b\n", ErrorCode::CorruptData, "line 1");
        row("wrong label", "a,b,1\na,c,maybe\n", ErrorCode::CorruptData, "line 2");
        row("too few values", "a,b,1\n\na,b\n", ErrorCode::CorruptData, "line 3");
        row("too many values", "a,b,1\na,b,1,2\n", ErrorCode::CorruptData, "line 2");
        row("itself", "a,a,1\n", ErrorCode::CorruptData, "itself");
        row("no picture", ",b,1\n", ErrorCode::CorruptData, "line 1");
        row("wrong fold", "a,b,1,-1\n", ErrorCode::CorruptData, "fold");
        row("open quote", "a,b,1\n\"a,b,1\n", ErrorCode::CorruptData, "line 2");
        row("text behind a quote", "\"a\"x,b,1\n", ErrorCode::CorruptData, "closing quote");
        row("quote inside", "a\"b,b,1\n", ErrorCode::CorruptData, "quote");
        row("NUL", QByteArray("a,b,1\nc\0d,b,1\n", 14), ErrorCode::CorruptData, "line 2");
        row("contradiction", "picture_a,picture_b,label,person_a,person_b\na,b,1,x,y\n",
            ErrorCode::CorruptData, "contradicts");
        row("one person alone", "picture_a,picture_b,label,person_a\na,b,1,x\n", ErrorCode::CorruptData,
            "line 1");
        row("many values", QByteArray(40, ','), ErrorCode::TooLarge, "line 1");
        row("a long value", QByteArray(5000, 'x') + ",b,1\n", ErrorCode::TooLarge, "line 1");
        row("a long quoted value", '"' + QByteArray(5000, 'x') + "\",b,1\n", ErrorCode::TooLarge, "line 1");
        QByteArray folds;
        for (int i = 0; i <= 100; ++i) {
            folds += "a,b" + QByteArray::number(i) + ",1," + QByteArray::number(i) + "\n";
        }
        row("many folds", folds, ErrorCode::TooLarge, "line 101");
    }
    void wrongTables_areRefusedWithTheirLine() {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QFETCH(QByteArray, said);
        const auto table =
            readPairTable(std::string_view(text.data(), static_cast<std::size_t>(text.size())));
        QCOMPARE(static_cast<int>(codeOf(table)), code);
        QVERIFY2(table.error().message.find(said.toStdString()) != std::string::npos,
                 table.error().message.c_str());
    }

    void groups_areReadWithOrWithoutNamesOfColumns() {
        const auto table = readGroupTable("person,group\nAnn,\"x, y\"\nBob,z\n");
        QVERIFY((*table == GroupTable{{"Ann", "x, y"}, {"Bob", "z"}}));
        QCOMPARE(readGroupTable("Ann,x\n")->size(), std::size_t{1});
        QVERIFY(readGroupTable("Ann,x\nAnn,y\n").error().message.find("line 2") != std::string::npos);
        QVERIFY(codeOf(readGroupTable("Ann\n")) == ErrorCode::CorruptData);
        QVERIFY(codeOf(readGroupTable("")) == ErrorCode::CorruptData);
    }
};

LIKENESS_TEST(TestPairTable)
#include "TestPairTable.moc"
