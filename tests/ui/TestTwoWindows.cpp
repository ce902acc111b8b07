// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopApp.h"
#include "Samples.h"
#include "support/TestProgram.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuick/QQuickWindow>

#include <functional>
#include <memory>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

/// Two processes with a window each on one store. The second process is this program again, which finds the
/// folder of both in its environment.
class TestTwoWindows : public QObject {
    Q_OBJECT

  private slots:
    /// What the second process does: opens the store that its command line names, and enrols a man.
    void secondWindow() {
        if (!qEnvironmentVariableIsSet(kFolder)) {
            return; // the first process
        }
        m_folder = qEnvironmentVariable(kFolder);
        const auto options = DesktopOptions::parse({QStringLiteral("likeness"), QStringLiteral("--store"),
                                                    m_folder + QStringLiteral("/people.likeness")});
        QVERIFY(options);
        DesktopApp app(places(QStringLiteral("second.ini")), *options);
        QVERIFY(app.start());
        QVERIFY(until([&] { return app.storeHost().wantsPassphrase() && !app.storeHost().isBusy(); }));
        app.storeHost().unlock(kPassphrase);
        QVERIFY(until([&] { return app.storeHost().state() == StoreHost::State::Locked; }));
        app.storeHost().signIn(QStringLiteral("Ada"), kPassword);
        QVERIFY(until([&] { return app.storeHost().isSignedIn() && app.engineHost().engine(); }));
        EnrolmentModel& enrolment = app.enrolment();
        enrolment.setExternalId(QStringLiteral("1017"));
        enrolment.setDisplayName(QStringLiteral("Franck"));
        enrolment.advance();
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Consent; }));
        enrolment.setPurpose(QStringLiteral("Access"));
        enrolment.setConsentGiven(true);
        enrolment.advance();
        enrolment.addFiles({QUrl::fromLocalFile(test::franck())});
        QVERIFY(until([&] { return enrolment.canContinue(); }));
        enrolment.advance();
        QVERIFY(until(
            [&] { return enrolment.step() == EnrolmentModel::Step::Review && enrolment.canContinue(); }));
        enrolment.advance();
        QVERIFY2(until([&] { return enrolment.step() == EnrolmentModel::Step::Done; }),
                 qPrintable(enrolment.problem().details()));
    }

    void bothWorkOnOneStore() {
        if (qEnvironmentVariableIsSet(kFolder)) {
            return; // the second process
        }
        const QTemporaryDir folder;
        QVERIFY(folder.isValid());
        m_folder = folder.path();
        DesktopApp app(places(QStringLiteral("first.ini")));
        QVERIFY(app.start());
        const QUrl file = QUrl::fromLocalFile(folder.filePath(QStringLiteral("people.likeness")));
        app.storeHost().create(file, StoreHost::Protection::Passphrase, kPassphrase, QStringLiteral("Ada"),
                               kPassword);
        QVERIFY(until([&] { return app.storeHost().isSignedIn(); }));

        QProcess second;
        second.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(kFolder), m_folder);
        second.setProcessEnvironment(environment);
        second.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("TwoWindows"), QStringLiteral("secondWindow")});
        // The first goes on writing meanwhile.
        int operators = 0;
        QVERIFY(until([&] {
            if (!app.storeSettings().isBusy() && operators < 5) {
                app.storeSettings().addOperator(QStringLiteral("Operator %1").arg(++operators),
                                                QStringLiteral("a password"), false);
            }
            return second.state() == QProcess::NotRunning && operators == 5;
        }));
        QVERIFY2(second.exitStatus() == QProcess::NormalExit && second.exitCode() == 0,
                 second.readAll().constData());

        QVERIFY(until([&] { return app.people().count() == 1; })); // by itself
        QVERIFY(until([&] { return app.storeSettings().operators().size() == 6; }));
        app.storeSettings().check();
        QVERIFY(until([&] { return !app.storeSettings().isBusy(); }));
        QCOMPARE(app.storeSettings().notice(), QStringLiteral("Everything in the store is sound."));
    }

  private:
    DesktopApp::Places places(const QString& settings) {
        return {.settingsFile = m_folder + QLatin1Char('/') + settings,
                .samples = test::sample({}),
                .engine = [] { return Result<EngineOptions>(test::standardPack()); },
                .store = {.cost = store::HashCost::cheapest()}};
    }
    static bool until(const std::function<bool()>& isTrue) {
        return QTest::qWaitFor(isTrue, test::kPatience);
    }

    static constexpr auto kFolder = "LIKENESS_TEST_TWO_WINDOWS";
    const QString kPassphrase = QStringLiteral("correct horse battery");
    const QString kPassword = QStringLiteral("ada's password");
    QString m_folder;
};

LIKENESS_GUI_TEST(TestTwoWindows)
#include "TestTwoWindows.moc"
