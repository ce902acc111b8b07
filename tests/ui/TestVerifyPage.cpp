// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CaptureSession.h"
#include "Samples.h"
#include "enrolment/PeopleModel.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlContext>
#include <QtQml/QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest/quicktest.h>

#include <memory>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

/// What the tests in qml/ need from C++: the real models, and something to paste.
class Desk : public QObject {
    Q_OBJECT
    Q_PROPERTY(likeness::VerificationModel* verification READ verification CONSTANT)
    Q_PROPERTY(likeness::EngineHost* engineHost READ engineHost CONSTANT)
    Q_PROPERTY(likeness::Settings* settings READ settings CONSTANT)
    Q_PROPERTY(likeness::CaptureSession* capture READ capture CONSTANT)
    Q_PROPERTY(likeness::StoreHost* storeHost READ storeHost CONSTANT)
    Q_PROPERTY(likeness::PeopleModel* claimable READ claimable CONSTANT)
    Q_PROPERTY(int patience READ patience CONSTANT)

  public:
    Desk() { m_host.load(test::standardPack()); }

    [[nodiscard]] VerificationModel* verification() { return &m_verification; }
    [[nodiscard]] EngineHost* engineHost() { return &m_host; }
    [[nodiscard]] Settings* settings() { return &m_settings; }
    [[nodiscard]] CaptureSession* capture() { return &m_capture; }
    [[nodiscard]] StoreHost* storeHost() { return &m_storeHost; }
    [[nodiscard]] PeopleModel* claimable() { return &m_claimable; }
    [[nodiscard]] int patience() const { return test::kPatience; }

    Q_INVOKABLE void copyPicture() { QGuiApplication::clipboard()->setImage(QImage(test::franck())); }
    [[nodiscard]] Q_INVOKABLE QUrl pictureOfTwo() const {
        return QUrl::fromLocalFile(test::pictureOfTwo(m_folder.path()));
    }
    [[nodiscard]] Q_INVOKABLE QUrl franck() const { return QUrl::fromLocalFile(test::franck()); }
    Q_INVOKABLE void copyText(const QString& text) { QGuiApplication::clipboard()->setText(text); }
    [[nodiscard]] Q_INVOKABLE QString copied() const { return QGuiApplication::clipboard()->text(); }
    [[nodiscard]] Q_INVOKABLE QUrl damagedPicture() const {
        return QUrl::fromLocalFile(test::truncatedPicture(m_folder.path()));
    }

  private:
    QTemporaryDir m_folder;
    EngineHost m_host;
    Settings m_settings{m_folder.filePath(QStringLiteral("settings.ini"))};
    StoreHost m_storeHost{m_settings};
    PeopleModel m_claimable{m_storeHost};
    MediaThread m_media;
    CaptureSession m_capture{m_media};
    VerificationModel m_verification{m_host, m_storeHost, SampleSet(test::sample({}))};
};

class Setup : public QObject {
    Q_OBJECT

  public slots:
    void applicationAvailable() { m_desk = std::make_unique<Desk>(); }
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine->rootContext()->setContextProperty(QStringLiteral("desk"), m_desk.get());
    }

    void cleanupTestCase() { m_desk.reset(); }

  private:
    std::unique_ptr<Desk> m_desk;
};

QUICK_TEST_MAIN_WITH_SETUP(VerifyPage, Setup)
#include "TestVerifyPage.moc"
