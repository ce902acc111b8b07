// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "faceprint/Calibration.h"
#include "model/ModelPack.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace likeness::test {

/// What one run of likeness-cli said and how it ended.
struct CliRun {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    /// What is at a place of the JSON, for example "faces/0/box"; undefined when nothing is.
    [[nodiscard]] QJsonValue value(const QString& place) const {
        QJsonValue value = json();
        for (const QString& part : place.split('/')) {
            value = value.isArray() ? value.toArray().at(part.toInt()) : value.toObject().value(part);
        }
        return value;
    }
    /// The name of the error that it answered as JSON.
    [[nodiscard]] QString errorName() const { return value("error/name").toString(); }
    [[nodiscard]] QString errorMessage() const { return value("error/message").toString(); }
    /// Everything, for the message of a failed check.
    [[nodiscard]] QByteArray all() const {
        return "exit " + QByteArray::number(exitCode) + "\n" + output + errors;
    }
};

inline const QString kShare = QStringLiteral(LIKENESS_SHARE_DIR);

inline QString sample(const char* name) {
    return kShare + "/samples/" + name;
}

/// Runs the program with a data folder of its own, so that packs of whoever runs the tests do not matter, and
/// with the tests' cache folder or another one. Arguments go as bytes, whatever they are.
inline CliRun runCli(const QStringList& arguments, const QString& dataHome = {}, const QString& folder = {},
                     const QString& cacheHome = QDir::tempPath() + "/likeness-test-cache") {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("XDG_DATA_HOME", dataHome.isEmpty() ? QStringLiteral("/nonexistent") : dataHome);
    environment.insert("SOURCE_DATE_EPOCH", "1795392000"); // 2026-11-23
    environment.insert("XDG_CACHE_HOME", cacheHome);
#ifdef LIKENESS_CLI_PRELOAD
    environment.insert("LD_PRELOAD", LIKENESS_CLI_PRELOAD);
#endif
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.isEmpty() ? QDir::tempPath() : folder);
    process.start(QStringLiteral(LIKENESS_CLI), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(300'000)) {
        process.kill();
        process.waitForFinished();
        return {-1, "did not end", {}};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A copy of the standard pack with a calibration by hand, in which a score of 0.3 has a false match rate of
/// 1e-3, each tenth more a tenth of it, and a probability of one half. Thresholds are then 0.4 and 0.3 for
/// whoever runs the tests, however the pack's own are measured.
inline bool makeCalibratedPack(const QString& folder) {
    QDir().mkpath(folder);
    for (const QFileInfo& file : QDir(kShare + "/packs/standard").entryInfoList(QDir::Files)) {
        if (file.fileName() != "calibration.json" &&
            !QFile::copy(file.filePath(), folder + "/" + file.fileName())) {
            return false;
        }
    }
    const auto pack = ModelPack::load(folder.toStdString());
    if (!pack) {
        qWarning("%s", pack.error().message.c_str());
        return false;
    }
    const auto calibration = Calibration::fromData(
        {.model = pack->identity(),
         .provenance = {.data = "by hand", .command = "none", .date = "2026-11-23", .people = 1},
         .rates = {{0.1, 0.1}, {0.3, 1e-3}, {0.5, 1e-5}},
         .probabilities = {{0.1, -6}, {0.3, 0}, {0.5, 6}}});
    QFile file(folder + "/calibration.json");
    return calibration && file.open(QIODevice::WriteOnly) &&
           file.write(QByteArray::fromStdString(calibration->toJson())) > 0;
}

} // namespace likeness::test
