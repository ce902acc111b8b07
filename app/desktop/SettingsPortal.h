// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QObject>
#include <QtCore/QVariant>

class QDBusVariant;

namespace likeness {

/// The freedesktop settings portal (org.freedesktop.portal.Settings): what the user chose for the whole
/// desktop. Silent where there is no session bus or no portal. Never blocks.
class SettingsPortal : public QObject {
    Q_OBJECT

  public:
    explicit SettingsPortal(QObject* parent = nullptr);

    /// Asks for the groups on looks, and goes on to report changes.
    void read();

  signals:
    void settingRead(const QString& group, const QString& key, const QVariant& value);

  private slots:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

} // namespace likeness
