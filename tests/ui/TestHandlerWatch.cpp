// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "HandlerWatch.h"
#include "support/TestProgram.h"

#include <QtTest/QtTest>

#include <ctime>

using namespace likeness;

namespace {

/// Uses the processor for longer than a handler may.
void work() {
    const std::clock_t begin = std::clock();
    while (std::clock() - begin <
           static_cast<std::clock_t>(2 * WatchedApplication::kLimit) * CLOCKS_PER_SEC / 1000) {
    }
}

class Worker : public QObject {
    Q_OBJECT

  public:
    QObject* forwardsTo = nullptr;

    bool event(QEvent* event) override {
        if (event->type() != QEvent::User) {
            return QObject::event(event);
        }
        if (forwardsTo != nullptr) {
            QEvent inner(QEvent::User);
            return QCoreApplication::sendEvent(forwardsTo, &inner);
        }
        work();
        return true;
    }
};

WatchedApplication& application() {
    return *static_cast<WatchedApplication*>(QCoreApplication::instance());
}

} // namespace

/// What holds the GUI thread up is named.
class TestHandlerWatch : public QObject {
    Q_OBJECT

  private slots:
    void report_namesTheHandlerThatTookTooLong() {
        application().clear();
        Worker worker;
        worker.setObjectName(QStringLiteral("slow"));
        send(worker);
        const HandlerTimes times = application().handlers().at("Worker slow, User");
        QCOMPARE(times.count, 1);
        QCOMPARE(times.overLimit, 1);
        QVERIFY(times.longestCpu > WatchedApplication::kLimit);
        QVERIFY(application().report().contains("Worker slow, User"));
    }

    void report_blamesTheInnermostAndCountsOnce() {
        application().clear();
        Worker inner;
        inner.setObjectName(QStringLiteral("inner"));
        Worker outer;
        outer.setObjectName(QStringLiteral("outer"));
        outer.forwardsTo = &inner;
        send(outer);
        QCOMPARE(application().handlers().at("Worker inner, User").count, 1);
        QVERIFY(!application().handlers().contains("Worker outer, User"));
    }

  private:
    /// From the event loop, as an event of its own.
    static void send(QObject& receiver) {
        QCoreApplication::postEvent(&receiver, new QEvent(QEvent::User));
        QCoreApplication::sendPostedEvents(&receiver, QEvent::User);
    }
};

LIKENESS_TEST_WITH(WatchedApplication, TestHandlerWatch)
#include "TestHandlerWatch.moc"
