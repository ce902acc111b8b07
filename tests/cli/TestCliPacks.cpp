// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "cli/CliRun.h"
#include "common/PackLocator.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;
using namespace likeness::test;

class TestCliPacks : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_pack;

    QString file(const QString& name) const { return m_folder.filePath(name); }

  private slots:
    void initTestCase() {
        m_pack = file("data/likeness/packs/mine");
        QVERIFY(makeCalibratedPack(m_pack));
    }

    void locator_findsPacksByNameOrFolder() {
        const std::filesystem::path mine = file("data/likeness/packs").toStdString();
        const std::filesystem::path ours = (kShare + "/packs").toStdString();
        const PackLocator locator({mine, ours, {}, "/nowhere"});
        QVERIFY(*locator.find("mine") == mine / "mine");
        QVERIFY(*locator.find("standard") == ours / "standard");
        QVERIFY(*locator.find(m_pack.toStdString()) == m_pack.toStdString());
        const auto missing = locator.find("none");
        QVERIFY(codeOf(missing) == ErrorCode::ModelMissing);
        QVERIFY(missing.error().message.find("mine") != std::string::npos);
        QVERIFY(codeOf(locator.find("")) == ErrorCode::ModelMissing);
    }

    void locator_prefersTheUsersPack() {
        const std::filesystem::path mine = file("data/likeness/packs").toStdString();
        QVERIFY(QDir(m_folder.path()).mkpath("other/mine"));
        QVERIFY(QFile::copy(m_pack + "/pack.json", file("other/mine/pack.json")));
        const std::filesystem::path other = file("other").toStdString();
        QVERIFY(*PackLocator({mine, other}).find("mine") == mine / "mine");
        QCOMPARE(PackLocator({mine, other}).all().size(), std::size_t{1});
    }

    void verify_findsAPackInTheUsersDataFolder() {
        const QStringList arguments{"verify", sample("franck_02159.jpg"), sample("franck_04000.jpg"),
                                    "--pack", "mine"};
        const CliRun found = runCli(arguments, file("data"));
        QVERIFY2(found.exitCode == 0, found.all());
        const CliRun elsewhere = runCli(arguments + QStringList{"--json"}, file("nowhere"));
        QCOMPARE(elsewhere.exitCode, 78);
        QCOMPARE(elsewhere.errorName(), QStringLiteral("ModelMissing"));
    }

    void verify_withoutACalibrationScoresButDoesNotDecide() {
        const QString bare = file("bare");
        QVERIFY(makeCalibratedPack(bare));
        QVERIFY(QFile::remove(bare + "/calibration.json"));
        const CliRun verified = runCli(
            {"verify", sample("franck_02159.jpg"), sample("franck_04000.jpg"), "--pack", bare, "--json"});
        QCOMPARE(verified.exitCode, 78);
        QCOMPARE(verified.errorName(), QStringLiteral("CalibrationMissing"));
        QVERIFY(verified.errorMessage().contains("0."));
    }

    void compare_findsThePackOfTheFaceprintsModel() {
        // No pack is named: the first pack whose calibration was measured for this model decides.
        QCOMPARE(runCli({"extract", sample("franck.jpg"), "-o", file("a.json"), "--pack", m_pack}).exitCode,
                 0);
        const CliRun compared = runCli({"compare", file("a.json"), file("a.json")}, file("data"));
        QVERIFY2(compared.exitCode == 0, compared.all());
    }

    void doctor_answersInJsonAloneWhateverLibrariesPrint() {
        // OpenCV asks the OpenCL compiler for what only one maker's knows, and prints that it was refused.
        qputenv("OPENCV_OPENCL_DEVICE", ":CPU:");
        qputenv("OPENCV_DNN_OPENCL_ALLOW_ALL_DEVICES", "1");
        const CliRun run = runCli({"doctor", "--pack", m_pack, "--json"});
        qunsetenv("OPENCV_OPENCL_DEVICE");
        qunsetenv("OPENCV_DNN_OPENCL_ALLOW_ALL_DEVICES");
        QVERIFY2(run.exitCode == 0, run.all());
        QVERIFY2(run.output.startsWith('{') && !run.json().isEmpty(), run.all());
    }

