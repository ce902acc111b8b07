// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// One's own password, and the store's passphrase.
SettingsSection {
    id: section

    required property StoreHost storeHost
    required property StoreSettingsModel storeSettings

    readonly property bool mayChange: storeHost.isAdministrator && !storeSettings.isBusy

    name: qsTr("Passwords")
    visible: section.storeHost.isSignedIn

    Field {
        id: ownPassword
        label: qsTr("A new password for you, at least 8 characters")
        secret: true
        Layout.fillWidth: true
    }
    ActionButton {
        text: qsTr("Change my password")
        enabled: !section.storeSettings.isBusy && ownPassword.text.length >= 8
        onClicked: {
            section.storeSettings.setOwnPassword(ownPassword.text);
            ownPassword.clear();
        }
    }
    Field {
        id: newPassphrase
        visible: section.storeHost.isAdministrator && !section.storeHost.isUnencrypted
        label: qsTr("A new passphrase for the store, at least 8 characters")
        secret: true
        Layout.fillWidth: true
    }
    ActionButton {
        visible: newPassphrase.visible
        text: qsTr("Change the passphrase")
        enabled: section.mayChange && newPassphrase.text.length >= 8
        onClicked: {
            section.storeSettings.changePassphrase(newPassphrase.text);
            newPassphrase.clear();
        }
    }
}
