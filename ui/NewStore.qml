// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness

// Makes a store in three steps: where, by whom, who can open it.
ColumnLayout {
    id: wizard

    required property StoreHost storeHost

    property url file: storeHost.suggestedFile
    property int step: 0
    readonly property int lastStep: 2
    readonly property bool open: protection.current === StoreHost.Unencrypted
    readonly property string missing: step === 0 ? ""
        : step === 1 ? (administrator.text.trim() === "" ? qsTr("Give your name.")
            : password.text.length < 8 ? qsTr("Your password needs at least 8 characters.")
            : password.text !== passwordAgain.text ? qsTr("The two passwords differ.") : "")
        : open ? (understood.checked ? "" : qsTr("Confirm that the store shall not be encrypted."))
        : passphrase.text.length < 8 ? qsTr("The passphrase needs at least 8 characters.")
        : passphrase.text !== passphraseAgain.text ? qsTr("The two passphrases differ.") : ""

    signal cancelled

    function focusStep() {
        if (step === 0) {
            nextButton.forceActiveFocus(Qt.TabFocusReason);
        } else if (step === 1) {
            administrator.focusInput();
        } else if (!open) {
            passphrase.focusInput();
        }
    }
    function clear() {
        for (const field of [administrator, password, passwordAgain, passphrase, passphraseAgain]) {
            field.clear();
        }
        understood.checked = false;
        step = 0;
    }
    function goOn() {
        if (missing !== "" || storeHost.isBusy) {
            return;
        }
        if (step < lastStep) {
            step += 1;
        } else {
            storeHost.create(file, protection.current, passphrase.text, administrator.text.trim(), password.text);
        }
    }
    function goBack() {
        if (step > 0) {
            step -= 1;
        } else {
            clear();
            cancelled();
        }
    }

    spacing: Theme.gap12

    onStepChanged: focusLater.restart()
    onVisibleChanged: {
        if (visible) {
            focusLater.restart();
        }
    }
    // What is to have the focus must be shown first.
    Timer {
        id: focusLater
        interval: 0
        onTriggered: wizard.focusStep()
    }
    FileDialog {
        id: dialog
        title: qsTr("Where the new store goes")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0]
        nameFilters: [qsTr("Stores of Likeness") + " (*.likeness)"]
        onAccepted: wizard.file = selectedFile
    }

    StepMarks {
        objectName: "storeSteps"
        names: [qsTr("Where"), qsTr("You"), qsTr("Protection")]
        step: wizard.step
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.gap8
    }

    // Where.
    Heading {
        visible: wizard.step === 0
        text: qsTr("The file on this computer")
    }
    RowLayout {
        visible: wizard.step === 0
        spacing: Theme.gap8
        Layout.fillWidth: true

        BodyText {
            objectName: "newStorePlace"
            text: decodeURIComponent(String(wizard.file).replace("file://", ""))
            wrapMode: Text.WrapAnywhere
            Layout.fillWidth: true
        }
        ActionButton {
            text: qsTr("Change…")
            onClicked: dialog.open()
        }
    }
    BodyText {
        visible: wizard.step === 0
        text: qsTr("Put it where only the people who work with it can reach it.")
        color: Theme.mutedInk
        Layout.fillWidth: true
    }

    // You.
    Heading {
        visible: wizard.step === 1
        text: qsTr("You, its administrator")
    }
    Field {
        id: administrator
        objectName: "administratorName"
        visible: wizard.step === 1
        label: qsTr("Your name")
        onAccepted: password.focusInput()
        Layout.fillWidth: true
    }
    Field {
        id: password
        objectName: "administratorPassword"
        visible: wizard.step === 1
        label: qsTr("Your password, at least 8 characters")
        secret: true
        onAccepted: passwordAgain.focusInput()
        Layout.fillWidth: true
    }
    Field {
        id: passwordAgain
        objectName: "administratorPasswordAgain"
        visible: wizard.step === 1
        label: qsTr("Your password once more")
        secret: true
        onAccepted: wizard.goOn()
        Layout.fillWidth: true
    }
    BodyText {
        visible: wizard.step === 1
        text: qsTr("You sign in with it each day, and whatever you do is in the log under your name. You can add other operators later.")
        color: Theme.mutedInk
        Layout.fillWidth: true
    }

    // Protection.
    Heading {
        visible: wizard.step === 2
        text: qsTr("Who can open the file")
    }
    Choice {
        id: protection
        objectName: "protection"
        visible: wizard.step === 2
        label: qsTr("Protection")
        options: [qsTr("A passphrase"), qsTr("This computer's keychain, and a passphrase to recover"), qsTr("Nothing: not encrypted")]
        current: 0
        onChosen: index => protection.current = index
        Layout.fillWidth: true
    }
    Field {
        id: passphrase
        objectName: "newPassphrase"
        visible: wizard.step === 2 && !wizard.open
        label: qsTr("Passphrase, at least 8 characters; several words are best")
        secret: true
        onAccepted: passphraseAgain.focusInput()
        Layout.fillWidth: true
    }
    Field {
        id: passphraseAgain
        objectName: "newPassphraseAgain"
        visible: wizard.step === 2 && !wizard.open
        label: qsTr("The passphrase once more")
        secret: true
        onAccepted: wizard.goOn()
        Layout.fillWidth: true
    }
    BodyText {
        visible: wizard.step === 2 && !wizard.open
        text: qsTr("Without the passphrase nobody can open the store again, and we cannot either. Keep it in a safe place.")
        color: Theme.mutedInk
        Layout.fillWidth: true
    }
    CheckOption {
        id: understood
        visible: wizard.step === 2 && wizard.open
        text: qsTr("Anybody who gets the file can read every name and face in it. I want that.")
        Layout.fillWidth: true
    }

    ProblemNote {
        visible: !problem.isEmpty
        problem: wizard.storeHost.problem
        Layout.fillWidth: true
    }
    CaptionText {
        objectName: "storeMissing"
        visible: text !== ""
        text: wizard.missing
        Layout.fillWidth: true
    }
    WorkingLine {
        working: wizard.storeHost.isBusy
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.gap8

        ActionButton {
            id: nextButton
            objectName: "createStoreButton"
            text: wizard.step < wizard.lastStep ? qsTr("Continue") : qsTr("Make the store")
            strong: true
            enabled: wizard.missing === "" && !wizard.storeHost.isBusy
            onClicked: wizard.goOn()
        }
        ActionButton {
            objectName: "storeBackButton"
            text: wizard.step > 0 ? qsTr("Back") : qsTr("Cancel")
            quiet: wizard.step === 0
            enabled: !wizard.storeHost.isBusy
            onClicked: wizard.goBack()
        }
    }
}
