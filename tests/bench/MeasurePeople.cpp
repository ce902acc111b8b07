// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// MeasurePeople: opens a store of 100,000 people in the window, scrolls, jumps, searches, sorts and looks at
// people, and says for each how long the longest handler of an event held the GUI thread, drawing aside. Run
// it with the software renderer and without a screen: QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
// build/dev/bin/MeasurePeople Of a handler, its processor time counts, since by the clock a busy
// machine's other programs are in it too. Fails when that is more than 8 ms.

#include "DesktopApp.h"
#include "bench/LargeStore.h"
#include "ui/Samples.h"

#include <QtGui/QGuiApplication>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <ctime>
#include <functional>
#include <iostream>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

namespace {

constexpr double kLimit = 8;

double processorMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Times every event that the GUI thread handles; drawing apart.
class WatchedApplication : public QGuiApplication {
  public:
    using QGuiApplication::QGuiApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        // Workers, such as the store's thread, may take as long as they like.
        if (QThread::currentThread() != thread()) {
            return QGuiApplication::notify(receiver, event);
        }
        const bool isDrawing = event->type() == QEvent::UpdateRequest || event->type() == QEvent::Expose ||
                               (event->type() == QEvent::Timer && receiver->inherits("QQuickWindow"));
        if (m_depth > 0 || isDrawing) {
            return QGuiApplication::notify(receiver, event);
        }
        const QByteArray name = QByteArray(receiver->metaObject()->className()) + ", event " +
                                QByteArray::number(static_cast<int>(event->type()));
        QElapsedTimer clock;
        clock.start();
        const double before = processorMilliseconds();
        ++m_depth;
        const bool isHandled = QGuiApplication::notify(receiver, event);
        --m_depth;
        const double used = processorMilliseconds() - before;
        ++handled;
        if (used > longest) {
            longest = used;
            longestByClock = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            longestName = name;
        }
        return isHandled;
    }

    int handled = 0;
    double longest = 0;
    double longestByClock = 0;
    QByteArray longestName;

  private:
    int m_depth = 0;
};

QString textOf(std::string_view text) {
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

/// Has something done as a handler of an event, as the window's own code is, and waits for it.
void handle(const std::function<void()>& act) {
    QMetaObject::invokeMethod(qApp, act, Qt::QueuedConnection);
    QCoreApplication::processEvents();
}

class Measurement {
  public:
    Measurement(WatchedApplication& application, DesktopApp& app) : m_application(application), m_app(app) {}

    [[nodiscard]] QQuickItem* item(const QString& name) const {
        const std::function<QQuickItem*(QQuickItem*)> find = [&](QQuickItem* under) -> QQuickItem* {
            for (QQuickItem* child : under->childItems()) {
                if (child->objectName() == name && child->isVisible()) {
                    return child;
                }
                if (QQuickItem* found = find(child)) {
                    return found;
                }
            }
            return nullptr;
        };
        return find(m_app.window()->contentItem());
    }

    /// Does something and waits until it is done and drawn; says how long the longest handler took.
    void of(const char* what, const std::function<void()>& act, const std::function<bool()>& isDone) {
        m_application.handled = 0;
        m_application.longest = 0;
        QElapsedTimer whole;
        whole.start();
        act();
        const bool isDoneInTime = QTest::qWaitFor(isDone, test::kPatience);
        QCoreApplication::processEvents();
        std::cout << what << ": " << m_application.longest << " ms (" << m_application.longestByClock
                  << " by the clock) in " << m_application.longestName.constData() << ", of "
                  << m_application.handled << " events; all of it " << whole.elapsed() << " ms\n";
        isWithin = isWithin && isDoneInTime && m_application.longest <= kLimit;
    }

    bool isWithin = true;

  private:
    WatchedApplication& m_application;
    DesktopApp& m_app;
};

} // namespace

