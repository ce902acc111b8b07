// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// A store that is open and that nobody is signed in to.
ColumnLayout {
    id: pane

    required property StoreHost storeHost

    function focusFirst() {
        (who.text === "" ? who : secret).focusInput();
    }
    function clear() {
        secret.clear();
    }
    function signIn() {
        storeHost.signIn(who.text.trim(), secret.text);
        secret.clear();
    }

    spacing: Theme.gap12

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
        onAccepted: pane.signIn()
        Layout.fillWidth: true
    }
    ProblemNote {
        visible: !problem.isEmpty
        problem: pane.storeHost.problem
        Layout.fillWidth: true
    }
    WorkingLine {
        working: pane.storeHost.isBusy
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.gap8
        ActionButton {
            objectName: "signInButton"
            text: qsTr("Sign in")
            strong: true
            enabled: !pane.storeHost.isBusy && who.text.trim() !== ""
            onClicked: pane.signIn()
        }
        ActionButton {
            text: qsTr("Another store")
            quiet: true
            onClicked: pane.storeHost.close()
        }
    }
}
