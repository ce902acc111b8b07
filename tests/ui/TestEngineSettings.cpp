// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "EngineSettingsModel.h"
#include "Samples.h"
#include "support/TestProgram.h"

#include <QtCore/QTemporaryDir>

#include <memory>

using namespace likeness;

class TestEngineSettings : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("likeness.ini")));
        m_host = std::make_unique<EngineHost>();
        makeModel();
    }
    void cleanup() {
        m_model.reset();
        m_host.reset();
    }

    void load_tellsWhatRunsAndWhereItIsFrom() {
        m_model->load();
        QVERIFY(m_model->isBusy());
        QVERIFY(ready());
        QVERIFY(!m_model->isBusy());
        QCOMPARE(m_model->packs().value(m_model->pack()), QStringLiteral("standard"));
        QCOMPARE(m_model->devices().value(m_model->device()), QStringLiteral("Processor"));
        QVERIFY(m_model->proof().startsWith(QStringLiteral("Proved:")));
        QVERIFY(m_model->calibration().contains(QStringLiteral("lfw-dev")));
        const QVariantList nets = m_model->nets();
        QCOMPARE(nets.size(), 6);
        for (const QVariant& each : nets) {
            const auto net = each.value<NetView>();
            QCOMPARE(net.sha256.size(), 64);
            QVERIFY(!net.licence.isEmpty() && !net.source.isEmpty() && !net.role.isEmpty());
        }
    }

    void device_thatIsNotThereFallsBackWithASentence() {
        m_model->load();
        QVERIFY(ready());
        m_model->setDevice(4); // CUDA, which Debian's OpenCV does not have
        QCOMPARE(m_settings->device(), QStringLiteral("cuda"));
        QVERIFY(ready());
        QCOMPARE(m_model->device(), 4);
        QCOMPARE(m_host->device(), QStringLiteral("Processor"));
        QVERIFY2(m_host->fallbackReason().contains(QStringLiteral("cuda")),
                 qPrintable(m_host->fallbackReason()));
        m_model->setDevice(1);
        QVERIFY(ready());
        QVERIFY(m_host->fallbackReason().isEmpty());
    }

    void measuring_saysSomethingOfEveryDevice() {
        m_model->load();
        QVERIFY(ready());
        m_model->measureDevices();
        QVERIFY(QTest::qWaitFor([&] { return !m_model->measured().isEmpty(); }, test::kPatience));
        QCOMPARE(m_model->measured().size(), 5);
        QVERIFY(m_model->measured().constFirst().startsWith(QStringLiteral("Processor")));
        QVERIFY(m_model->measured().constFirst().contains(QStringLiteral("ms for one face")));
    }

    void import_bringsAPackThatCanBeChosen() {
        const QString from = m_folder->filePath(QStringLiteral("download"));
        QVERIFY(copyPack(from, QStringLiteral("mine")));
        m_model->load();
        QVERIFY(ready());
        m_model->importFrom(QUrl::fromLocalFile(from));
        QVERIFY(m_model->isBusy());
        QVERIFY(QTest::qWaitFor([&] { return !m_model->isBusy(); }, test::kPatience));
        QVERIFY2(m_model->problem().isEmpty(), qPrintable(m_model->problem().details()));
        QVERIFY(m_model->notice().contains(QStringLiteral("mine")));
        const int place = static_cast<int>(m_model->packs().indexOf(QStringLiteral("mine")));
        QVERIFY(place >= 0);
        m_model->setPack(place);
        QVERIFY(ready());
        QCOMPARE(m_model->pack(), place);
        QCOMPARE(m_settings->pack(), QStringLiteral("mine"));
        // The next start takes it too.
        m_model->load();
        QVERIFY(ready());
        QCOMPARE(m_model->pack(), place);
        // But not one that names another on the command line.
        m_model->load(true);
        QVERIFY(ready());
        QCOMPARE(m_model->packs().value(m_model->pack()), QStringLiteral("standard"));
    }

    void import_refusesAFolderWithoutOne() {
        m_model->load();
        QVERIFY(ready());
        m_model->importFrom(QUrl::fromLocalFile(m_folder->path()));
        QVERIFY(QTest::qWaitFor([&] { return !m_model->isBusy(); }, test::kPatience));
        QVERIFY(!m_model->problem().isEmpty() && !m_model->problem().advice().isEmpty());
        QVERIFY(m_model->notice().isEmpty());
    }

    void pack_thatDoesNotLoadIsGivenUpForTheOneBefore() {
        const QString pack = m_folder->filePath(QStringLiteral("packs/broken"));
        QVERIFY(copyPack(pack, QStringLiteral("broken")));
        QVERIFY(QFile::resize(pack + QStringLiteral("/fr_feature_batch.onnx"), 1000));
        makeModel();
        m_model->load();
        QVERIFY(ready());
        m_model->setPack(static_cast<int>(m_model->packs().indexOf(QStringLiteral("broken"))));
        QVERIFY(ready());
        QCOMPARE(m_model->packs().value(m_model->pack()), QStringLiteral("standard"));
        QVERIFY2(m_model->problem().details().contains(QStringLiteral("fr_feature_batch.onnx")),
                 qPrintable(m_model->problem().details()));
        QVERIFY(m_settings->pack().isEmpty());
    }

  private:
    /// The model with the packs that are there now.
    void makeModel() {
        m_model = std::make_unique<EngineSettingsModel>(
            *m_host, *m_settings, [] { return Result<EngineOptions>(test::standardPack()); },
            PackLocator(
                {m_folder->filePath(QStringLiteral("packs")).toStdString(), LIKENESS_SHARE_DIR "/packs"}));
    }
    bool ready() {
        return QTest::qWaitFor([&] { return m_host->state() == EngineHost::State::Ready; }, test::kPatience);
    }
    /// The standard pack under another name.
    static bool copyPack(const QString& folder, const QString& name) {
        const QDir pack(QString::fromStdString(test::standardPack().pack.string()));
        bool isCopied = QDir().mkpath(folder);
        for (const QString& file : pack.entryList(QDir::Files)) {
            const QString copy = folder + QLatin1Char('/') + file;
            isCopied = isCopied && QFile::copy(pack.filePath(file), copy) &&
                       QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        }
        QFile manifest(folder + QStringLiteral("/pack.json"));
        if (!isCopied || !manifest.open(QIODevice::ReadWrite)) {
            return false;
        }
        const QByteArray json =
            manifest.readAll().replace("\"name\": \"standard\"", "\"name\": \"" + name.toUtf8() + '"');
        return manifest.resize(0) && manifest.seek(0) && manifest.write(json) == json.size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<EngineHost> m_host;
    std::unique_ptr<EngineSettingsModel> m_model;
};

LIKENESS_TEST(TestEngineSettings)
#include "TestEngineSettings.moc"
