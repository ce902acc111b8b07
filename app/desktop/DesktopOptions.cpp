// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopOptions.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QRegularExpression>

namespace likeness {
namespace {

std::optional<Settings::Theme> themeNamed(const QString& name) {
    if (name == QLatin1String("light")) {
        return Settings::Theme::Light;
    }
    if (name == QLatin1String("dark")) {
        return Settings::Theme::Dark;
    }
    if (name == QLatin1String("system")) {
        return Settings::Theme::System;
    }
    return std::nullopt;
}

QSize sizeFrom(const QString& text) {
    static const QRegularExpression kSize(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
    const QRegularExpressionMatch match = kSize.match(text);
    return match.hasMatch() ? QSize(match.captured(1).toInt(), match.captured(2).toInt()) : QSize();
}

} // namespace

Result<DesktopOptions> DesktopOptions::parse(const QStringList& arguments) {
    const QCommandLineOption pack(QStringLiteral("pack"), QStringLiteral("Use the model pack in <folder>."),
                                  QStringLiteral("folder"));
    const QCommandLineOption store(
        QStringLiteral("store"), QStringLiteral("Open the enrolment store <file>."), QStringLiteral("file"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   QStringLiteral("Colours for this start: light, dark or system."),
                                   QStringLiteral("theme"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        QStringLiteral("Save the window to <file> as PNG when it has settled, and quit."),
        QStringLiteral("file"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  QStringLiteral("Size of the window, for example 1280x800."),
                                  QStringLiteral("size"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Compares the faces in two pictures, offline."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({store, pack, theme, screenshot, size});
    parser.addPositionalArgument(QStringLiteral("reference"),
                                 QStringLiteral("The picture to compare with, a faceprint (*.json), or an\n"
                                                "export of people to import (*.lkns)."),
                                 QStringLiteral("[reference]"));
    parser.addPositionalArgument(QStringLiteral("probe"), QStringLiteral("The picture in question."),
                                 QStringLiteral("[probe]"));
    if (!parser.parse(arguments)) {
        return fail(ErrorCode::InvalidArgument, parser.errorText().toStdString());
    }
    if (parser.isSet(help)) {
        parser.showHelp();
    }
    if (parser.isSet(version)) {
        parser.showVersion();
    }

    DesktopOptions options{.pictures = parser.positionalArguments(),
                           .pack = parser.value(pack),
                           .store = parser.value(store),
                           .theme = themeNamed(parser.value(theme)),
                           .screenshot = parser.value(screenshot),
                           .size = sizeFrom(parser.value(size))};
    if (options.pictures.size() == 1 &&
        options.pictures.constFirst().endsWith(QLatin1String(".lkns"), Qt::CaseInsensitive)) {
        options.exported = options.pictures.takeFirst();
    }
    if (options.pictures.size() > 2) {
        return fail(ErrorCode::InvalidArgument,
                    "at most two pictures can be compared: a reference and a probe");
    }
    if (parser.isSet(theme) && !options.theme) {
        return fail(ErrorCode::InvalidArgument, "--theme takes light, dark or system");
    }
    if (parser.isSet(size) && !options.size.isValid()) {
        return fail(ErrorCode::InvalidArgument, "--size takes width and height, for example 1280x800");
    }
    return options;
}

} // namespace likeness
