// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness

// The file that people are kept in.
SettingsSection {
    id: section

    required property StoreHost storeHost
    required property StoreSettingsModel storeSettings
    required property StoreCareModel storeCare

    readonly property bool mayChange: storeHost.isAdministrator && !storeSettings.isBusy

    name: qsTr("Store")
    visible: section.storeHost.isSignedIn

    FileDialog {
        id: backupDialog
        title: qsTr("Where the copy goes")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0]
        nameFilters: [qsTr("Stores of Likeness") + " (*.likeness)"]
        onAccepted: section.storeSettings.backUp(selectedFile)
    }

    FileDialog {
        id: restoreDialog
        title: qsTr("The backup that takes the store's place")
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0]
        nameFilters: [qsTr("Stores of Likeness") + " (*.likeness)", qsTr("All files") + " (*)"]
        onAccepted: section.storeHost.restore(selectedFile)
    }

    FactRow {
        label: qsTr("File")
        value: section.storeHost.fileName
        Layout.fillWidth: true
    }
    CaptionText {
        text: section.storeHost.folder
        wrapMode: Text.WrapAnywhere
        Layout.fillWidth: true
    }
    FactRow {
        objectName: "storeProtection"
        label: qsTr("Protection")
        value: section.storeHost.protectionText
        Layout.fillWidth: true
    }
    FactRow {
        objectName: "storeSummary"
        label: qsTr("Content")
        value: section.storeSettings.summary
        Layout.fillWidth: true
    }
    Choice {
        objectName: "formChoice"
        label: qsTr("Faceprints are kept")
        options: section.storeCare.forms
        current: section.storeCare.form
        enabled: section.mayChange
        onChosen: index => section.storeCare.convert(index)
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.gap8
        Layout.fillWidth: true

        ActionButton {
            objectName: "keychainButton"
            visible: section.storeHost.isAdministrator && !section.storeHost.isUnencrypted
            text: section.storeCare.isInKeychain ? qsTr("Take the key out of the keychain") : qsTr("Open with this computer's keychain")
            enabled: section.mayChange
            onClicked: section.storeCare.isInKeychain ? section.storeCare.removeFromKeychain() : section.storeCare.addToKeychain()
        }
        ActionButton {
            objectName: "backupButton"
            text: qsTr("Back up…")
            iconName: "export"
            enabled: !section.storeSettings.isBusy
            onClicked: backupDialog.open()
        }
        ActionButton {
            objectName: "restoreButton"
            visible: section.storeHost.isAdministrator
            text: qsTr("Restore a backup…")
            enabled: section.mayChange
            onClicked: restoreDialog.open()
        }
        ActionButton {
            objectName: "checkButton"
            text: qsTr("Check everything")
            enabled: !section.storeSettings.isBusy
            onClicked: section.storeSettings.check()
        }
        ActionButton {
            text: qsTr("Close the store")
            quiet: true
            enabled: !section.storeSettings.isBusy
            onClicked: section.storeHost.close()
        }
    }
    RowLayout {
        visible: section.storeHost.isAdministrator && section.storeSettings.expiredCount > 0
        spacing: Theme.gap8
        Layout.fillWidth: true

        Icon {
            name: "problem"
            color: Theme.review
        }
        BodyText {
            text: qsTr("The consent of %n people has expired.", "", section.storeSettings.expiredCount)
            Layout.fillWidth: true
        }
        ActionButton {
            text: expiredSure.running ? qsTr("Really erase them?") : qsTr("Erase them…")
            enabled: !section.storeSettings.isBusy
            onClicked: expiredSure.running ? section.storeSettings.eraseExpired() : expiredSure.restart()

            Timer {
                id: expiredSure
                interval: Theme.confirmTime
            }
        }
    }
}
