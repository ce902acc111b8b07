// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "SettingsPortal.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMap>
#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusVariant>

namespace likeness {
namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");

/// Asking for a bus that is not there would start one.
bool isBusThere() {
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

SettingsPortal::SettingsPortal(QObject* parent) : QObject(parent) {}

void SettingsPortal::read() {
    if (!isBusThere()) {
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("ReadAll"));
    question << QStringList{QStringLiteral("org.freedesktop.appearance"),
                            QStringLiteral("org.gnome.desktop.interface")};
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->isError() || watcher->reply().arguments().isEmpty()) {
            return;
        }
        const auto groups = qdbus_cast<QMap<QString, QVariantMap>>(
            watcher->reply().arguments().constFirst().value<QDBusArgument>());
        for (auto group = groups.begin(); group != groups.end(); ++group) {
            for (auto setting = group->begin(); setting != group->end(); ++setting) {
                emit settingRead(group.key(), setting.key(), setting.value());
            }
        }
    });
}

void SettingsPortal::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    emit settingRead(group, key, value.variant());
}

} // namespace likeness
