// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness
import Likeness.Capture

// What can be set: the window for everybody, the store for those who are signed in.
Page {
    id: page

    required property Settings settings
    required property CaptureSession capture
    required property EngineHost engineHost
    required property StoreHost storeHost
    required property StoreSettingsModel storeSettings

    readonly property bool mayChange: storeHost.isAdministrator && !storeSettings.isBusy

    title: qsTr("Settings")

    // What can be chosen: any camera, or one by name.
    function cameraOptions(): var {
        const options = [qsTr("Whichever there is")];
        for (const camera of capture.cameras) {
            options.push(camera);
        }
        return options;
    }
    function cameraOption(): int {
        for (let i = 0; i < capture.cameras.length; ++i) {
            if (capture.cameras[i] === capture.currentCamera) {
                return i + 1;
            }
        }
        return 0;
    }

    onVisibleChanged: {
        if (visible) {
            capture.listCameras();
        }
    }

    component Section: Card {
        id: section
        property string name
        default property alias content: inside.data

        implicitHeight: inside.implicitHeight + 2 * Theme.gap16
        Layout.fillWidth: true

        ColumnLayout {
            id: inside
            x: Theme.gap16
            y: Theme.gap16
            width: parent.width - 2 * Theme.gap16
            spacing: Theme.gap8

            Heading {
                text: section.name
                Layout.fillWidth: true
            }
        }
    }

    FileDialog {
        id: backupDialog
        title: qsTr("Where the copy goes")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0]
        nameFilters: [qsTr("Stores of Likeness") + " (*.likeness)"]
        onAccepted: page.storeSettings.backUp(selectedFile)
    }
    FileDialog {
        id: importDialog
        title: qsTr("Import an export")
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0]
        nameFilters: [qsTr("Exports of Likeness") + " (*.lkns)", qsTr("All files") + " (*)"]
        onAccepted: {
            page.storeSettings.importPeople(selectedFile, transferPassphrase.text);
            transferPassphrase.clear();
        }
    }
    FileDialog {
        id: exportDialog
        title: qsTr("Where the export goes")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0]
        nameFilters: [qsTr("Exports of Likeness") + " (*.lkns)"]
        onAccepted: {
            page.storeSettings.exportPeople(selectedFile, transferPassphrase.text);
            transferPassphrase.clear();
        }
    }

    FileDialog {
        id: videoDialog
        title: qsTr("A video in the camera's place")
        currentFolder: StandardPaths.standardLocations(StandardPaths.MoviesLocation)[0]
        onAccepted: page.capture.videoFile = selectedFile
    }

    ProblemNote {
        visible: !problem.isEmpty
        problem: page.storeSettings.problem
        Layout.fillWidth: true
    }
    BodyText {
        objectName: "settingsNotice"
        visible: text !== ""
        text: page.storeSettings.notice
        Layout.fillWidth: true
    }
    RowLayout {
        visible: page.storeSettings.isBusy
        spacing: Theme.gap8
        Layout.fillWidth: true

        WorkingLine {
            working: page.storeSettings.isBusy && page.storeSettings.progress < 0
            Layout.fillWidth: true
        }
        Rectangle {
            visible: page.storeSettings.progress >= 0
            implicitHeight: Theme.gap4
            radius: Theme.gap4 / 2
            color: Theme.hairline
            Layout.fillWidth: true
            Accessible.role: Accessible.ProgressBar
            Accessible.name: qsTr("%1 % done").arg(Math.round(100 * page.storeSettings.progress))

            Rectangle {
                width: parent.width * Math.max(0, page.storeSettings.progress)
                height: parent.height
                radius: parent.radius
                color: Theme.accent
            }
        }
        ActionButton {
            text: qsTr("Cancel")
            quiet: true
            onClicked: page.storeSettings.cancel()
        }
    }

    Section {
        name: qsTr("Window")

        Choice {
            objectName: "themeChoice"
            label: qsTr("Colours")
            options: [qsTr("As the system has them"), qsTr("Light"), qsTr("Dark")]
            current: page.settings.theme
            onChosen: index => page.settings.theme = index
            Layout.fillWidth: true
        }
    }
    Section {
        name: qsTr("Camera")

        Choice {
            objectName: "cameraChoice"
            label: qsTr("Which")
            options: page.cameraOptions()
            current: page.cameraOption()
            onChosen: index => page.capture.currentCamera = index === 0 ? "" : page.capture.cameras[index - 1]
            Layout.fillWidth: true
        }
        CheckOption {
            text: qsTr("Show it as in a mirror")
            checked: page.capture.mirrored
            onToggled: page.capture.mirrored = checked
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.gap8
            ActionButton {
                text: qsTr("A video in its place…")
                onClicked: videoDialog.open()
            }
            ActionButton {
                visible: String(page.capture.videoFile) !== ""
                text: qsTr("The camera again")
                onClicked: page.capture.videoFile = ""
            }
        }
    }
    Section {
        name: qsTr("Decisions")
        visible: page.storeHost.isSignedIn

        Choice {
            objectName: "matchRateChoice"
            label: qsTr("Match: a stranger passes")
            options: page.storeSettings.rates
            current: page.storeSettings.matchRate
            enabled: page.mayChange
            onChosen: index => page.storeSettings.setRates(index, page.storeSettings.reviewRate)
            Layout.fillWidth: true
        }
        Choice {
            objectName: "reviewRateChoice"
            label: qsTr("Review: a stranger gets as far as that")
            options: page.storeSettings.rates
            current: page.storeSettings.reviewRate
            enabled: page.mayChange
            onChosen: index => page.storeSettings.setRates(page.storeSettings.matchRate, index)
            Layout.fillWidth: true
        }
        CaptionText {
            text: page.storeSettings.matchMeaning
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    Section {
        name: qsTr("Store")
        visible: page.storeHost.isSignedIn

        FactRow {
            label: qsTr("File")
            value: page.storeHost.fileName
            Layout.fillWidth: true
        }
        CaptionText {
            text: page.storeHost.folder
            wrapMode: Text.WrapAnywhere
            Layout.fillWidth: true
        }
        FactRow {
            label: qsTr("Protection")
            value: page.storeHost.protectionText
            Layout.fillWidth: true
        }
        FactRow {
            objectName: "storeSummary"
            label: qsTr("Content")
            value: page.storeSettings.summary
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.gap8
            Layout.fillWidth: true

            ActionButton {
                objectName: "backupButton"
                text: qsTr("Back up…")
                iconName: "export"
                enabled: !page.storeSettings.isBusy
                onClicked: backupDialog.open()
            }
            ActionButton {
                objectName: "checkButton"
                text: qsTr("Check everything")
                enabled: !page.storeSettings.isBusy
                onClicked: page.storeSettings.check()
            }
            ActionButton {
                text: qsTr("Close the store")
                quiet: true
                enabled: !page.storeSettings.isBusy
                onClicked: page.storeHost.close()
            }
        }
        RowLayout {
            visible: page.storeHost.isAdministrator && page.storeSettings.expiredCount > 0
            spacing: Theme.gap8
            Layout.fillWidth: true

            Icon {
                name: "problem"
                color: Theme.review
            }
            BodyText {
                text: qsTr("The consent of %n people has expired.", "", page.storeSettings.expiredCount)
                Layout.fillWidth: true
            }
            ActionButton {
                text: expiredSure.running ? qsTr("Really erase them?") : qsTr("Erase them…")
                enabled: !page.storeSettings.isBusy
                onClicked: expiredSure.running ? page.storeSettings.eraseExpired() : expiredSure.restart()

                Timer {
                    id: expiredSure
                    interval: Theme.confirmTime
                }
            }
        }
    }
    Section {
        name: qsTr("Export and import")
        visible: page.storeHost.isAdministrator

        Field {
            id: transferPassphrase
            label: qsTr("Passphrase of the export, at least 8 characters")
            secret: true
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.gap8
            Layout.fillWidth: true

            ActionButton {
                text: qsTr("Export everybody…")
                iconName: "export"
                enabled: page.mayChange && transferPassphrase.text.length >= 8
                onClicked: exportDialog.open()
            }
            ActionButton {
                text: qsTr("Import…")
                enabled: page.mayChange && transferPassphrase.text.length >= 8
                onClicked: importDialog.open()
            }
        }
    }
    Section {
        name: qsTr("Passwords")
        visible: page.storeHost.isSignedIn

        Field {
            id: ownPassword
            label: qsTr("A new password for you, at least 8 characters")
            secret: true
            Layout.fillWidth: true
        }
        ActionButton {
            text: qsTr("Change my password")
            enabled: !page.storeSettings.isBusy && ownPassword.text.length >= 8
            onClicked: {
                page.storeSettings.setOwnPassword(ownPassword.text);
                ownPassword.clear();
            }
        }
        Field {
            id: newPassphrase
            visible: page.storeHost.isAdministrator && !page.storeHost.isUnencrypted
            label: qsTr("A new passphrase for the store, at least 8 characters")
            secret: true
            Layout.fillWidth: true
        }
        ActionButton {
            visible: newPassphrase.visible
            text: qsTr("Change the passphrase")
            enabled: page.mayChange && newPassphrase.text.length >= 8
            onClicked: {
                page.storeSettings.changePassphrase(newPassphrase.text);
                newPassphrase.clear();
            }
        }
    }
    Section {
        name: qsTr("Operators")
        visible: page.storeHost.isAdministrator

        Repeater {
            model: page.storeSettings.operators

            RowLayout {
                id: operatorRow
                required property operatorView modelData

                spacing: Theme.gap8
                Layout.fillWidth: true

                BodyText {
                    text: operatorRow.modelData.name
                    color: operatorRow.modelData.isDisabled ? Theme.mutedInk : Theme.ink
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                    Layout.fillWidth: true
                }
                CaptionText {
                    text: operatorRow.modelData.isDisabled ? qsTr("may not sign in")
                        : operatorRow.modelData.isAdministrator ? qsTr("administrator") : qsTr("operator")
                    wrapMode: Text.NoWrap
                }
                ActionButton {
                    text: operatorRow.modelData.isDisabled ? qsTr("Allow") : qsTr("Stop")
                    hint: operatorRow.modelData.isDisabled ? qsTr("Let %1 sign in again").arg(operatorRow.modelData.name)
                                                           : qsTr("Let %1 sign in no more").arg(operatorRow.modelData.name)
                    Accessible.name: hint
                    quiet: true
                    enabled: page.mayChange && operatorRow.modelData.name !== page.storeHost.operatorName
                    onClicked: page.storeSettings.changeOperator(operatorRow.modelData.operatorId, operatorRow.modelData.isAdministrator,
                                                                 !operatorRow.modelData.isDisabled)
                }
            }
        }
        Field {
            id: newOperator
            objectName: "newOperator"
            label: qsTr("Name of a new operator")
            Layout.fillWidth: true
        }
        Field {
            id: newOperatorPassword
            objectName: "newOperatorPassword"
            label: qsTr("A first password, at least 8 characters")
            secret: true
            Layout.fillWidth: true
        }
        CheckOption {
            id: newIsAdministrator
            text: qsTr("Administrator: may erase, export and change settings")
            Layout.fillWidth: true
        }
        ActionButton {
            objectName: "addOperatorButton"
            text: qsTr("Add")
            enabled: page.mayChange && newOperator.text.trim() !== "" && newOperatorPassword.text.length >= 8
            onClicked: {
                page.storeSettings.addOperator(newOperator.text, newOperatorPassword.text, newIsAdministrator.checked);
                newOperator.clear();
                newOperatorPassword.clear();
                newIsAdministrator.checked = false;
            }
        }
    }
    Section {
        name: qsTr("Model")

        FactRow {
            label: qsTr("Model pack")
            value: page.engineHost.pack
            Layout.fillWidth: true
        }
        FactRow {
            label: qsTr("Recognizer")
            value: page.engineHost.model
            Layout.fillWidth: true
        }
        FactRow {
            label: qsTr("Computes on")
            value: page.engineHost.device
            Layout.fillWidth: true
        }
    }
    Item {
        implicitHeight: Theme.gap8
    }
}
