// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness

// In front of everything about people: make or open a store, unlock it, sign in.
Page {
    id: gate

    required property StoreHost storeHost

    property url newFile: storeHost.suggestedFile
    property bool creating: false
    readonly property bool protectionOpen: protection.current === StoreHost.Unencrypted
    readonly property string missing: administrator.text.trim() === "" ? qsTr("Give your name.")
        : password.text.length < 8 ? qsTr("Your password needs at least 8 characters.")
        : !protectionOpen && passphrase.text.length < 8 ? qsTr("The passphrase needs at least 8 characters.")
        : !protectionOpen && passphrase.text !== repeated.text ? qsTr("The two passphrases differ.")
        : protectionOpen && !understood.checked ? qsTr("Confirm that the store shall not be encrypted.") : ""

    function create() {
        if (missing !== "" || storeHost.isBusy) {
            return;
        }
        storeHost.create(newFile, protection.current, passphrase.text, administrator.text.trim(), password.text);
    }
    function signIn() {
        storeHost.signIn(who.text.trim(), secret.text);
        secret.clear();
    }
    function focusFirst() {
        if (storeHost.state === StoreHost.Locked) {
            (who.text === "" ? who : secret).focusInput();
        } else if (storeHost.state === StoreHost.Closed && storeHost.wantsPassphrase) {
            storePassphrase.focusInput();
        }
    }

    title: storeHost.state === StoreHost.Locked ? qsTr("Sign in")
        : storeHost.state === StoreHost.Closed ? qsTr("Unlock the store")
        : creating ? qsTr("A new store") : qsTr("People need a store")
    lead: storeHost.state === StoreHost.Locked ? qsTr("%1 is open. Say who you are.").arg(storeHost.fileName)
        : storeHost.state === StoreHost.Closed ? qsTr("%1 in %2").arg(storeHost.fileName).arg(storeHost.folder)
        : creating ? qsTr("One file on this computer. Names and faces in it are encrypted; nobody reads them without the passphrase.")
        : qsTr("Who is enrolled is kept in one encrypted file on this computer. Make a new one, or open one that you have. Comparing two pictures needs none.")
    measure: Theme.measure + Theme.gap48

    onVisibleChanged: {
        if (visible) {
            focusFirst();
        }
    }
    Component.onCompleted: focusFirst()
    Connections {
        target: gate.storeHost
        function onChanged() {
            if (gate.storeHost.isSignedIn) {
                gate.creating = false;
                for (const field of [administrator, password, passphrase, repeated, secret, storePassphrase]) {
                    field.clear();
                }
            }
        }
    }

    FileDialog {
        id: openDialog
        title: qsTr("Open a store")
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0]
        nameFilters: [qsTr("Stores of Likeness") + " (*.likeness)", qsTr("All files") + " (*)"]
        onAccepted: gate.storeHost.choose(selectedFile)
    }
    FileDialog {
        id: newDialog
        title: qsTr("Where the new store goes")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0]
        nameFilters: [qsTr("Stores of Likeness") + " (*.likeness)"]
        onAccepted: gate.newFile = selectedFile
    }

    BodyText {
        objectName: "storeNotice"
        visible: text !== ""
        text: gate.storeHost.notice
        Layout.fillWidth: true
    }

    // No store yet.
    RowLayout {
        visible: gate.storeHost.state === StoreHost.None && !gate.creating
        spacing: Theme.gap8
        Layout.topMargin: Theme.gap12

        ActionButton {
            objectName: "newStoreButton"
            text: qsTr("New store…")
            iconName: "enrol"
            strong: true
            onClicked: {
                gate.creating = true;
                administrator.focusInput();
            }
        }
        ActionButton {
            objectName: "openStoreButton"
            text: qsTr("Open a store…")
            iconName: "open"
            onClicked: openDialog.open()
        }
    }

    // A new one, in three steps on one page.
    ColumnLayout {
        visible: gate.storeHost.state === StoreHost.None && gate.creating
        spacing: Theme.gap12
        Layout.fillWidth: true

        Heading {
            text: qsTr("1. Where")
        }
        RowLayout {
            spacing: Theme.gap8
            BodyText {
                objectName: "newStorePlace"
                text: decodeURIComponent(String(gate.newFile).replace("file://", ""))
                wrapMode: Text.WrapAnywhere
                Layout.fillWidth: true
            }
            ActionButton {
                text: qsTr("Change…")
                onClicked: newDialog.open()
            }
        }
        Heading {
            text: qsTr("2. You, its administrator")
            Layout.topMargin: Theme.gap8
        }
        Field {
            id: administrator
            objectName: "administratorName"
            label: qsTr("Your name")
            Layout.fillWidth: true
        }
        Field {
            id: password
            objectName: "administratorPassword"
            label: qsTr("Your password, at least 8 characters")
            secret: true
            Layout.fillWidth: true
        }
        Heading {
            text: qsTr("3. Who can open the file")
            Layout.topMargin: Theme.gap8
        }
        Choice {
            id: protection
            objectName: "protection"
            label: qsTr("Protection")
            options: [qsTr("A passphrase"), qsTr("This computer's keychain, and a passphrase to recover"), qsTr("Nothing: not encrypted")]
            current: 0
            onChosen: index => protection.current = index
            Layout.fillWidth: true
        }
        Field {
            id: passphrase
            objectName: "newPassphrase"
            visible: !gate.protectionOpen
            label: qsTr("Passphrase, at least 8 characters; several words are best")
            secret: true
            Layout.fillWidth: true
        }
        Field {
            id: repeated
            objectName: "newPassphraseAgain"
            visible: !gate.protectionOpen
            label: qsTr("The passphrase once more")
            secret: true
            onAccepted: gate.create()
            Layout.fillWidth: true
        }
        BodyText {
            visible: !gate.protectionOpen
            text: qsTr("Without the passphrase nobody can open the store again, and we cannot either. Keep it in a safe place.")
            color: Theme.mutedInk
            Layout.fillWidth: true
        }
        CheckOption {
            id: understood
            visible: gate.protectionOpen
            text: qsTr("Anybody who gets the file can read every name and face in it. I want that.")
            Layout.fillWidth: true
        }
        ProblemNote {
            visible: !problem.isEmpty
            problem: gate.storeHost.problem
            Layout.fillWidth: true
        }
        CaptionText {
            objectName: "storeMissing"
            text: gate.missing
            Layout.fillWidth: true
        }
        WorkingLine {
            working: gate.storeHost.isBusy
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.gap8
            ActionButton {
                objectName: "createStoreButton"
                text: qsTr("Make the store")
                strong: true
                enabled: gate.missing === "" && !gate.storeHost.isBusy
                onClicked: gate.create()
            }
            ActionButton {
                text: qsTr("Cancel")
                quiet: true
                onClicked: gate.creating = false
            }
        }
    }

    // One that is not open.
    ColumnLayout {
        visible: gate.storeHost.state === StoreHost.Closed
        spacing: Theme.gap12
        Layout.fillWidth: true

        Field {
            id: storePassphrase
            objectName: "storePassphrase"
            visible: gate.storeHost.wantsPassphrase
            label: qsTr("Passphrase of the store")
            secret: true
            onAccepted: unlockButton.clicked()
            Layout.fillWidth: true
        }
        ProblemNote {
            visible: !problem.isEmpty
            problem: gate.storeHost.problem
            Layout.fillWidth: true
        }
        WorkingLine {
            working: gate.storeHost.isBusy
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.gap8
            ActionButton {
                id: unlockButton
                objectName: "unlockButton"
                text: gate.storeHost.wantsPassphrase ? qsTr("Unlock") : qsTr("Try again")
                strong: true
                enabled: !gate.storeHost.isBusy
                onClicked: {
                    gate.storeHost.unlock(storePassphrase.text);
                    storePassphrase.clear();
                }
            }
            ActionButton {
                text: qsTr("Another store")
                quiet: true
                onClicked: gate.storeHost.close()
            }
        }
    }

    // One that nobody is signed in to.
    ColumnLayout {
        visible: gate.storeHost.state === StoreHost.Locked
        spacing: Theme.gap12
        Layout.fillWidth: true

        Field {
            id: who
            objectName: "operatorName"
            label: qsTr("Your name")
            onAccepted: secret.focusInput()
            Layout.fillWidth: true
        }
        Field {
            id: secret
            objectName: "operatorPassword"
            label: qsTr("Your password")
            secret: true
            onAccepted: gate.signIn()
            Layout.fillWidth: true
        }
        ProblemNote {
            visible: !problem.isEmpty
            problem: gate.storeHost.problem
            Layout.fillWidth: true
        }
        WorkingLine {
            working: gate.storeHost.isBusy
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.gap8
            ActionButton {
                objectName: "signInButton"
                text: qsTr("Sign in")
                strong: true
                enabled: !gate.storeHost.isBusy && who.text.trim() !== ""
                onClicked: gate.signIn()
            }
            ActionButton {
                text: qsTr("Another store")
                quiet: true
                onClicked: gate.storeHost.close()
            }
        }
    }
}
