// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// What went wrong, what to do, and, folded away, the engine's own words to copy.
ColumnLayout {
    id: note

    required property problem problem
    // For a page that has nothing else to say.
    property bool unfolded: false
    property bool detailsShown: unfolded

    spacing: Theme.gap8
    Accessible.role: Accessible.AlertMessage
    Accessible.name: problem.what + " " + problem.advice

    onProblemChanged: note.detailsShown = note.unfolded

    // There are many of these, and seldom anything to say.
    Repeater {
        model: note.problem.isEmpty ? 0 : 1

        ColumnLayout {
            spacing: Theme.gap8
            Layout.fillWidth: true

            RowLayout {
                spacing: Theme.gap12
                Layout.fillWidth: true

                Icon {
                    name: "problem"
                    color: Theme.review
                    Layout.alignment: Qt.AlignTop
                }
                // Not a layout, which in Qt 6.4 keeps the height that a text had in another width.
                Column {
                    spacing: Theme.gap4
                    Layout.fillWidth: true

                    BodyText {
                        text: note.problem.what
                        font.weight: Font.DemiBold
                        width: parent.width
                        Accessible.ignored: true
                    }
                    BodyText {
                        text: note.problem.advice
                        visible: text !== ""
                        width: parent.width
                        Accessible.ignored: true
                    }
                }
            }
            RowLayout {
                visible: note.problem.details !== ""
                spacing: Theme.gap8
                Layout.leftMargin: Theme.iconSize + Theme.gap12 - Theme.gap8

                ActionButton {
                    objectName: "detailsButton"
                    text: note.detailsShown ? qsTr("Hide details") : qsTr("Details")
                    iconName: "chevron"
                    iconRotation: note.detailsShown ? 90 : Theme.mirrored ? 180 : 0
                    quiet: true
                    leftPadding: Theme.gap4
                    rightPadding: Theme.gap8
                    onClicked: note.detailsShown = !note.detailsShown
                }
                ActionButton {
                    objectName: "copyButton"
                    visible: note.detailsShown
                    text: qsTr("Copy")
                    iconName: "copy"
                    quiet: true
                    onClicked: {
                        details.selectAll();
                        details.copy();
                        details.deselect();
                    }
                }
            }
            TextEdit {
                id: details
                objectName: "detailsText"
                visible: note.detailsShown
                text: note.problem.details
                readOnly: true
                selectByMouse: true
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                color: Theme.mutedInk
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentInk
                font.pixelSize: Theme.caption
                Layout.fillWidth: true
                Layout.leftMargin: Theme.iconSize + Theme.gap12
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Details")
                Accessible.readOnly: true
            }
        }
    }
}