int main(int argc, char** argv) {
    WatchedApplication application(argc, argv);
    store::LargeStore large;
    const QTemporaryDir folder;
    DesktopApp app({.settingsFile = folder.filePath(QStringLiteral("likeness.ini")),
                    .samples = {},
                    .engine = [] { return Result<EngineOptions>(test::standardPack()); },
                    .store = {.cost = store::HashCost::cheapest()}});
    if (!app.start() || !QTest::qWaitForWindowExposed(app.window())) {
        return 1;
    }
    Measurement measure(application, app);
    StoreHost& host = app.storeHost();
    PeopleModel& people = app.people();
    const auto until = [](const std::function<bool()>& isTrue) {
        return QTest::qWaitFor(isTrue, test::kPatience);
    };
    bool isOpen = until([&] { return app.engineHost().state() == EngineHost::State::Ready; });
    host.choose(QUrl::fromLocalFile(QString::fromStdString(large.file().string())));
    isOpen = isOpen && until([&] { return host.wantsPassphrase(); });
    host.unlock(textOf(test::StoreFixture::kPassphrase));
    isOpen = isOpen && until([&] { return host.state() == StoreHost::State::Locked; });
    if (!isOpen) {
        return 1;
    }
    app.window()->setProperty("place", QStringLiteral("people"));
    measure.of(
        "sign in, first list",
        [&] { host.signIn(QStringLiteral("Ada"), textOf(test::StoreFixture::kPassword)); },
        [&] { return people.count() == 100'000; });
    QQuickItem* const list = measure.item(QStringLiteral("peopleList"));
    QQuickItem* const search = measure.item(QStringLiteral("searchInput"));
    if (list == nullptr || search == nullptr) {
        return 1;
    }
    const auto filled = [&] {
        // The rows that can be seen are there.
        const double y = list->property("contentY").toDouble() - list->property("originY").toDouble();
        const int row = static_cast<int>(y / 44);
        return people.idAt(std::min(row, people.count() - 1)) != 0;
    };
    measure.of(
        "scroll 300 pages down",
        [&] {
            for (int i = 0; i < 300; ++i) {
                handle([&] {
                    list->setProperty("contentY", list->property("contentY").toDouble() + list->height());
                });
            }
        },
        filled);
    measure.of(
        "jump through the whole list",
        [&] {
            for (int i = 0; i <= 100; ++i) {
                handle([&] {
                    list->setProperty("contentY", i / 100.0 * (people.count() * 44.0 - list->height()));
                });
            }
        },
        filled);
    measure.of(
        "turn the wheel",
        [&] {
            const QPointF middle = list->mapToScene(QPointF(list->width() / 2, list->height() / 2));
            for (int i = 0; i < 200; ++i) {
                QWheelEvent wheel(middle, middle, {}, {0, i < 100 ? -120 : 120}, Qt::NoButton, Qt::NoModifier,
                                  Qt::NoScrollPhase, false);
                QCoreApplication::sendEvent(app.window(), &wheel);
                QCoreApplication::processEvents();
            }
        },
        filled);
    search->forceActiveFocus(Qt::TabFocusReason);
    measure.of(
        "type a search",
        [&] {
            for (const char letter : {'p', 'e', 'r', ' ', '1', '2', '3'}) {
                QTest::keyClick(app.window(), letter);
                QCoreApplication::processEvents();
            }
        },
        [&] { return people.count() > 0 && people.count() < 2000; });
    measure.of(
        "clear the search", [&] { handle([&] { people.setQuery({}); }); },
        [&] { return people.count() == 100'000; });
    const qlonglong first = people.idAt(0);
    measure.of(
        "sort by the day, then turned round",
        [&] {
            handle([&] { people.sortBy(PeopleModel::Order::Created); });
            handle([&] { people.sortBy(PeopleModel::Order::Created); });
        },
        [&] { return people.idAt(0) != 0 && people.idAt(0) != first; });
    measure.of(
        "look at somebody", [&] { handle([&] { app.person().setPersonId(people.idAt(3)); }); },
        [&] { return !app.person().isEmpty(); });
    measure.of(
        "select 50, then none",
        [&] {
            for (int i = 0; i < 50; ++i) {
                handle([&] { people.toggleSelected(people.idAt(i)); });
            }
            handle([&] { people.clearSelection(); });
        },
        [&] { return people.selectedCount() == 0; });
    return measure.isWithin ? 0 : 1;
}
