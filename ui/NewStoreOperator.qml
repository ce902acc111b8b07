// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The second step to a new store: who makes it.
ColumnLayout {
    id: you

    readonly property string operatorName: administrator.text.trim()
    readonly property alias secret: password.text
    // What is still to be done; empty: nothing.
    readonly property string missing: operatorName === "" ? qsTr("Give your name.")
        : password.text.length < 8 ? qsTr("Your password needs at least 8 characters.")
        : password.text !== passwordAgain.text ? qsTr("The two passwords differ.") : ""

    signal accepted

    function focusFirst() {
        administrator.focusInput();
    }
    function clear() {
        for (const field of [administrator, password, passwordAgain]) {
            field.clear();
        }
    }

    spacing: Theme.gap12

    Heading {
        text: qsTr("You, its administrator")
    }
    Field {
        id: administrator
        objectName: "administratorName"
        label: qsTr("Your name")
        onAccepted: password.focusInput()
        Layout.fillWidth: true
    }
    Field {
        id: password
        objectName: "administratorPassword"
        label: qsTr("Your password, at least 8 characters")
        secret: true
        onAccepted: passwordAgain.focusInput()
        Layout.fillWidth: true
    }
    Field {
        id: passwordAgain
        objectName: "administratorPasswordAgain"
        label: qsTr("Your password once more")
        secret: true
        onAccepted: you.accepted()
        Layout.fillWidth: true
    }
    BodyText {
        text: qsTr("You sign in with it each day, and whatever you do is in the log under your name. You can add other operators later.")
        color: Theme.mutedInk
        Layout.fillWidth: true
    }
}
