// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopOptions.h"
#include "support/TestProgram.h"

#include <QtTest/QtTest>

using likeness::DesktopOptions;
using likeness::Settings;

namespace {

auto parse(QStringList arguments) {
    arguments.prepend(QStringLiteral("likeness"));
    return DesktopOptions::parse(arguments);
}

} // namespace

class TestDesktopOptions : public QObject {
    Q_OBJECT

  private slots:
    void parse_takesPicturesAndOptionsInAnyOrder() {
        const auto options =
            parse({QStringLiteral("a.jpg"), QStringLiteral("--theme"), QStringLiteral("dark"),
                   QStringLiteral("b.png"), QStringLiteral("--pack=/p"), QStringLiteral("--size"),
                   QStringLiteral("900x600"), QStringLiteral("--screenshot"), QStringLiteral("s.png"),
                   QStringLiteral("--store"), QStringLiteral("p.likeness")});
        QVERIFY(options);
        QCOMPARE(options->pictures, QStringList({QStringLiteral("a.jpg"), QStringLiteral("b.png")}));
        QVERIFY(options->theme == Settings::Theme::Dark);
        QCOMPARE(options->pack, QStringLiteral("/p"));
        QCOMPARE(options->store, QStringLiteral("p.likeness"));
        QCOMPARE(options->size, QSize(900, 600));
        QCOMPARE(options->screenshot, QStringLiteral("s.png"));
    }

    void parse_needsNothing() {
        const auto options = parse({});
        QVERIFY(options && options->pictures.isEmpty() && !options->theme && !options->size.isValid());
    }

    void parse_tellsAnExportFromAPicture() {
        const auto options = parse({QStringLiteral("/tmp/people.lkns")});
        QVERIFY(options && options->pictures.isEmpty());
        QCOMPARE(options->exported, QStringLiteral("/tmp/people.lkns"));
    }

    void parse_refusesWhatItDoesNotKnow_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("option") << QStringList{QStringLiteral("--no-such-thing")};
        QTest::newRow("theme") << QStringList{QStringLiteral("--theme=purple")};
        QTest::newRow("size") << QStringList{QStringLiteral("--size=big")};
        QTest::newRow("third picture")
            << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    }
    void parse_refusesWhatItDoesNotKnow() {
        QFETCH(QStringList, arguments);
        const auto options = parse(arguments);
        QVERIFY(!options);
        QCOMPARE(options.error().code, likeness::ErrorCode::InvalidArgument);
    }
};

LIKENESS_TEST(TestDesktopOptions)
#include "TestDesktopOptions.moc"
