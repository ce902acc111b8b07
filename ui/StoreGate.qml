// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// In front of everything about people: make or open a store, unlock it, sign in.
Page {
    id: gate

    required property StoreHost storeHost
    // What somebody wants to do: "enrol", "people" or "log".
    required property string place
    // The name of an export that waits until somebody signed in; empty: none.
    required property string offeredExport

    property bool creating: false
    readonly property bool locked: storeHost.state === StoreHost.Locked
    readonly property bool closed: storeHost.state === StoreHost.Closed

    function focusFirst() {
        if (locked) {
            (signIn.item as SignIn)?.focusFirst();
        } else if (closed) {
            (unlock.item as UnlockStore)?.focusFirst();
        } else if (!creating) {
            newStoreButton.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    title: locked ? qsTr("Sign in") : closed ? qsTr("Unlock the store")
        : creating ? qsTr("A new store") : place === "log" ? qsTr("The log is kept in a store")
        : place === "enrol" ? qsTr("Enrolling needs a store") : qsTr("People are kept in a store")
    lead: locked ? qsTr("%1 is open. Say who you are.").arg(storeHost.fileName)
        : closed ? qsTr("%1 in %2").arg(storeHost.fileName).arg(storeHost.folder)
        : creating ? qsTr("One file on this computer. Names and faces in it are encrypted; nobody reads them without the passphrase.")
        : qsTr("Who is enrolled is kept in one encrypted file on this computer. Make a new one, or open one that you have. Comparing two pictures needs none.")
    measure: Theme.measure + Theme.gap48

    // After another state has come, and what belongs to it can be seen.
    Timer {
        id: focusLater
        interval: 0
        onTriggered: {
            if (gate.visible) {
                gate.focusFirst();
            }
        }
    }
    Connections {
        target: gate.storeHost
        function onProblemChanged() {
            focusLater.restart();
        }
        function onStateChanged() {
            focusLater.restart();
            if (gate.storeHost.isSignedIn) {
                gate.creating = false;
                (wizard.item as NewStore)?.clear();
                (signIn.item as SignIn)?.clear();
                (unlock.item as UnlockStore)?.clear();
            }
        }
    }

    OpenDialog {
        id: dialog
        title: qsTr("Open a store")
        nameFilters: [qsTr("Stores of Likeness") + " (*.likeness)", qsTr("All files") + " (*)"]
        onChosen: file => gate.storeHost.choose(file)
    }

    BodyText {
        objectName: "storeNotice"
        visible: text !== ""
        text: gate.storeHost.notice
        Layout.fillWidth: true
    }
    BodyText {
        visible: gate.offeredExport !== ""
        text: qsTr("%1 can be imported when an administrator has signed in.").arg(gate.offeredExport)
        Layout.fillWidth: true
    }
    RowLayout {
        visible: gate.storeHost.state === StoreHost.None && !gate.creating
        spacing: Theme.gap8
        Layout.topMargin: Theme.gap12

        ActionButton {
            id: newStoreButton
            objectName: "newStoreButton"
            text: qsTr("New store…")
            iconName: "enrol"
            strong: true
            onClicked: gate.creating = true
        }
        ActionButton {
            objectName: "openStoreButton"
            text: qsTr("Open a store…")
            iconName: "open"
            onClicked: dialog.ask()
        }
    }
    Piece {
        id: wizard

        NewStore {
            visible: gate.storeHost.state === StoreHost.None && gate.creating
            storeHost: gate.storeHost
            onCancelled: gate.creating = false
            Layout.fillWidth: true
        }
    }
    Piece {
        id: unlock

        UnlockStore {
            visible: gate.closed
            storeHost: gate.storeHost
            Layout.fillWidth: true
        }
    }
    Piece {
        id: signIn

        SignIn {
            visible: gate.locked
            storeHost: gate.storeHost
            Layout.fillWidth: true
        }
    }
}
