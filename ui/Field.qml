// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// A line of text with its name above it. (Not a layout: of Qt 6.4 one keeps the height of a text that was in two lines once.)
Item {
    id: field

    required property string label
    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias maximumLength: input.maximumLength
    property alias inputActiveFocus: input.activeFocus
    property alias readOnly: input.readOnly
    // Not shown while it is typed, unless somebody asks for it.
    property bool secret: false
    property bool revealed: false
    // What is to be known of what was typed, under it.
    property string note
    property bool noteWarns: false
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
        revealed = false;
    }

    implicitWidth: input.implicitWidth
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.gap4

        CaptionText {
            visible: field.labelShown
            text: field.label
            width: parent.width
            Accessible.ignored: true
        }
        TextField {
            id: input
            objectName: field.objectName + "Input"
            implicitHeight: Theme.controlHeight
            leftPadding: Theme.gap8
            rightPadding: field.secret ? Theme.controlHeight : Theme.gap8
            topPadding: 0
            bottomPadding: 0
            verticalAlignment: TextInput.AlignVCenter
            horizontalAlignment: TextInput.AlignLeft
            color: Theme.ink
            placeholderTextColor: Theme.mutedInk
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            font.pixelSize: Theme.body
            echoMode: field.secret && !field.revealed ? TextInput.Password : TextInput.Normal
            inputMethodHints: field.secret ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText : Qt.ImhNone
            selectByMouse: true
            width: parent.width

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

            // There are many fields, and few of them have it.
            Repeater {
                model: field.secret ? 1 : 0

                ActionButton {
                    objectName: field.objectName + "Reveal"
                    anchors {
                        right: parent?.right
                        verticalCenter: parent?.verticalCenter
                    }
                    text: field.revealed ? qsTr("Hide: %1").arg(field.label) : qsTr("Show: %1").arg(field.label)
                    hint: field.revealed ? qsTr("Hide what was typed") : qsTr("Show what was typed")
                    iconName: field.revealed ? "conceal" : "reveal"
                    iconOnly: true
                    onClicked: field.revealed = !field.revealed
                }
            }
        }
        RowLayout {
            visible: field.note !== ""
            spacing: Theme.gap4
            width: parent.width

            Icon {
                visible: field.noteWarns
                width: Theme.gap12 + 2
                height: Theme.gap12 + 2
                name: "problem"
                color: Theme.review
                Layout.alignment: Qt.AlignTop
            }
            CaptionText {
                objectName: field.objectName + "Note"
                text: field.note
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
    }
}
