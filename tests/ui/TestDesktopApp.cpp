// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopApp.h"
#include "Samples.h"
#include "Translations.h"
#include "support/TestProgram.h"

#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QDropEvent>
#include <QtGui/QScreen>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <algorithm>
#include <memory>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

namespace {

/// All under it. What a Repeater has made is no QObject's child, only an item's.
QList<QQuickItem*> itemsIn(const QQuickItem& top) {
    QList<QQuickItem*> items = top.childItems();
    for (const QQuickItem* child : top.childItems()) {
        items += itemsIn(*child);
    }
    return items;
}

const QQuickItem* itemNamed(const QQuickItem* under, const QString& name) {
    const QList<QQuickItem*> items = itemsIn(*under);
    const auto found =
        std::ranges::find_if(items, [&](const QQuickItem* each) { return each->objectName() == name; });
    return found == items.end() ? nullptr : *found;
}

} // namespace

/// The whole window, with the real engine and real pictures. Leaves pictures of every state in
/// LIKENESS_SCREENSHOTS.
class TestDesktopApp : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QVERIFY(QDir().mkpath(QStringLiteral(LIKENESS_SCREENSHOTS)));
    }

    void cleanup() { QFile::remove(places().settingsFile); }

    void page_showsEachStateAtEachSize_data() {
        QTest::addColumn<QStringList>("pictures");
        QTest::addColumn<int>("verdict");
        const QString noFace = test::pictureWithoutFace(m_folder.path());
        const QString broken = test::truncatedPicture(m_folder.path());
        QTest::newRow("empty") << QStringList() << static_cast<int>(Verdict::State::Waiting);
        QTest::newRow("match") << QStringList{test::franck(), test::franckAgain()}
                               << static_cast<int>(Verdict::State::Match);
        QTest::newRow("no-match") << QStringList{test::franck(), test::anotherMan()}
                                  << static_cast<int>(Verdict::State::NoMatch);
        QTest::newRow("no-face") << QStringList{test::franck(), noFace}
                                 << static_cast<int>(Verdict::State::Waiting);
        QTest::newRow("error") << QStringList{broken} << static_cast<int>(Verdict::State::Waiting);
    }
    void page_showsEachStateAtEachSize() {
        QFETCH(QStringList, pictures);
        QFETCH(int, verdict);
        DesktopOptions options;
        options.pictures = pictures;
        DesktopApp app(places(), options);
        app.appearance().switchMotionOff();
        QVERIFY(app.start());
        QVERIFY(settle(app));
        QCOMPARE(static_cast<int>(app.verification().verdict()->state()), verdict);
        for (const QSize size : {QSize(1280, 800), QSize(900, 600), QSize(640, 900), QSize(1920, 1080)}) {
            for (const Settings::Theme theme : {Settings::Theme::Light, Settings::Theme::Dark}) {
                app.settings().setTheme(theme);
                app.window()->resize(size);
                QVERIFY(QTest::qWaitFor([&] { return app.window()->contentItem()->size() == QSizeF(size); }));
                const QString name = QStringLiteral("%1-%2-%3x%4")
                                         .arg(QLatin1String(QTest::currentDataTag()),
                                              theme == Settings::Theme::Dark ? QStringLiteral("dark")
                                                                             : QStringLiteral("light"))
                                         .arg(size.width())
                                         .arg(size.height());
                QVERIFY(savePicture(app, name));
                nothingIsCutOff(app);
            }
        }
    }

    /// What is typed next must find the page.
    void page_thatIsShownBeforeItIsThereIsMadeInOneGo() {
        DesktopApp app(places());
        QVERIFY(app.start());
        for (const char* place : {"evaluate", "settings", "about"}) {
            const QString name = QLatin1String(place) + QStringLiteral("Page");
            app.window()->setProperty("place", QLatin1String(place));
            const auto* const page = app.window()->findChild<QQuickItem*>(name);
            QVERIFY2(page != nullptr && page->isVisible(), place);
        }
    }

    void pack_problemFillsThePageAndNamesTheFile() {
        DesktopApp::Places broken = places();
        broken.engine = [this] {
            EngineOptions options;
            options.pack = m_folder.path().toStdString();
            return Result<EngineOptions>(options);
        };
        DesktopOptions options;
        options.size = {1280, 800};
        DesktopApp app(broken, options);
        app.appearance().switchMotionOff();
        QVERIFY(app.start());
        QVERIFY(settle(app));
        QTRY_VERIFY(!app.isMakingPages());
        const auto* page = itemNamed(app.window()->contentItem(), QStringLiteral("packProblemPage"));
        QVERIFY(page != nullptr && page->isVisible());
        const auto* details = itemNamed(app.window()->contentItem(), QStringLiteral("detailsText"));
        QVERIFY(details != nullptr &&
                details->property("text").toString().contains(QStringLiteral("pack.json")));
        QVERIFY(details->isVisible());
        QVERIFY(savePicture(app, QStringLiteral("pack-missing-light-1280x800")));
    }

    void window_speaksGerman() {
        const Translations german{QLocale(QLocale::German, QLocale::Germany)};
        DesktopOptions options;
        options.pictures = {test::franck(), test::franckAgain()};
        options.size = {900, 600};
        DesktopApp app(places(), options);
        app.appearance().switchMotionOff();
        QVERIFY(app.start());
        QVERIFY(settle(app));
        QCOMPARE(app.verification().verdict()->word(), QStringLiteral("Treffer"));
        QVERIFY(app.verification().verdict()->similarityText().startsWith(QStringLiteral("0,")));
        QCOMPARE(app.verification().verdict()->matchRateText(), QStringLiteral("1 von 10.000"));
        QVERIFY(savePicture(app, QStringLiteral("german-match-light-900x600")));
        nothingIsCutOff(app);
        for (const QSize size : {QSize(640, 900), QSize(500, 700)}) {
            app.window()->resize(size);
            QVERIFY(QTest::qWaitFor([&] { return app.window()->contentItem()->size() == QSizeF(size); }));
            QVERIFY(savePicture(
                app, QStringLiteral("german-match-light-%1x%2").arg(size.width()).arg(size.height())));
            nothingIsCutOff(app);
        }
    }

    void drop_ofTwoFilesFillsBothWells() {
        DesktopApp app(places());
        QVERIFY(app.start());
        QVERIFY(settle(app));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(test::franck()), QUrl::fromLocalFile(test::franckAgain())});
        QVERIFY(drop(app, QStringLiteral("probeWell"), data));
        QVERIFY(settle(app));
        QCOMPARE(app.verification().verdict()->state(), Verdict::State::Match);
    }

    void drop_goesIntoTheWellUnderIt() {
        DesktopApp app(places());
        QVERIFY(app.start());
        QVERIFY(settle(app));
        QMimeData pixels;
        pixels.setImageData(QImage(test::franck()));
        QVERIFY(drop(app, QStringLiteral("probeWell"), pixels));
        QVERIFY(app.verification().reference()->isEmpty());
        QFile file(test::anotherMan());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QMimeData encoded;
        encoded.setData(QStringLiteral("image/png"), file.readAll());
        QVERIFY(drop(app, QStringLiteral("referenceWell"), encoded));
        QVERIFY(settle(app));
        QCOMPARE(app.verification().verdict()->state(), Verdict::State::NoMatch);
    }

    void drop_ofTextIsNotTaken() {
        DesktopApp app(places());
        QVERIFY(app.start());
        QVERIFY(settle(app));
        QMimeData text;
        text.setText(QStringLiteral("hello"));
        QVERIFY(!drop(app, QStringLiteral("probeWell"), text));
        QVERIFY(app.verification().isEmpty());
    }

    void about_namesWhatRuns() {
        DesktopOptions options;
        options.size = {1280, 800};
        DesktopApp app(places(), options);
        app.appearance().switchMotionOff();
        QVERIFY(app.start());
        QVERIFY(settle(app));
        app.window()->setProperty("place", QStringLiteral("about"));
        QTRY_VERIFY(!app.isMakingPages());
        const auto* page = itemNamed(app.window()->contentItem(), QStringLiteral("aboutPage"));
        QVERIFY(page != nullptr && page->isVisible());
        QVERIFY(savePicture(app, QStringLiteral("about-light-1280x800")));
    }

    void screenshot_isSavedWhenThePageHasSettled() {
        DesktopOptions options;
        options.pictures = {test::franck(), test::anotherMan()};
        options.screenshot = m_folder.filePath(QStringLiteral("shot.png"));
        options.size = {900, 600};
        DesktopApp app(places(), options);
        QSignalSpy taken(&app, &DesktopApp::screenshotTaken);
        QVERIFY(app.start());
        QVERIFY(taken.wait(test::kPatience));
        QVERIFY(taken.first().first().toBool());
        QCOMPARE(app.verification().verdict()->state(), Verdict::State::NoMatch);
        QCOMPARE(QImage(options.screenshot).size(), QSize(900, 600));
    }

    void window_sizeAndThemeAreRemembered() {
        {
            DesktopApp app(places());
            QVERIFY(app.start());
            QVERIFY(QTest::qWaitForWindowExposed(app.window()));
            app.window()->resize(700, 600);
            QVERIFY(QTest::qWaitFor([&] { return app.window()->size() == QSize(700, 600); }));
            app.settings().setTheme(Settings::Theme::Dark);
            app.window()->close();
        }
        DesktopApp app(places());
        QVERIFY(app.start());
        QCOMPARE(app.window()->size(), QSize(700, 600));
        QCOMPARE(app.settings().theme(), Settings::Theme::Dark);
    }

    /// Of a larger screen than this one.
    void window_opensWithinTheScreen() {
        {
            Settings settings(places().settingsFile);
            settings.setWindowSize({2558, 1410});
            settings.setMaximized(true);
        }
        {
            DesktopApp app(places());
            QVERIFY(app.start());
            QVERIFY(QTest::qWaitForWindowExposed(app.window()));
            QCOMPARE(app.window()->visibility(), QWindow::Maximized);
            app.window()->showNormal();
            const QSize room = app.window()->screen()->availableSize();
            QVERIFY(QTest::qWaitFor([&] { return app.window()->visibility() == QWindow::Windowed; }));
            QVERIFY(app.window()->width() <= room.width() && app.window()->height() <= room.height());
        }
        Settings settings(places().settingsFile);
        QCOMPARE(settings.windowSize(), QSize(2558, 1410)); // for when the larger screen is back
        settings.setMaximized(false);
        settings.sync();
        DesktopApp app(places());
        QVERIFY(app.start());
        const QSize room = app.window()->screen()->availableSize();
        QVERIFY(app.window()->width() <= room.width() && app.window()->height() <= room.height());
    }

    void closing_whileEverythingRunsIsSafe() {
        DesktopOptions options;
        options.pictures = {test::franck(), test::anotherMan()};
        auto app = std::make_unique<DesktopApp>(places(), options);
        QVERIFY(app->start());
        QCoreApplication::processEvents();
        app.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
    }

  private:
    DesktopApp::Places places() const {
        return {.settingsFile = m_folder.filePath(QStringLiteral("likeness.ini")),
                .samples = test::sample({}),
                .engine = [] {
                    return Result<EngineOptions>(test::standardPack());
                }};
    }

    static bool settle(DesktopApp& app) {
        return QTest::qWaitForWindowExposed(app.window()) &&
               QTest::qWaitFor([&app] { return app.verification().isSettled(); }, test::kPatience);
    }

    /// Drags over the middle of a well, looks that it shows it, and drops. Whether the drop was taken.
    static bool drop(DesktopApp& app, const QString& wellName, const QMimeData& data) {
        const auto* well = itemNamed(app.window()->contentItem(), wellName);
        const auto* area = well != nullptr ? itemNamed(well, QStringLiteral("dropArea")) : nullptr;
        if (area == nullptr) {
            return false;
        }
        const QPointF middle = area->mapToScene(QPointF(area->width() / 2, area->height() / 2));
        QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(app.window(), &enter);
        QDragMoveEvent move(middle.toPoint(), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                            Qt::NoModifier);
        QCoreApplication::sendEvent(app.window(), &move);
        if (!area->property("containsDrag").toBool()) {
            return false;
        }
        QDropEvent drop(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(app.window(), &drop);
        return drop.isAccepted() && drop.dropAction() == Qt::CopyAction &&
               !area->property("containsDrag").toBool();
    }

    static bool savePicture(DesktopApp& app, const QString& name) {
        const QString file = QStringLiteral(LIKENESS_SCREENSHOTS "/") + name + QStringLiteral(".png");
        return app.window()->grabWindow().save(file);
    }

    /// Nothing sticks out sideways, and no line of text that must not be shortened was.
    static void nothingIsCutOff(const DesktopApp& app) {
        const double width = app.window()->width();
        for (const QQuickItem* item : itemsIn(*app.window()->contentItem())) {
            if (!item->isVisible() || item->width() <= 0 || !item->property("truncated").isValid()) {
                continue;
            }
            const QRectF place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
            const QByteArray text = item->property("text").toString().toUtf8();
            QVERIFY2(place.left() >= -0.5 && place.right() <= width + 0.5, text.constData());
            QVERIFY2(text.isEmpty() || !item->property("truncated").toBool(), text.constData());
        }
    }

    QTemporaryDir m_folder;
};

LIKENESS_GUI_TEST(TestDesktopApp)
#include "TestDesktopApp.moc"
