// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// The third step to a new store: who can open the file.
ColumnLayout {
    id: protection

    readonly property alias chosen: choice.current
    readonly property alias secret: passphrase.text
    readonly property bool open: choice.current === StoreHost.Unencrypted
    // What is still to be done; empty: nothing.
    readonly property string missing: open ? (understood.checked ? "" : qsTr("Confirm that the store shall not be encrypted."))
        : passphrase.text.length < 8 ? qsTr("The passphrase needs at least 8 characters.")
        : passphrase.text !== passphraseAgain.text ? qsTr("The two passphrases differ.") : ""

    signal accepted

    function focusFirst() {
        if (!open) {
            passphrase.focusInput();
        }
    }
    function clear() {
        passphrase.clear();
        passphraseAgain.clear();
        understood.checked = false;
    }

    spacing: Theme.gap12

    Heading {
        text: qsTr("Who can open the file")
    }
    Choice {
        id: choice
        objectName: "protection"
        label: qsTr("Protection")
        options: [qsTr("A passphrase"), qsTr("This computer's keychain, and a passphrase to recover"), qsTr("Nothing: not encrypted")]
        current: 0
        onChosen: index => choice.current = index
        Layout.fillWidth: true
    }
    Field {
        id: passphrase
        objectName: "newPassphrase"
        visible: !protection.open
        label: qsTr("Passphrase, at least 8 characters; several words are best")
        secret: true
        onAccepted: passphraseAgain.focusInput()
        Layout.fillWidth: true
    }
    Field {
        id: passphraseAgain
        objectName: "newPassphraseAgain"
        visible: !protection.open
        label: qsTr("The passphrase once more")
        secret: true
        onAccepted: protection.accepted()
        Layout.fillWidth: true
    }
    BodyText {
        visible: !protection.open
        text: qsTr("Without the passphrase nobody can open the store again, and we cannot either. Keep it in a safe place.")
        color: Theme.mutedInk
        Layout.fillWidth: true
    }
    CheckOption {
        id: understood
        visible: protection.open
        text: qsTr("Anybody who gets the file can read every name and face in it. I want that.")
        Layout.fillWidth: true
    }
}
