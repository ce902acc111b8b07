// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Settings.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMetaEnum>
#include <QtCore/QStandardPaths>

namespace likeness {
namespace {

// A file without this mark was not written by us, or not to its end.
const QString kFormatKey = QStringLiteral("format");
constexpr int kFormat = 1;
const QString kThemeKey = QStringLiteral("window/theme");
const QString kSizeKey = QStringLiteral("window/size");
const QString kMaximizedKey = QStringLiteral("window/maximized");
const QString kPlaceKey = QStringLiteral("window/place");
const QString kCameraKey = QStringLiteral("camera/name");
const QString kMirroredKey = QStringLiteral("camera/mirrored");
const QString kCameraFirstKey = QStringLiteral("camera/first");
const QString kAutoCaptureKey = QStringLiteral("camera/automatic");
const QString kKeepsFaceprintsKey = QStringLiteral("evaluation/keepsFaceprints");
const QString kLanguageKey = QStringLiteral("window/language");
const QString kPackKey = QStringLiteral("engine/pack");
const QString kDeviceKey = QStringLiteral("engine/device");
const QString kStoreKey = QStringLiteral("store/file");

} // namespace

QString Settings::defaultFile() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(QStringLiteral("likeness.ini"));
}

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent), m_store(std::make_unique<QSettings>(file, QSettings::IniFormat)) {
    const bool isThere = QFileInfo(file).size() > 0;
    const bool isOurs = m_store->value(kFormatKey).toInt() == kFormat;
    if (isThere && (m_store->status() != QSettings::NoError || !isOurs)) {
        setAside(file);
    }
    m_store->setValue(kFormatKey, kFormat);
    read();
}

Settings::~Settings() = default;

void Settings::setAside(const QString& file) {
    m_store.reset(); // or it would write its own view of the file back
    const QString aside = file + QStringLiteral(".broken");
    QFile::remove(aside);
    m_notice = [isKept = QFile::rename(file, aside), name = QFileInfo(aside).fileName()] {
        return isKept
                   ? tr("The settings file could not be understood. It was kept as “%1”, and Likeness starts "
                        "with its "
                        "usual settings.")
                         .arg(name)
                   : tr("The settings file cannot be read. Likeness starts with its usual settings.");
    };
    m_store = std::make_unique<QSettings>(file, QSettings::IniFormat);
    m_store->clear();
}

void Settings::read() {
    bool isKnown = false;
    const QByteArray theme = m_store->value(kThemeKey).toString().toLatin1();
    const int value = QMetaEnum::fromType<Theme>().keyToValue(theme.constData(), &isKnown);
    m_theme = isKnown ? static_cast<Theme>(value) : Theme::System;
    const QSize size = m_store->value(kSizeKey, kDefaultWindowSize).toSize();
    m_windowSize = size.isValid() ? size.expandedTo(kMinimumWindowSize) : kDefaultWindowSize;
    m_isMaximized = m_store->value(kMaximizedKey, false).toBool();
    m_storeFile = m_store->value(kStoreKey).toString();
    m_camera = m_store->value(kCameraKey).toString();
    m_isMirrored = m_store->value(kMirroredKey, true).toBool();
    m_isCameraFirst = m_store->value(kCameraFirstKey, false).toBool();
    m_isAutoCapture = m_store->value(kAutoCaptureKey, true).toBool();
    m_keepsFaceprints = m_store->value(kKeepsFaceprintsKey, false).toBool();
    m_language = m_store->value(kLanguageKey).toString();
    m_pack = m_store->value(kPackKey).toString();
    m_device = m_store->value(kDeviceKey).toString();
    m_place = m_store->value(kPlaceKey, QStringLiteral("verify")).toString();
}

void Settings::setTheme(Theme theme) {
    if (m_theme != theme) {
        m_theme = theme;
        m_store->setValue(
            kThemeKey, QString::fromLatin1(QMetaEnum::fromType<Theme>().valueToKey(static_cast<int>(theme))));
        emit themeChanged();
    }
}

void Settings::setWindowSize(QSize size) {
    const QSize bounded = size.expandedTo(kMinimumWindowSize);
    if (m_windowSize != bounded) {
        m_windowSize = bounded;
        m_store->setValue(kSizeKey, bounded);
        emit windowSizeChanged();
    }
}

QSize Settings::fitted(QSize size, QSize available) {
    constexpr int kFrame = 48; // a title bar and its shadow, which nobody knows before the window is there
    const auto within = [](int wanted, int room) {
        return wanted <= room ? wanted : room - kFrame;
    };
    return QSize(within(size.width(), available.width()), within(size.height(), available.height()))
        .expandedTo(kMinimumWindowSize);
}

void Settings::setMaximized(bool maximized) {
    if (m_isMaximized != maximized) {
        m_isMaximized = maximized;
        m_store->setValue(kMaximizedKey, maximized);
        emit maximizedChanged();
    }
}

void Settings::setStoreFile(const QString& file) {
    m_storeFile = file;
    m_store->setValue(kStoreKey, file);
}

void Settings::setPlace(const QString& place) {
    if (m_place != place) {
        m_place = place;
        m_store->setValue(kPlaceKey, place);
        emit placeChanged();
    }
}

void Settings::setCamera(const QString& camera) {
    m_camera = camera;
    m_store->setValue(kCameraKey, camera);
}

void Settings::setMirrored(bool mirrored) {
    m_isMirrored = mirrored;
    m_store->setValue(kMirroredKey, mirrored);
}

void Settings::setCameraFirst(bool first) {
    if (m_isCameraFirst != first) {
        m_isCameraFirst = first;
        m_store->setValue(kCameraFirstKey, first);
        emit cameraFirstChanged();
    }
}

void Settings::setAutoCapture(bool automatic) {
    if (m_isAutoCapture != automatic) {
        m_isAutoCapture = automatic;
        m_store->setValue(kAutoCaptureKey, automatic);
        emit autoCaptureChanged();
    }
}

void Settings::setKeepsFaceprints(bool keeps) {
    if (m_keepsFaceprints != keeps) {
        m_keepsFaceprints = keeps;
        m_store->setValue(kKeepsFaceprintsKey, keeps);
    }
}

void Settings::setLanguage(const QString& language) {
    if (m_language != language) {
        m_language = language;
        m_store->setValue(kLanguageKey, language);
        emit languageChanged();
    }
}

void Settings::setPack(const QString& pack) {
    m_pack = pack;
    m_store->setValue(kPackKey, pack);
}

void Settings::setDevice(const QString& device) {
    m_device = device;
    m_store->setValue(kDeviceKey, device);
}

void Settings::sync() {
    m_store->sync();
}

} // namespace likeness
