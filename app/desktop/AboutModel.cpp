// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "AboutModel.h"

#include "base/Version.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>
#include <QtCore/QSysInfo>
#include <QtCore/QThread>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace likeness {
namespace {

QByteArray licenceFile(const QString& name) {
    QFile file(QStringLiteral(":/likeness/licences/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject index() {
    return QJsonDocument::fromJson(licenceFile(QStringLiteral("components.json"))).object();
}

QString storeKind(const StoreHost& host) {
    if (host.state() == StoreHost::State::None) {
        return QStringLiteral("none");
    }
    if (host.state() == StoreHost::State::Closed) {
        return QStringLiteral("closed");
    }
    switch (host.protection()) {
    case StoreHost::Protection::Keychain:
        return QStringLiteral("open, encrypted, keychain");
    case StoreHost::Protection::Unencrypted:
        return QStringLiteral("open, not encrypted");
    case StoreHost::Protection::Passphrase:
        break;
    }
    return QStringLiteral("open, encrypted, passphrase");
}

} // namespace

AboutModel::AboutModel(EngineHost& engines, StoreHost& host, QObject* parent)
    : QObject(parent), m_engines(engines), m_host(host) {
    connect(&m_engines, &EngineHost::stateChanged, this, &AboutModel::changed);
    connect(&m_host, &StoreHost::stateChanged, this, &AboutModel::changed);
}

QVariantList AboutModel::components() {
    QVariantList views;
    const QJsonArray components = index().value(QLatin1String("components")).toArray();
    for (const auto& each : components) {
        ComponentView view;
        view.name = each[QLatin1String("name")].toString();
        view.purpose = each[QLatin1String("purpose")].toString();
        view.holder = each[QLatin1String("holder")].toString();
        view.licence = each[QLatin1String("licence")].toString();
        views.append(QVariant::fromValue(view));
    }
    return views;
}

QString AboutModel::textOf(const QString& licence) {
    const QString text = QString::fromUtf8(licenceFile(licence + QStringLiteral(".txt")));
    const QString other = index().value(QLatin1String("alsoApplies")).toObject().value(licence).toString();
    return other.isEmpty() ? text : text + QStringLiteral("\n\n") + textOf(other);
}

QString AboutModel::report() const {
    QStringList lines{
        QStringLiteral("Likeness %1, Qt %2")
            .arg(QString::fromLatin1(kVersion), QString::fromLatin1(qVersion())),
        QStringLiteral("System: %1, %2, %3, %4 processors")
            .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture())
            .arg(QThread::idealThreadCount()),
        QStringLiteral("Window system: %1, locale %2").arg(QGuiApplication::platformName(), QLocale().name()),
        QStringLiteral("Store: ") + storeKind(m_host)};
    if (const std::shared_ptr<Engine>& engine = m_engines.engine()) {
        const PackDescription& pack = engine->pack();
        lines.append(QStringLiteral("Model pack: %1, recognizer %2 %3, %4")
                         .arg(m_engines.pack(), QString::fromStdString(pack.model.name),
                              QString::fromStdString(pack.model.digest).left(16),
                              QString::fromStdString(pack.model.preprocessing)));
        const DeviceProof& proof = engine->device();
        lines.append(QStringLiteral("Device: %1 %2, agreement %3")
                         .arg(QString::fromUtf8(name(proof.device).data(),
                                                static_cast<qsizetype>(name(proof.device).size())),
                              QString::fromStdString(proof.hardware))
                         .arg(proof.agreement, 0, 'f', 7));
        if (!engine->fallbackReason().empty()) {
            lines.append(QStringLiteral("Fallback: ") + QString::fromStdString(engine->fallbackReason()));
        }
    } else {
        lines.append(QStringLiteral("Model pack: not loaded"));
    }
    return lines.join(u'\n');
}

void AboutModel::copyReport() const {
    QGuiApplication::clipboard()->setText(report());
}

} // namespace likeness
