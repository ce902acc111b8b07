// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/Faceprint.h"
#include "faceprint/Vectors.h"
#include "support/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cstring>

using namespace likeness;
using namespace likeness::test;

namespace {

bool sameBits(std::span<const float> a, std::span<const float> b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
}

std::string validJson(bool compressed = false) {
    return *Faceprint::fromEmbedding(axis(64, 0), kModel, {.frVectorCompression = compressed})->toJson();
}

/// The valid document with one piece of text replaced, which must be there.
std::string changed(const QByteArray& from, const QByteArray& to, bool compressed = false) {
    QByteArray json = QByteArray::fromStdString(validJson(compressed));
    return json.contains(from) ? json.replace(from, to).toStdString() : "the test's text is not there";
}

} // namespace

class TestFaceprintJson : public QObject {
    Q_OBJECT

  private slots:
    void roundTrip_keepsEveryBit_data() {
        QTest::addColumn<int>("dimensions");
        QTest::addColumn<bool>("compressed");
        for (const int dimensions : {64, 128, 512, 4096}) {
            QTest::addRow("%d floats", dimensions) << dimensions << false;
            QTest::addRow("%d integers", dimensions) << dimensions << true;
        }
    }
    void roundTrip_keepsEveryBit() {
        QFETCH(int, dimensions);
        QFETCH(bool, compressed);
        std::mt19937 random(7);
        for (int i = 0; i < 50; ++i) {
            auto embedding = randomEmbedding(random, static_cast<std::size_t>(dimensions));
            embedding[0] = -0.0F;
            embedding[1] = 1e-43F; // smaller than any normal float once normalized
            embedding[2] = 1e-30F;
            const auto print =
                Faceprint::fromEmbedding(embedding, kModel, {.frVectorCompression = compressed});
            QVERIFY(print);
            const auto json = print->toJson();
            QVERIFY(json);
            const auto copy = Faceprint::fromJson(*json);
            QVERIFY2(copy, copy ? "" : copy.error().message.c_str());
            QVERIFY(sameBits(copy->vector(), print->vector()));
            QVERIFY(copy->quantizedVector() == print->quantizedVector());
            QVERIFY(*copy == *print);
            QVERIFY(*copy->toJson() == *json);
        }
    }

    void roundTrip_keepsAVectorThatWasSetQuantized() {
        std::mt19937 random(8);
        auto print = Faceprint::fromEmbedding(randomEmbedding(random, 512), kModel);
        QVERIFY(print->setQuantizedVector(print->quantizedVector()));
        QVERIFY(*Faceprint::fromJson(*print->toJson()) == *print);
    }

    void roundTrip_keepsAVectorThatRoundingShortened() {
        // 63 components of 1000.49 / 32767 all round down, which shortens the vector by 3e-5; lengthened
        // again, its first component, 31750 / 32767, would become another integer.
        std::vector<float> embedding(64, 1000.49F / 32767);
        embedding[0] = std::sqrt(1 - 63 * embedding[1] * embedding[1]);
        for (const bool compressed : {false, true}) {
            auto print = Faceprint::fromEmbedding(embedding, kModel, {.frVectorCompression = compressed});
            const auto quantized = print->quantizedVector();
            QVERIFY(print->setQuantizedVector(quantized));
            QVERIFY(print->quantizedVector() == quantized);
            QVERIFY(*Faceprint::fromJson(*print->toJson()) == *print);
        }
    }

    void roundTrip_keepsNamesInAnyLanguage() {
        const ModelIdentity model{"Gesichtsnetz \"ü\" 顔", kModel.digest, "p\n1"};
        const auto print = Faceprint::fromEmbedding(axis(64, 0), model);
        QVERIFY(print);
        QVERIFY(Faceprint::fromJson(*print->toJson())->model() == model);
    }

