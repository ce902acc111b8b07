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

    name: qsTr("Passwords")
    visible: section.storeHost.isSignedIn

    NewSecret {
        objectName: "ownPassword"
        presentLabel: qsTr("Your present password")
        freshLabel: qsTr("Your new password, at least 8 characters")
        againLabel: qsTr("Your new password once more")
        buttonText: qsTr("Change my password")
        mayChange: !section.storeSettings.isBusy
        onChangeRequested: (present, fresh) => section.storeSettings.setOwnPassword(present, fresh)
        Layout.fillWidth: true
    }
    StoreJobLine {
        job: section.storeSettings
        part: StoreJobs.Password
    }
    NewSecret {
        objectName: "passphrase"
        visible: section.storeHost.isAdministrator
        hasPresent: !section.storeHost.isUnencrypted
        presentLabel: qsTr("The store's present passphrase")
        freshLabel: qsTr("A new passphrase for the store, at least 8 characters")
        againLabel: qsTr("The new passphrase once more")
        buttonText: section.storeHost.isUnencrypted ? qsTr("Encrypt the store") : qsTr("Change the passphrase")
        mayChange: !section.storeSettings.isBusy
        onChangeRequested: (present, fresh) => section.storeSettings.changePassphrase(present, fresh)
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap8
    }
    StoreJobLine {
        job: section.storeSettings
        part: StoreJobs.Passphrase
    }
}
