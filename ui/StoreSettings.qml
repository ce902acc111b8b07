// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
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

    SaveDialog {
        id: backupDialog
        objectName: "backupDialog"
        button: backupButton
        title: qsTr("Back up the store")
        formatNames: [qsTr("Stores of Likeness")]
        suffixes: ["likeness"]
        // Not even a backup replaces a file: the store refuses.
        replaces: false
        onChosen: file => section.storeSettings.backUp(file)
    }
    OpenDialog {
        id: restoreDialog
        title: qsTr("Restore a backup")
        nameFilters: [qsTr("Stores of Likeness") + " (*.likeness)", qsTr("All files") + " (*)"]
        onChosen: file => section.storeHost.inspectCopy(file)
    }
    Connections {
        target: section.storeHost
        function onCopyInspected(copy, meaning) {
            restoreSure.copy = copy;
            restoreSure.question = meaning;
            restoreSure.open();
        }
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
            id: backupButton
            objectName: "backupButton"
            text: qsTr("Back up…")
            iconName: "export"
            enabled: !section.storeSettings.isBusy
            onClicked: backupDialog.ask(section.storeSettings.backupName())
        }
        ActionButton {
            objectName: "restoreButton"
            visible: section.storeHost.isAdministrator
            text: qsTr("Restore a backup…")
            enabled: section.mayChange
            onClicked: restoreDialog.ask()

            Confirmation {
                id: restoreSure
                property url copy

                question: ""
                answer: qsTr("Replace the store")
                onConfirmed: section.storeHost.restore(copy)
            }
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
            objectName: "eraseExpiredButton"
            text: qsTr("Erase them…")
            enabled: !section.storeSettings.isBusy
            onClicked: expiredSure.open()

            Confirmation {
                id: expiredSure
                question: qsTr("Erase %n people for good, with their samples?", "", section.storeSettings.expiredCount)
                answer: qsTr("Erase")
                onConfirmed: section.storeSettings.eraseExpired()
            }
        }
    }
    StoreJobLine {
        job: section.storeSettings
        part: StoreJobs.Store
    }
    ProblemNote {
        objectName: "restoreProblem"
        visible: !problem.isEmpty
        problem: section.storeHost.problem
        Layout.fillWidth: true
    }
}