#ifdef LIKENESS_ABORTING_OPENCL
    void aDriverThatAbortsIsReportedAndNotUsed() {
        qputenv("OCL_ICD_VENDORS", LIKENESS_ABORTING_OPENCL);
        const CliRun examined = runCli({"doctor", "--pack", m_pack, "--json"});
        const CliRun verified = runCli({"verify", sample("franck_02159.jpg"), sample("franck_04000.jpg"),
                                        "--pack", m_pack, "--device", "auto"});
        qunsetenv("OCL_ICD_VENDORS");
        QVERIFY2(examined.exitCode == 0, examined.all());
        QVERIFY2(examined.value("devices/1/reason").toString().contains("crashes"), examined.all());
        QVERIFY2(verified.exitCode == 0, verified.all());
    }
#endif

    void damagedPacks_areRefusedByFileName_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("error");
        QTest::newRow("missing net") << "fr_detect.onnx"
                                     << "remove"
                                     << "ModelMissing";
        QTest::newRow("truncated net") << "fr_detect.onnx"
                                       << "truncate"
                                       << "ModelInvalid";
        QTest::newRow("altered net") << "fr_detect.onnx"
                                     << "alter"
                                     << "ModelInvalid";
        QTest::newRow("broken manifest") << "pack.json"
                                         << "truncate"
                                         << "";
        QTest::newRow("broken calibration") << "calibration.json"
                                            << "truncate"
                                            << "";
    }
    void damagedPacks_areRefusedByFileName() {
        QFETCH(QString, name);
        QFETCH(QString, what);
        QFETCH(QString, error);
        const QTemporaryDir damaged;
        QVERIFY(makeCalibratedPack(damaged.filePath("p")));
        QFile target(damaged.filePath("p/" + name));
        if (what == "remove") {
            QVERIFY(target.remove());
        } else if (what == "truncate") {
            QVERIFY(target.resize(target.size() / 2));
        } else {
            QVERIFY(target.open(QIODevice::ReadWrite));
            QVERIFY(target.seek(target.size() / 2));
            QVERIFY(target.write("damage") == 6);
            target.close();
        }
        const CliRun inspected =
            runCli({"inspect", sample("franck.jpg"), "--pack", damaged.filePath("p"), "--json"});
        QVERIFY2(inspected.exitCode == 78 || inspected.exitCode == 65, inspected.all());
        QVERIFY2(error.isEmpty() || inspected.errorName() == error, inspected.all());
        QVERIFY2(inspected.errorMessage().contains(name), inspected.all());
        const CliRun examined = runCli({"doctor", "--pack", damaged.filePath("p"), "--json"});
        QVERIFY2(examined.exitCode != 0 && !examined.value("is_ready").toBool(true), examined.all());
    }

    void doctor_tellsVersionsPacksDevicesAndCameras() {
        const CliRun examined = runCli({"doctor", "--pack", "mine", "--json"}, file("data"));
        QVERIFY2(examined.exitCode == 0, examined.all());
        const QJsonObject json = examined.json();
        QVERIFY(json["is_ready"].toBool());
        for (const char* library :
             {"Likeness", "OpenCV", "libpng", "libwebp", "libsodium", "libjpeg-turbo"}) {
            QVERIFY2(!json["versions"].toObject()[library].toString().isEmpty(), library);
        }
        QJsonObject mine;
        for (const auto& pack : json["packs"].toArray()) {
            if (pack.toObject()["name"] == "mine") {
                mine = pack.toObject();
            }
        }
        QVERIFY(mine["is_usable"].toBool());
        QVERIFY(mine["has_calibration"].toBool());
        QCOMPARE(mine["calibration"].toObject()["data"].toString(), QStringLiteral("by hand"));
        QCOMPARE(mine["nets"].toArray().size(), 6);
        const QJsonObject net = mine["nets"].toArray().at(0).toObject();
        QVERIFY(net["is_proved"].toBool());
        QVERIFY(!net["licence"].toString().isEmpty());
        const QJsonArray devices = json["devices"].toArray();
        QCOMPARE(devices.size(), 5);
        QCOMPARE(devices[0]["name"].toString(), QStringLiteral("cpu"));
        QVERIFY(devices[0]["is_usable"].toBool());
        for (const auto& device : devices) {
            QVERIFY(device.toObject()["is_usable"].toBool() ||
                    !device.toObject()["reason"].toString().isEmpty());
        }
        QVERIFY(json["cameras"].isArray());
        const CliRun plain = runCli({"doctor", "--pack", "mine"}, file("data"));
        QVERIFY(plain.output.contains("listed by the application"));
        QVERIFY(plain.output.contains("Likeness is ready."));
    }

    void import_keepsAPackAndRefusesAStranger() {
        const QString source = file("to import");
        QVERIFY(makeCalibratedPack(source));
        QFile manifest(source + "/pack.json");
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        QByteArray text = manifest.readAll();
        manifest.close();
        QVERIFY(text.contains("\"name\": \"standard\""));
        QVERIFY(manifest.open(QIODevice::WriteOnly | QIODevice::Truncate));
        manifest.write(text.replace("\"name\": \"standard\"", "\"name\": \"imported\""));
        manifest.close();
        const CliRun imported = runCli({"import", source, "--json"}, file("home"));
        QVERIFY2(imported.exitCode == 0, imported.all());
        QCOMPARE(imported.value("packs/0/name").toString(), QStringLiteral("imported"));
        const CliRun used = runCli({"verify", sample("franck_02159.jpg"), sample("franck_04000.jpg"),
                                    "--pack", "imported", "--json"},
                                   file("home"));
        QVERIFY2(used.exitCode == 0, used.all());

        QVERIFY(QDir(m_folder.path()).mkpath("strange"));
        QFile strange(file("strange/unknown.onnx"));
        QVERIFY(strange.open(QIODevice::WriteOnly));
        strange.write("not a net");
        strange.close();
        const CliRun refused = runCli({"import", file("strange"), "--json"}, file("home"));
        QCOMPARE(refused.exitCode, 78);
        QVERIFY2(refused.errorMessage().contains("unknown.onnx"), refused.all());
        const CliRun missing = runCli({"import", file("nowhere"), "--json"}, file("home"));
        QCOMPARE(missing.exitCode, 66);
        QVERIFY2(missing.errorMessage().contains("is not there"), missing.all());
    }

    void device_thatIsNotThereFallsBackOrFails() {
        const QStringList arguments{"inspect", sample("franck.jpg"), "--pack", m_pack, "--device", "cuda",
                                    "--json"};
        const CliRun strict = runCli(arguments + QStringList{"--strict"});
        const CliRun lenient = runCli(arguments);
        if (strict.exitCode == 0) { // a computer with CUDA: then that is what runs, strict or not
            QCOMPARE(strict.value("device").toString(), QStringLiteral("cuda"));
            QCOMPARE(lenient.value("device").toString(), QStringLiteral("cuda"));
            return;
        }
        QCOMPARE(strict.exitCode, 69);
        QCOMPARE(strict.errorName(), QStringLiteral("DeviceUnavailable"));
        QCOMPARE(lenient.exitCode, 0);
        QCOMPARE(lenient.value("device").toString(), QStringLiteral("cpu"));
        QVERIFY(!lenient.value("device_fallback_reason").toString().isEmpty());
    }
};

LIKENESS_TEST(TestCliPacks)
#include "TestCliPacks.moc"
