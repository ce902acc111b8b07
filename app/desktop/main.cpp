// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopApp.h"

#include "base/Version.h"

#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>
#include <QtGui/QGuiApplication>
#include <QtQml/qqmlextensionplugin.h>

#include <cstdio>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)

namespace {

constexpr int kUsageError = 64; // EX_USAGE of sysexits.h, as in the command line
constexpr int kSoftwareError = 70;
constexpr int kCannotCreate = 73;

} // namespace

int main(int argc, char* argv[]) {
    QGuiApplication application(argc, argv);
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
    const QString share = QGuiApplication::applicationDirPath() + QStringLiteral("/../share/likeness");
    likeness::DesktopApp desktop({.settingsFile = likeness::Settings::defaultFile(),
                                  .samples = share + QStringLiteral("/samples"),
                                  .pack = options->pack.isEmpty()
                                              ? (share + QStringLiteral("/packs/standard")).toStdString()
                                              : options->pack.toStdString()},
                                 *options);
    QObject::connect(&desktop, &likeness::DesktopApp::screenshotTaken, &application,
                     [](bool saved) { QCoreApplication::exit(saved ? EXIT_SUCCESS : kCannotCreate); });
    if (!desktop.start()) {
        return kSoftwareError;
    }
    return QGuiApplication::exec();
}
