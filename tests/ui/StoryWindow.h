// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "DesktopApp.h"
#include "Samples.h"
#include "Translations.h"

#include <QtCore/QTemporaryDir>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <functional>

namespace likeness::test {

/// The whole window as its user has it, driven with the keyboard, for tests that tell a story.
class StoryWindow {
  public:
    bool open() { return open({}); }
    /// With video from elsewhere than the system's cameras.
    bool open(CaptureParts capture) {
        m_app = std::make_unique<DesktopApp>(places(std::move(capture)));
        m_app->appearance().switchMotionOff();
        if (!m_app->start()) {
            return false;
        }
        m_app->window()->resize(1280, 800);
        return QTest::qWaitForWindowExposed(m_app->window());
    }
    void close() { m_app.reset(); }
    /// What the window speaks with; before it is opened.
    void speakWith(Translations& translations) { m_translations = &translations; }

    [[nodiscard]] DesktopApp& app() const { return *m_app; }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString storeFile() const { return file(QStringLiteral("people.likeness")); }

    static bool until(const std::function<bool()>& isTrue) { return QTest::qWaitFor(isTrue, kPatience); }

    /// A store with Ada as its administrator, who is signed in.
    bool makeStore() {
        m_app->storeHost().create(QUrl::fromLocalFile(storeFile()), StoreHost::Protection::Passphrase,
                                  QStringLiteral("correct horse battery"), QStringLiteral("Ada Lovelace"),
                                  QStringLiteral("ada's password"));
        return until([&] { return m_app->storeHost().isSignedIn(); });
    }
    /// Enrols somebody through the enrolment's model.
    bool enrol(const QString& id, const QString& name, const QStringList& pictures) {
        EnrolmentModel& enrolment = m_app->enrolment();
        enrolment.reset();
        enrolment.setExternalId(id);
        enrolment.setDisplayName(name);
        enrolment.advance();
        if (!until([&] { return enrolment.step() == EnrolmentModel::Step::Consent; })) {
            return false;
        }
        enrolment.setPurpose(QStringLiteral("Access to the laboratory"));
        enrolment.setConsentGiven(true);
        enrolment.advance();
        QList<QUrl> files;
        for (const QString& picture : pictures) {
            files.append(QUrl::fromLocalFile(picture));
        }
        enrolment.addFiles(files);
        if (!until([&] { return enrolment.canContinue(); })) {
            return false;
        }
        enrolment.advance();
        if (!until([&] { return enrolment.step() == EnrolmentModel::Step::Review; })) {
            return false;
        }
        enrolment.setDuplicateAccepted(true);
        enrolment.advance();
        return until([&] { return enrolment.step() == EnrolmentModel::Step::Done; });
    }

    /// Chooses a language, and waits until everything speaks it.
    void speak(const char* language) {
        m_app->settings().setLanguage(QString::fromLatin1(language));
        QVERIFY(until([&] { return !m_app->rewording().isDue() && !m_app->isMakingPages(); }));
    }
    void go(const char* place) {
        press(QByteArray(place) + "Place");
        QVERIFY(until([&] { return !m_app->isMakingPages(); }));
    }

    /// The one that is shown, where several pages have one of this name; a new, hidden one where none has.
    [[nodiscard]] QQuickItem* item(const QByteArray& name) const {
        QList<QQuickItem*> all;
        collect(m_app->window()->contentItem(), all, QString::fromLatin1(name));
        for (QQuickItem* each : all) {
            if (each->isVisible()) {
                return each;
            }
        }
        if (!all.isEmpty()) {
            return all.constFirst();
        }
        auto* const none = new QQuickItem(m_app->window()->contentItem());
        none->setVisible(false);
        return none;
    }
    /// Every item of the window, shown or not.
    [[nodiscard]] QList<QQuickItem*> items() const {
        QList<QQuickItem*> all;
        collect(m_app->window()->contentItem(), all);
        return all;
    }
    [[nodiscard]] bool isShown(const char* name) const { return item(name)->isVisible(); }
    [[nodiscard]] QString textOf(const char* name) const { return item(name)->property("text").toString(); }

    void press(const QByteArray& name) {
        QQuickItem* const target = item(name);
        QVERIFY2(target->isVisible() && target->isEnabled(),
                 (name + ": " + m_app->enrolment().missing().toUtf8()).constData());
        // As the keyboard does it, which also scrolls there.
        target->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_app->window(), Qt::Key_Space);
    }

    [[nodiscard]] bool hasFocus(const char* name) { return item(name)->hasActiveFocus(); }

