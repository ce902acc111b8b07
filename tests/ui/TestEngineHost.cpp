// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Samples.h"
#include "support/TestProgram.h"

#include <QtCore/QTemporaryDir>

#include <memory>

using namespace likeness;

class TestEngineHost : public QObject {
    Q_OBJECT

  private slots:
    void load_bringsTheEngineWithoutBlocking() {
        EngineHost host;
        QCOMPARE(host.state(), EngineHost::State::Idle);
        host.load(test::standardPack());
        QCOMPARE(host.state(), EngineHost::State::Loading);
        QVERIFY(host.engine() == nullptr);
        QTRY_COMPARE_WITH_TIMEOUT(host.state(), EngineHost::State::Ready, test::kPatience);
        QVERIFY(host.engine() != nullptr);
        QVERIFY(host.pack().startsWith(QStringLiteral("standard ")));
        QVERIFY(!host.model().isEmpty() && !host.device().isEmpty());
        QVERIFY(host.fallbackReason().isEmpty());
        QVERIFY(host.packFiles().size() >= 3);
    }

    void load_saysThatThePackWasNotFound() {
        EngineHost host;
        host.load(
            []() -> Result<EngineOptions> { return fail(ErrorCode::ModelMissing, "no pack of that name"); });
        QTRY_COMPARE_WITH_TIMEOUT(host.state(), EngineHost::State::Failed, test::kPatience);
        QVERIFY(host.problem().details().contains(QStringLiteral("no pack of that name")));
        QVERIFY(host.packFolder().isEmpty());
    }

    void load_saysWhichFileIsMissing() {
        const QTemporaryDir folder;
        EngineHost host;
        EngineOptions options;
        options.pack = folder.path().toStdString();
        host.load(options);
        QTRY_COMPARE_WITH_TIMEOUT(host.state(), EngineHost::State::Failed, test::kPatience);
        QVERIFY(host.engine() == nullptr);
        QVERIFY2(host.problem().details().contains(QStringLiteral("pack.json")),
                 qPrintable(host.problem().details()));
        QVERIFY(!host.problem().advice().isEmpty());
        QCOMPARE(host.packFolder(), folder.path());
    }

    void load_saysWhichFileIsDamaged() {
        const QTemporaryDir folder;
        QVERIFY(copyPack(folder.path()));
        QFile detector(folder.filePath(QStringLiteral("fr_detect.onnx")));
        QVERIFY(detector.open(QIODevice::ReadWrite) && detector.seek(1000) && detector.write("damage") == 6);
        detector.close();
        EngineHost host;
        EngineOptions options;
        options.pack = folder.path().toStdString();
        host.load(options);
        QTRY_COMPARE_WITH_TIMEOUT(host.state(), EngineHost::State::Failed, test::kPatience);
        QVERIFY2(host.problem().details().contains(QStringLiteral("fr_detect.onnx")),
                 qPrintable(host.problem().details()));
    }

    void reload_succeedsOnceTheUserHasMendedThePack() {
        const QTemporaryDir folder;
        EngineHost host;
        EngineOptions options;
        options.pack = folder.path().toStdString();
        host.load(options);
        QTRY_COMPARE_WITH_TIMEOUT(host.state(), EngineHost::State::Failed, test::kPatience);
        QVERIFY(copyPack(folder.path()));
        host.reload();
        QTRY_COMPARE_WITH_TIMEOUT(host.state(), EngineHost::State::Ready, test::kPatience);
        QVERIFY(host.problem().isEmpty());
    }

    void destruction_whileLoadingIsSafe() {
        auto host = std::make_unique<EngineHost>();
        host->load(test::standardPack());
        host.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
    }

  private:
    static bool copyPack(const QString& folder) {
        const QDir pack(QString::fromStdString(test::standardPack().pack.string()));
        const QStringList names = pack.entryList(QDir::Files);
        return !names.isEmpty() && std::all_of(names.begin(), names.end(), [&](const QString& name) {
            const QString copy = folder + QLatin1Char('/') + name;
            return QFile::copy(pack.filePath(name), copy) &&
                   QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        });
    }
};

LIKENESS_TEST(TestEngineHost)
#include "TestEngineHost.moc"
