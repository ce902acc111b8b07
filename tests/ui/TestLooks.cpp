// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FakeCamera.h"
#include "StoryWindow.h"
#include "support/TestProgram.h"

#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

/// The window for people who read from right to left, or who need large text: every page in it, and pictures
/// of them to look at.
class TestLooks : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(LIKENESS_SCREENSHOTS))); }

    void pages_fit_data() {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<double>("textScale");
        QTest::addColumn<QString>("name");
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        const QLocale arabic(QLocale::Arabic, QLocale::Egypt);
        const QLocale german(QLocale::German, QLocale::Germany);
        QTest::newRow("right to left") << arabic << 1.0 << QStringLiteral("rtl");
        QTest::newRow("text at 200 %") << english << 2.0 << QStringLiteral("large");
        QTest::newRow("German text at 200 %") << german << 2.0 << QStringLiteral("large-de");
        QTest::newRow("right to left at 200 %") << arabic << 2.0 << QStringLiteral("rtl-large");
    }
    void pages_fit() {
        QFETCH(QLocale, locale);
        QFETCH(double, textScale);
        QFETCH(QString, name);
        const Translations language(locale);
        QLocale::setDefault(locale);
        const QFont usual = QGuiApplication::font();
        QFont font = usual;
        if (textScale > 1) {
            font.setPointSizeF(11 * textScale);
        }
        QGuiApplication::setFont(font);

        test::FakeDesk desk;
        test::StoryWindow story;
        QVERIFY(story.open(desk.parts()));
        DesktopApp& app = story.app();
        QTRY_COMPARE(app.appearance().textScale(), textScale);
        QCOMPARE(app.window()->property("mirrored").toBool(), locale.textDirection() == Qt::RightToLeft);
        QVERIFY(story.until([&] { return app.engineHost().state() == EngineHost::State::Ready; }));
        const auto pictures = [&](const char* page) {
            story.pictures((name + u'-' + QLatin1String(page)).toUtf8(), {{1280, 800}, {900, 600}});
        };
        pictures("verify-empty");
        story.go("people");
        story.press("newStoreButton");
        pictures("store-where");
        story.press("createStoreButton");
        story.type("administratorName", "Ada Lovelace");
        story.type("administratorPassword", "ada's password");
        story.type("administratorPasswordAgain", "ada's password");
        pictures("store-you");
        story.press("createStoreButton");
        pictures("store-protection");
        QVERIFY(story.makeStore());
        QVERIFY(story.enrol(QStringLiteral("1017"), QStringLiteral("Franck"),
                            {test::franck(), test::franckAgain()}));
        QVERIFY(story.until([&] { return app.people().count() == 1; }));
        story.go("people");
        app.person().setPersonId(app.people().idAt(0));
        QVERIFY(story.until([&] { return !app.person().isEmpty(); }));
        pictures("people");
        story.go("verify");
        app.verification().trySamePerson();
        QVERIFY(story.until([&] { return app.verification().verdict()->isAnswer(); }));
        pictures("verify");
        // However little room there is, the answer is in sight.
        app.window()->resize(900, 600);
        QTRY_COMPARE(app.window()->contentItem()->size(), QSizeF(900, 600));
        const QQuickItem* const word = story.item("verdictWord");
        QTRY_VERIFY(word->mapToScene(QPointF()).y() >= 0 &&
                    word->mapRectToScene(QRectF({}, word->size())).bottom() <= 600);
        app.window()->resize(1280, 800);
        const QString dark = story.file(QStringLiteral("dark.png"));
        QVERIFY(test::darkened(QImage(test::franck()), 8).save(dark));
        app.verification().probe()->open(fileSource(dark));
        QVERIFY(
            story.until([&] { return app.verification().verdict()->state() == Verdict::State::CannotTell; }));
        pictures("verify-poor");
        app.verification().claim(app.people().idAt(0));
        app.verification().probe()->open(fileSource(test::anotherMan()));
        QVERIFY(
            story.until([&] { return app.verification().verdict()->state() == Verdict::State::NoMatch; }));
        pictures("verify-claim");
        story.go("log");
        QVERIFY(story.until([&] { return app.log().chain() == LogModel::Chain::Unbroken; }));
        pictures("log");
        story.go("enrol");
        EnrolmentModel& enrolment = app.enrolment();
        enrolment.reset();
        pictures("enrol-person");
        enrolment.addTo(app.people().idAt(0), QStringLiteral("1017"), QStringLiteral("Franck"));
        enrolment.addFiles({QUrl::fromLocalFile(test::franck()),
                            QUrl::fromLocalFile(test::pictureWithoutFace(story.folder()))});
        QVERIFY(story.until([&] { return enrolment.canContinue(); }));
        // The way on is there however long the page is.
        const QQuickItem* const next = story.item("nextButton");
        for (const QSize size : {QSize(1280, 800), QSize(900, 600)}) {
            app.window()->resize(size);
            QTRY_COMPARE(app.window()->contentItem()->size(), QSizeF(size));
            QTRY_VERIFY(next->mapRectToScene(QRectF({}, next->size())).bottom() <= size.height());
        }
        pictures("enrol-samples");
        enrolment.reset();
        QVERIFY(story.until([&] { return story.item("externalIdInput")->hasActiveFocus(); }));
        story.go("settings");
        QVERIFY(story.until([&] { return story.isShown("settingsPage"); }));
        pictures("settings");
        story.go("verify");
        app.verification().clear();
        QTest::keyClick(app.window(), Qt::Key_F5);
        QVERIFY(story.until([&] { return desk.source && desk.source->isRunning(); }));
        emit desk.source->failed(FrameSource::Failure::Busy, QStringLiteral("Device is busy"));
        QTRY_COMPARE(app.capture().state(), CaptureState::Busy);
        pictures("camera-busy");
        story.close();
        QGuiApplication::setFont(usual);
    }
};

LIKENESS_GUI_TEST(TestLooks)
#include "TestLooks.moc"