    void toJson_isTheDocumentedDocument() {
        // Read by Qt's own JSON reader, not by ours.
        const auto text = QByteArray::fromStdString(validJson());
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        QCOMPARE(json["format"].toString(), QStringLiteral("likeness-faceprint"));
        QCOMPARE(json["version"].toInt(), 1);
        QCOMPARE(json["model"]["digest"].toString(), QString(64, QLatin1Char('a')));
        QCOMPARE(json["model"]["preprocessing"].toString(), QStringLiteral("upright/1"));
        QCOMPARE(json["options"]["frVectorCompression"].toBool(true), false);
        QCOMPARE(json["vector"].toArray().size(), 64);
        QCOMPARE(json["vector"].toArray()[0].toDouble(), 1.0);
        QVERIFY(!json.contains("quantizedVector"));
    }

    void toJson_carriesIntegersWithCompression() {
        const auto text = QByteArray::fromStdString(validJson(true));
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        QVERIFY(!json.contains("vector"));
        QCOMPARE(json["quantizedVector"].toArray()[0].toInt(), 32767);
        QVERIFY(!text.contains("32767."));
    }

    void fromJson_ignoresUnknownFields() {
        const auto print = Faceprint::fromJson(
            changed("\"version\":1,", "\"version\":1,\"colour\":{\"a\":[1,{\"b\":null}]},"));
        QVERIFY(print);
        QVERIFY(*print == *Faceprint::fromJson(validJson()));
    }

