// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/Engine.h"
#include "model/ModelPack.h"
#include "model/OwnCalibration.h"
#include "support/Samples.h"
#include "support/TestProgram.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace likeness;

/// A calibration of the user's own takes the place of the pack's, and never silently gives way to it.
class TestOwnCalibration : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        const auto pack = ModelPack::load(test::packFolder());
        VERIFY_OK(pack);
        m_model = pack->identity();
        Calibration::Data data = pack->calibration->data();
        data.provenance.data = "my own people";
        const auto own = Calibration::fromData(std::move(data));
        VERIFY_OK(own);
        m_calibration = *own;
    }

    void isUsedInPlaceOfThePacks() {
        const QTemporaryDir folder;
        const OwnCalibrations own(pathOf(folder) / "not there yet");
        QVERIFY(own.find(m_model) && !*own.find(m_model));
        VERIFY_OK(own.keep(*m_calibration));
        const auto engine = create(pathOf(folder) / "not there yet");
        VERIFY_OK(engine);
        QVERIFY((*engine)->hasOwnCalibration());
        QCOMPARE((*engine)->calibration()->data().provenance.data, std::string("my own people"));
        VERIFY_OK(own.remove(m_model));
        VERIFY_OK(own.remove(m_model)); // nothing to remove is no error
        const auto again = create(pathOf(folder) / "not there yet");
        VERIFY_OK(again);
        QVERIFY(!(*again)->hasOwnCalibration());
        QCOMPARE((*again)->calibration()->data().provenance.data, std::string("lfw-dev"));
    }

    void damagedIsAnErrorThatNamesTheFile() {
        const QTemporaryDir folder;
        const OwnCalibrations own(pathOf(folder));
        VERIFY_OK(own.keep(*m_calibration));
        std::filesystem::resize_file(own.fileFor(m_model), 100);
        const auto engine = create(pathOf(folder));
        QVERIFY(!engine);
        const std::string name = own.fileFor(m_model).filename().string();
        QVERIFY2(engine.error().message.find(name) != std::string::npos, engine.error().message.c_str());
    }

    void ofAnotherModelIsNotTaken() {
        const QTemporaryDir folder;
        const OwnCalibrations own(pathOf(folder));
        VERIFY_OK(own.keep(*m_calibration));
        ModelIdentity other = m_model;
        other.digest.front() = other.digest.front() == '0' ? '1' : '0';
        QVERIFY(own.find(other) && !*own.find(other));
        // Also not when somebody gives it the other's name.
        std::filesystem::copy_file(own.fileFor(m_model), own.fileFor(other));
        VERIFY_FAILS(own.find(other), ErrorCode::CalibrationInvalid);
        other = m_model;
        other.preprocessing += "/../elsewhere";
        QCOMPARE(own.fileFor(other).parent_path(), pathOf(folder)); // no way out of the folder
    }

    void damagedOnesAreSetAsideAndSoundOnesStay() {
        const QTemporaryDir folder;
        const OwnCalibrations own(pathOf(folder));
        QCOMPARE(OwnCalibrations(pathOf(folder) / "none").setDamagedAside().value_or(9), std::size_t{0});
        VERIFY_OK(own.keep(*m_calibration));
        ModelIdentity other = m_model;
        other.digest.front() = other.digest.front() == '0' ? '1' : '0';
        std::filesystem::copy_file(own.fileFor(m_model), own.fileFor(other)); // another's name
        std::ofstream(pathOf(folder) / "cut.json") << "{\"format\": ";
        std::ofstream(pathOf(folder) / "notes.txt") << "not ours";
        QCOMPARE(own.setDamagedAside().value_or(9), std::size_t{2});
        QVERIFY(own.find(m_model) && own.find(m_model)->has_value());
        QVERIFY(own.find(other) && !own.find(other)->has_value());
        QVERIFY(std::filesystem::exists(pathOf(folder) / "cut.json.broken"));
        QVERIFY(std::filesystem::exists(pathOf(folder) / "notes.txt"));
        QCOMPARE(own.setDamagedAside().value_or(9), std::size_t{0});
    }

    void keepingSaysWhenItCannot() {
        const QTemporaryDir folder;
        const std::filesystem::path file = pathOf(folder) / "file";
        std::ofstream(file) << "in the way";
        VERIFY_FAILS(OwnCalibrations(file).keep(*m_calibration), ErrorCode::CannotWriteFile);
    }

  private:
    static std::filesystem::path pathOf(const QTemporaryDir& folder) {
        return folder.path().toStdU16String();
    }
    static Result<std::unique_ptr<Engine>> create(const std::filesystem::path& calibrations) {
        EngineOptions options;
        options.pack = test::packFolder();
        options.workers = 1;
        options.ownCalibrations = calibrations;
        return Engine::create(options);
    }

    ModelIdentity m_model;
    std::optional<Calibration> m_calibration;
};

LIKENESS_TEST(TestOwnCalibration)
#include "TestOwnCalibration.moc"
