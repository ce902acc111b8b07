// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// A secret that is changed: the present one, and the new one twice.
ColumnLayout {
    id: pane

    required property string presentLabel
    required property string freshLabel
    required property string againLabel
    required property string buttonText
    // Whether there is a present one.
    property bool hasPresent: true
    property bool mayChange: true
    // What is still to be done; empty: nothing.
    readonly property string missing: fresh.text === "" && present.text === "" ? ""
        : hasPresent && present.text === "" ? qsTr("Give the present one too.")
        : SecretStrength.level(fresh.text) <= SecretStrength.TooShort ? qsTr("The new one needs at least 8 characters.")
        : fresh.text !== again.text ? qsTr("The two new ones differ.") : ""
    readonly property bool ready: mayChange && fresh.text !== "" && missing === ""

    signal changeRequested(present: string, fresh: string)

    function clear() {
        for (const field of [present, fresh, again]) {
            field.clear();
        }
    }
    function change() {
        if (ready) {
            const [before, after] = [present.text, fresh.text];
            clear();
            changeRequested(before, after);
        }
    }

    spacing: Theme.gap8
    onVisibleChanged: clear()

    Field {
        id: present
        objectName: pane.objectName + "Present"
        visible: pane.hasPresent
        label: pane.presentLabel
        secret: true
        onAccepted: fresh.focusInput()
        Layout.fillWidth: true
    }
    Field {
        id: fresh
        objectName: pane.objectName + "New"
        label: pane.freshLabel
        secret: true
        note: SecretStrength.sentence(text)
        onAccepted: again.focusInput()
        Layout.fillWidth: true
    }
    Field {
        id: again
        objectName: pane.objectName + "Again"
        label: pane.againLabel
        secret: true
        onAccepted: pane.change()
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.gap12
        Layout.fillWidth: true

        ActionButton {
            objectName: pane.objectName + "Button"
            text: pane.buttonText
            enabled: pane.ready
            onClicked: pane.change()
        }
        CaptionText {
            objectName: pane.objectName + "Missing"
            visible: text !== ""
            text: pane.missing
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