    void type(const char* name, const char* text) {
        const QByteArray inputName = QByteArray(name) + "Input";
        QVERIFY2(until([&] { return isShown(inputName); }),
                 name); // its page may have been asked for just now
        QQuickItem* const input = item(inputName);
        input->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_app->window(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_app->window(), Qt::Key_Delete);
        for (const char* letter = text; *letter != '\0'; ++letter) {
            QTest::keyClick(m_app->window(), *letter);
        }
        QCOMPARE(input->property("text").toString(), QString::fromUtf8(text));
    }

    /// The page in both themes, in several sizes.
    void pictures(const char* name, const QList<QSize>& sizes = {{1280, 800}, {900, 600}, {560, 760}}) {
        for (const QSize size : sizes) {
            m_app->window()->resize(size);
            QVERIFY(until([&] { return m_app->window()->contentItem()->size() == QSizeF(size); }));
            QCoreApplication::processEvents(); // what follows from the size
            for (const Settings::Theme theme : {Settings::Theme::Light, Settings::Theme::Dark}) {
                m_app->settings().setTheme(theme);
                const QString file =
                    QStringLiteral(LIKENESS_SCREENSHOTS "/%1-%2-%3x%4.png")
                        .arg(QLatin1String(name), theme == Settings::Theme::Dark ? QStringLiteral("dark")
                                                                                 : QStringLiteral("light"))
                        .arg(size.width())
                        .arg(size.height());
                QVERIFY(m_app->window()->grabWindow().save(file));
            }
            nothingSticksOut(name);
            nothingOverlaps(name);
        }
        m_app->settings().setTheme(Settings::Theme::Light);
        m_app->window()->resize(1280, 800);
        QVERIFY(until([&] { return m_app->window()->contentItem()->size() == QSizeF(1280, 800); }));
    }

  private:
    DesktopApp::Places places(CaptureParts capture) {
        return {.settingsFile = file(QStringLiteral("likeness.ini")),
                .samples = sample({}),
                .engine = [] { return Result<EngineOptions>(standardPack()); },
                // A computer has one such clock, for cameras and stores.
                .store = {.steadyClock = capture.now ? capture.now : store::steadyClock(),
                          .cost = store::HashCost::cheapest()},
                .capture = std::move(capture),
                .calibrations = file(QStringLiteral("calibrations")).toStdU16String(),
                .faceprintCache = file(QStringLiteral("faceprints")).toStdU16String(),
                .translations = m_translations,
                .newStore = QUrl::fromLocalFile(storeFile())};
    }

    /// Items under one, all or of one name, in the order in which they are drawn; what a view has made has no
    /// other parent.
    static void collect(QQuickItem* under, QList<QQuickItem*>& found, const QString& name = {}) {
        for (QQuickItem* child : under->childItems()) {
            if (name.isEmpty() || child->objectName() == name) {
                found.append(child);
            }
            collect(child, found, name);
        }
    }

    /// What is laid out has the height that it needs, so that nothing covers what comes after it.
    void nothingOverlaps(const char* name) {
        QList<QQuickItem*> all;
        collect(m_app->window()->contentItem(), all);
        for (const QQuickItem* each : all) {
            const QQuickItem* const above = each->parentItem();
            const bool isLaidOut = above->inherits("QQuickLayout") || above->inherits("QQuickBasePositioner");
            if (each->isVisible() && isLaidOut && each->property("truncated").isValid()) {
                QVERIFY2(each->height() >= each->implicitHeight() - 1,
                         qPrintable(QStringLiteral("%1 at %2: “%3” has %4 of %5")
                                        .arg(QLatin1String(name))
                                        .arg(m_app->window()->width())
                                        .arg(each->property("text").toString())
                                        .arg(each->height())
                                        .arg(each->implicitHeight())));
            }
        }
    }
    /// No text leaves the window sideways.
    void nothingSticksOut(const char* name) {
        const double width = m_app->window()->width();
        QList<QQuickItem*> all;
        collect(m_app->window()->contentItem(), all);
        for (const QQuickItem* each : all) {
            if (!each->isVisible() || each->width() <= 0 || !each->property("truncated").isValid()) {
                continue;
            }
            const QRectF place = each->mapRectToScene(QRectF(0, 0, each->width(), each->height()));
            QVERIFY2(place.left() >= -0.5 && place.right() <= width + 0.5,
                     qPrintable(QStringLiteral("%1 at %2: %3")
                                    .arg(QLatin1String(name))
                                    .arg(width)
                                    .arg(each->property("text").toString())));
        }
    }

    QTemporaryDir m_folder;
    Translations* m_translations = nullptr;
    std::unique_ptr<DesktopApp> m_app;
};

} // namespace likeness::test