    void fromJson_namesTheFieldThatIsWrong_data() {
        QTest::addColumn<std::string>("json");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* tag, const std::string& json, const char* field) {
            QTest::newRow(tag) << json << QString(field);
        };
        const QByteArray digest(64, 'a');
        row("other format", changed("likeness-faceprint", "likeness-calibration"), "\"format\"");
        row("no version", changed("\"version\":1,", ""), "\"version\"");
        row("newer version", changed("\"version\":1", "\"version\":2"), "\"version\"");
        row("version as text", changed("\"version\":1", "\"version\":\"1\""), "\"version\"");
        row("no model", changed("\"model\"", "\"motel\""), "\"model\"");
        row("model a number", changed("{\"name\":\"test-net\",", "7,\"x\":{"), "\"model\"");
        row("no digest", changed("\"digest\"", "\"digit\""), "\"model.digest\"");
        row("short digest", changed(digest, "aaaa"), "\"model.digest\"");
        row("digest not hexadecimal", changed(digest, QByteArray(64, 'x')), "\"model.digest\"");
        row("digest null", changed("\"" + digest + "\"", "null"), "\"model.digest\"");
        row("no name", changed("\"name\":\"test-net\",", ""), "\"model.name\"");
        row("empty name", changed("test-net", ""), "\"model.name\"");
        row("huge name", changed("test-net", QByteArray(201, 'n')), "\"model.name\"");
        row("no preprocessing", changed("\"preprocessing\"", "\"pre\""), "\"model.preprocessing\"");
        row("name twice", changed("\"name\":", "\"name\":\"x\",\"name\":"), "\"model.name\"");
        row("vector twice", changed("\"vector\":", "\"vector\":[1],\"vector\":"), "\"vector\"");
        row("no options", changed("\"options\"", "\"opinions\""), "\"options\"");
        row("option a number", changed("false", "0"), "\"options.frVectorCompression\"");
        row("no option", changed("frVectorCompression", "fr"), "\"options.frVectorCompression\"");
        row("no sdkVersion", changed("sdkVersion", "sdk"), "\"sdkVersion\"");
        row("no vector", changed("\"vector\"", "\"victor\""), "\"vector\"");
        row("vector an object", changed("\"vector\":[", "\"vector\":{},\"x\":["), "\"vector\"");
        row("63 values", changed(",0.0]", "]"), "\"vector\"");
        row("4097 values", changed("[1.0,", "[1.0," + QByteArray("0,").repeated(4033)), "\"vector\"");
        row("text in the vector", changed("[1.0,0.0,", "[1.0,\"0\","), "\"vector[1]\"");
        row("null in the vector", changed("[1.0,0.0,", "[1.0,null,"), "\"vector[1]\"");
        row("NaN", changed("[1.0,0.0,", "[1.0,NaN,"), "\"vector[1]\"");
        row("Infinity", changed("[1.0,0.0,", "[1.0,-Infinity,"), "\"vector[1]\"");
        row("1e999", changed("[1.0,0.0,", "[1.0,1e999,"), "\"vector[1]\"");
        row("1e39, no float", changed("[1.0,0.0,", "[1.0,1e39,"), "\"vector[1]\"");
        row("out of range", changed("[1.0,0.0,", "[1.0,-1.02,"), "\"vector[1]\"");
        row("norm 1.4", changed("[1.0,0.0,", "[1.0,1.0,"), "\"vector\"");
        row("norm 0.98", changed("[1.0,0.0,", "[0.98,0.0,"), "\"vector\"");
        row("all zero", changed("[1.0,0.0,", "[0.0,0.0,"), "\"vector\"");
        row("floats where integers belong", changed("[32767,0,", "[32767,0.5,", true),
            "\"quantizedVector[1]\"");
        row("integer too large", changed("[32767,0,", "[32768,0,", true), "\"quantizedVector[0]\"");
        row("-32768", changed("[32767,0,", "[-32768,0,", true), "\"quantizedVector[0]\"");
        row("vast integer", changed("[32767,0,", "[99999999999999999999,0,", true), "\"quantizedVector[0]\"");
        row("only floats", changed("quantizedVector", "vector", true), "\"quantizedVector\"");
        row("integers all zero", changed("[32767,0,", "[0,0,", true), "\"quantizedVector\"");
    }
    void fromJson_namesTheFieldThatIsWrong() {
        QFETCH(std::string, json);
        QFETCH(QString, field);
        const auto print = Faceprint::fromJson(json);
        QVERIFY(!print);
        QVERIFY(print.error().code == ErrorCode::InvalidFaceprint ||
                print.error().code == ErrorCode::CorruptData);
        const auto message = QString::fromStdString(print.error().message);
        QVERIFY2(message.contains(field), qPrintable(message));
        QVERIFY(message.size() < 300);
    }

    void fromJson_refusesWhatIsNoJson_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a word") << QByteArray("faceprint");
        QTest::newRow("cut off") << QByteArray::fromStdString(validJson()).chopped(1);
        QTest::newRow("zero byte") << QByteArray("{\0}", 3);
        QTest::newRow("not UTF-8") << QByteArray("{\"\xff\xfe\":1}");
        QTest::newRow("trailing text") << QByteArray::fromStdString(validJson()) + "x";
    }
    void fromJson_refusesWhatIsNoJson() {
        QFETCH(QByteArray, json);
        QVERIFY(codeOf(Faceprint::fromJson(json.toStdString())) == ErrorCode::CorruptData);
    }

    void fromJson_refusesOtherDocuments() {
        for (const char* json : {"[]", "null", "1", "\"x\"", "{}"}) {
            QVERIFY(codeOf(Faceprint::fromJson(json)) == ErrorCode::InvalidFaceprint);
        }
    }

    void fromJson_refusesHugeAndDeepDocuments() {
        const std::string padded = validJson() + std::string(1024 * 1024, ' ');
        QVERIFY(codeOf(Faceprint::fromJson(padded)) == ErrorCode::TooLarge);
        std::string deep = "{\"a\":";
        deep.append(500000, '[');
        QVERIFY(codeOf(Faceprint::fromJson(deep)) == ErrorCode::TooLarge);
    }

    void fromJson_normalizesWhatIsOnlyNearlyUnit() {
        const auto print = Faceprint::fromJson(changed("[1.0,", "[0.995,"));
        QVERIFY(print);
        QCOMPARE(print->vector()[0], 1.0F);
    }
};

LIKENESS_TEST(TestFaceprintJson)
#include "TestFaceprintJson.moc"
