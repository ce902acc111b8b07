// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// A line of text with its name above it.
ColumnLayout {
    id: field

    required property string label
    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias maximumLength: input.maximumLength
    property alias inputActiveFocus: input.activeFocus
    property alias readOnly: input.readOnly
    property bool secret: false
    property bool labelShown: true
    // Whether Escape is the field's own key, whatever it does on the page.
    property bool hearsEscape: false

    // What the user typed, unlike what a binding wrote.
    signal edited(text: string)
    signal accepted
    signal clicked

    function focusInput() {
        input.forceActiveFocus(Qt.TabFocusReason);
    }
    function clear() {
        input.clear();
    }

    spacing: Theme.gap4

    CaptionText {
        visible: field.labelShown
        text: field.label
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    TextField {
        id: input
        objectName: field.objectName + "Input"
        implicitHeight: Theme.controlHeight
        leftPadding: Theme.gap8
        rightPadding: Theme.gap8
        topPadding: 0
        bottomPadding: 0
        verticalAlignment: TextInput.AlignVCenter
        horizontalAlignment: TextInput.AlignLeft
        color: Theme.ink
        placeholderTextColor: Theme.mutedInk
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        font.pixelSize: Theme.body
        echoMode: field.secret ? TextInput.Password : TextInput.Normal
        inputMethodHints: field.secret ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText : Qt.ImhNone
        selectByMouse: true
        Layout.fillWidth: true

        Accessible.name: field.label
        // Qt 6.4 takes the name away from what is marked as a password here; the program marks it elsewhere.
        Accessible.passwordEdit: false
        Accessible.onPasswordEditChanged: Accessible.passwordEdit = false
        Component.onCompleted: Accessible.passwordEdit = false

        Keys.onShortcutOverride: event => event.accepted = field.hearsEscape && event.key === Qt.Key_Escape

        onTextEdited: field.edited(text)
        onAccepted: field.accepted()
        onPressed: field.clicked()

        background: Rectangle {
            radius: Theme.controlRadius
            color: Theme.surface
            border.width: input.activeFocus ? Theme.focusWidth : Theme.hair
            border.color: input.activeFocus ? Theme.accent : Qt.alpha(Theme.ink, 0.2)
        }
    }
}
