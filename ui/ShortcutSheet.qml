// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// Every shortcut on one sheet.
Popup {
    id: sheet

    readonly property var keys: [
        [qsTr("Ctrl+1 … Ctrl+6"), qsTr("Pages")],
        [qsTr("Ctrl+L"), qsTr("Sign out")],
        [qsTr("Ctrl+R"), qsTr("Open the reference")],
        [qsTr("Ctrl+O"), qsTr("Open the probe, or pictures to enrol")],
        [qsTr("Ctrl+V"), qsTr("Paste a picture")],
        [qsTr("Ctrl+T"), qsTr("Swap reference and probe")],
        [qsTr("Esc"), qsTr("Close the camera, clear the pictures; a claimed person stays")],
        [qsTr("F5"), qsTr("Start the camera, or take another picture")],
        [qsTr("Ctrl+S"), qsTr("Save the verification, or the evaluation, as a report")],
        [qsTr("Ctrl+F"), qsTr("Search people")],
        [qsTr("F1"), qsTr("Help")],
        [qsTr("Ctrl+/"), qsTr("This sheet")]
    ]

    modal: true
    focus: true
    padding: Theme.gap24
    anchors.centerIn: parent
    background: Card {}
    contentItem: ColumnLayout {
        spacing: Theme.gap12

        Heading {
            text: qsTr("Shortcuts")
        }
        GridLayout {
            columns: 2
            columnSpacing: Theme.gap24
            rowSpacing: Theme.gap8

            Repeater {
                model: 2 * sheet.keys.length

                BodyText {
                    required property int index
                    text: sheet.keys[Math.floor(index / 2)][index % 2]
                    color: index % 2 === 0 ? Theme.ink : Theme.mutedInk
                    font.weight: index % 2 === 0 ? Font.DemiBold : Font.Normal
                    wrapMode: Text.NoWrap
                }
            }
        }
        ActionButton {
            objectName: "closeShortcutsButton"
            text: qsTr("Close")
            onClicked: sheet.close()
        }
    }
}
