// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopApp.h"
#include "HandlerWatch.h"
#include "StartTrace.h"
#include "Translations.h"

#include "base/Version.h"
#include "common/PackLocator.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtGui/QGuiApplication>
#include <QtQml/qqmlextensionplugin.h>

#include <cstdio>
#include <memory>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

namespace {

constexpr auto kUsualPack = "accurate";
constexpr int kUsageError = 64; // EX_USAGE of sysexits.h, as in the command line
constexpr int kSoftwareError = 70;
constexpr int kCannotCreate = 73;

likeness::Result<likeness::EngineOptions> engineOptions(const std::string& pack) {
    const auto folder = likeness::PackLocator::forThisComputer().find(pack);
    if (!folder) {
        return likeness::fail(folder);
    }
    likeness::EngineOptions options;
    options.pack = *folder;
    return options;
}

/// The application. Where LIKENESS_WATCH names a file, one that writes there how long the handlers of its
/// events took (docs/testing.md).
std::unique_ptr<QGuiApplication> makeApplication(int& argc, char** argv) {
    const QString file = qEnvironmentVariable("LIKENESS_WATCH");
    if (file.isEmpty()) {
        return std::make_unique<QGuiApplication>(argc, argv);
    }
    auto watched = std::make_unique<likeness::WatchedApplication>(argc, argv);
    QObject::connect(watched.get(), &QCoreApplication::aboutToQuit, [application = watched.get(), file] {
        QFile report(file);
        if (report.open(QIODevice::WriteOnly | QIODevice::Append)) {
            report.write(application->report() + '\n');
        }
    });
    return watched;
}

} // namespace

int main(int argc, char* argv[]) {
    likeness::traceStart("libraries loaded");
    const std::unique_ptr<QGuiApplication> application = makeApplication(argc, argv);
    likeness::traceStart("application made");
    QGuiApplication::setApplicationName(QStringLiteral("likeness"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Likeness"));
    QGuiApplication::setApplicationVersion(QString::fromLatin1(likeness::kVersion));
    QGuiApplication::setDesktopFileName(QStringLiteral("likeness"));

    const likeness::Result<likeness::DesktopOptions> options =
        likeness::DesktopOptions::parse(QGuiApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "likeness: %s\nTry --help.\n", options.error().message.c_str());
        return kUsageError;
    }
    likeness::Translations translations{QLocale()};
    const std::string pack = options->pack.isEmpty() ? kUsualPack : options->pack.toStdString();
    likeness::DesktopApp desktop(
        {.settingsFile = likeness::Settings::defaultFile(),
         .samples = QGuiApplication::applicationDirPath() + QStringLiteral("/../share/likeness/samples"),
         .engine = [pack] { return engineOptions(pack); },
         .calibrations = likeness::userCalibrationFolder(),
         .faceprintCache = likeness::userCacheFolder(),
         .translations = &translations},
        *options);
    QObject::connect(&desktop, &likeness::DesktopApp::screenshotTaken, application.get(),
                     [](bool saved) { QCoreApplication::exit(saved ? EXIT_SUCCESS : kCannotCreate); });
    if (const QString& language = desktop.settings().language(); !language.isEmpty()) {
        translations.use(translations.localeFor(language));
    }
    likeness::traceStart("models made");
    if (!desktop.start()) {
        return kSoftwareError;
    }
    return QGuiApplication::exec();
}
