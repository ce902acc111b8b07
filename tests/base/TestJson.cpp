// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/Json.h"
#include "support/TestProgram.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace likeness;

namespace {

std::string nested(int depth, char open, char close) {
    return std::string(static_cast<std::size_t>(depth), open) + "1" +
           std::string(static_cast<std::size_t>(depth), close);
}

} // namespace

class TestJson : public QObject {
    Q_OBJECT

  private slots:
    void parse_givesTheDocument() {
        const auto document = parseJson("{\"name\": \"a[{\", \"values\": [1, 2.5, null, true]}", "test");
        QVERIFY(document.has_value());
        QCOMPARE(document->at("name").get<std::string>(), std::string("a[{"));
        QCOMPARE(document->at("values").size(), std::size_t{4});
    }

    void parse_refusesWhatIsNoJson_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addRow("empty") << QByteArray();
        QTest::addRow("word") << QByteArray("hello");
        QTest::addRow("broken off") << QByteArray("{\"name\": \"fra");
        QTest::addRow("two documents") << QByteArray("{} {}");
        QTest::addRow("comment") << QByteArray("{} // why");
        QTest::addRow("trailing comma") << QByteArray("[1, 2,]");
        QTest::addRow("NaN") << QByteArray("[NaN]");
        QTest::addRow("infinity") << QByteArray("[Infinity]");
        QTest::addRow("number beyond a double") << QByteArray("[1e999]");
        QTest::addRow("not UTF-8") << QByteArray("[\"\xC3\x28\"]");
        QTest::addRow("control character in a string") << QByteArray("[\"a\nb\"]");
        QTest::addRow("unbalanced") << QByteArray("]]]][[[[");
        QTest::addRow("binary") << QByteArray("\x00\x01\x02\xFF", 4);
    }
    void parse_refusesWhatIsNoJson() {
        QFETCH(QByteArray, text);
        const auto document = parseJson({text.data(), static_cast<std::size_t>(text.size())}, "faceprint");
        QVERIFY(codeOf(document) == ErrorCode::CorruptData);
        QVERIFY(document.error().message.starts_with("the faceprint "));
    }

    void parse_refusesNestingBeyondTheLimit() {
        for (const auto& [open, close] : {std::pair{'[', ']'}}) {
            QVERIFY(parseJson(nested(16, open, close), "test").has_value());
            QVERIFY(codeOf(parseJson(nested(17, open, close), "test")) == ErrorCode::TooLarge);
            QVERIFY(parseJson(nested(3, open, close), "test", {.maxDepth = 3}).has_value());
            QVERIFY(codeOf(parseJson(nested(4, open, close), "test", {.maxDepth = 3})) ==
                    ErrorCode::TooLarge);
        }
        QVERIFY(codeOf(parseJson(nested(1000000, '[', ']'), "test")) == ErrorCode::TooLarge);
        std::string objects;
        for (int i = 0; i < 17; ++i) {
            objects += "{\"a\":";
        }
        QVERIFY(codeOf(parseJson(objects, "test")) == ErrorCode::TooLarge);
    }

    void parse_countsNoBracketsInStrings() {
        QVERIFY(parseJson("[\"[[[[[[[[[[[[[[[[[[[[ \\\" [[[[[[[[\"]", "test").has_value());
        QVERIFY(codeOf(parseJson("[\"\\\\\"," + nested(16, '[', ']') + "]", "test")) == ErrorCode::TooLarge);
    }

    void parse_refusesMoreBytesThanTheLimit() {
        QVERIFY(parseJson("[1234]", "test", {.maxBytes = 6}).has_value());
        QVERIFY(codeOf(parseJson("[12345]", "test", {.maxBytes = 6})) == ErrorCode::TooLarge);
        const std::string spaces(1024 * 1024, ' ');
        QVERIFY(codeOf(parseJson(spaces + "1", "test")) == ErrorCode::TooLarge);
    }
};

LIKENESS_TEST(TestJson)
#include "TestJson.moc"
