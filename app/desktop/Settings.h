// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Phrase.h"

#include <QtCore/QObject>
#include <QtCore/QSettings>
#include <QtCore/QSize>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace likeness {

/// What the window remembers from one start to the next, in one file. Every change is written when the object
/// goes, or on `sync`. Lives on the GUI thread.
class Settings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("there is one, given to the window")
    Q_PROPERTY(Theme theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(QSize windowSize READ windowSize WRITE setWindowSize NOTIFY windowSizeChanged FINAL)
    Q_PROPERTY(bool isMaximized READ isMaximized WRITE setMaximized NOTIFY maximizedChanged FINAL)
    Q_PROPERTY(QString place READ place WRITE setPlace NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(bool isAutoCapture READ isAutoCapture WRITE setAutoCapture NOTIFY autoCaptureChanged FINAL)
    Q_PROPERTY(bool isCameraFirst READ isCameraFirst WRITE setCameraFirst NOTIFY cameraFirstChanged FINAL)
    Q_PROPERTY(QString notice READ notice CONSTANT FINAL)

  public:
    enum class Theme { System, Light, Dark };
    Q_ENUM(Theme)

    static constexpr QSize kDefaultWindowSize{1280, 800};
    static constexpr QSize kMinimumWindowSize{480, 400};

    /// Reads `file`. One that cannot be understood is renamed to "…​.broken" and `notice` says so; the
    /// program then starts with defaults.
    explicit Settings(const QString& file = defaultFile(), QObject* parent = nullptr);
    ~Settings() override;

    /// Where the settings live unless told otherwise: "likeness.ini" in the user's configuration folder.
    [[nodiscard]] static QString defaultFile();

    [[nodiscard]] Theme theme() const noexcept { return m_theme; }
    void setTheme(Theme theme);
    /// Never smaller than the minimum.
    [[nodiscard]] QSize windowSize() const noexcept { return m_windowSize; }
    void setWindowSize(QSize size);
    [[nodiscard]] bool isMaximized() const noexcept { return m_isMaximized; }
    void setMaximized(bool maximized);
    /// The enrolment store that was open last; empty for none.
    [[nodiscard]] const QString& storeFile() const noexcept { return m_storeFile; }
    void setStoreFile(const QString& file);
    /// The place in the window that was shown last, for example "people".
    [[nodiscard]] const QString& place() const noexcept { return m_place; }
    void setPlace(const QString& place);
    /// The camera that was chosen, by description; empty for whichever there is.
    [[nodiscard]] const QString& camera() const noexcept { return m_camera; }
    void setCamera(const QString& camera);
    /// Whether live video is shown as in a mirror.
    [[nodiscard]] bool isMirrored() const noexcept { return m_isMirrored; }
    void setMirrored(bool mirrored);
    /// Whether a good live picture is taken by itself, or only with a key.
    [[nodiscard]] bool isAutoCapture() const noexcept { return m_isAutoCapture; }
    void setAutoCapture(bool automatic);
    /// The language of the window, "de" for example; empty for the system's.
    [[nodiscard]] const QString& language() const noexcept { return m_language; }
    void setLanguage(const QString& language);
    /// The model pack by name or folder; empty for the usual one.
    [[nodiscard]] const QString& pack() const noexcept { return m_pack; }
    void setPack(const QString& pack);
    /// The stable name of the compute device; empty for the processor.
    [[nodiscard]] const QString& device() const noexcept { return m_device; }
    void setDevice(const QString& device);
    /// Whether the last probe came from the camera, so that its button is offered first. Starts nothing.
    [[nodiscard]] bool isCameraFirst() const noexcept { return m_isCameraFirst; }
    void setCameraFirst(bool first);
    /// Whether evaluations keep faceprints on this computer, unencrypted.
    [[nodiscard]] bool keepsFaceprints() const noexcept { return m_keepsFaceprints; }
    void setKeepsFaceprints(bool keeps);
    /// What the user should know about the settings file, one sentence; usually empty.
    [[nodiscard]] QString notice() const { return m_notice.text(); }

    /// As the setters, for this start only: what is remembered stays as it was until the user changes it.
    void overrideTheme(Theme theme) noexcept { m_theme = theme; }
    void overrideWindowSize(QSize size) noexcept { m_windowSize = size; }
    /// `size`, or as much of it as a screen has room for that leaves `available` to windows and their frames.
    [[nodiscard]] static QSize fitted(QSize size, QSize available);

    void sync();

  signals:
    void themeChanged();
    void windowSizeChanged();
    void maximizedChanged();
    void placeChanged();
    void cameraFirstChanged();
    void languageChanged();
    void autoCaptureChanged();

  private:
    void setAside(const QString& file);
    void read();

    std::unique_ptr<QSettings> m_store;
    Theme m_theme = Theme::System;
    QSize m_windowSize = kDefaultWindowSize;
    bool m_isMaximized = false;
    QString m_storeFile;
    QString m_place;
    QString m_camera;
    bool m_isMirrored = true;
    bool m_isCameraFirst = false;
    bool m_isAutoCapture = true;
    bool m_keepsFaceprints = false;
    QString m_language;
    QString m_pack;
    QString m_device;
    Phrase m_notice;
};

} // namespace likeness
