// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Where one is in a sequence of steps: what is done, what is being done, what comes.
RowLayout {
    id: marks

    required property list<string> names
    required property int step
    // Where all names are shown, not just that of the present step.
    property bool named: true

    spacing: Theme.gap8
    Accessible.role: Accessible.StaticText
    Accessible.ignored: step >= names.length
    Accessible.name: qsTr("Step %1 of %2: %3").arg(step + 1).arg(names.length).arg(names[step] ?? "")

    Repeater {
        model: marks.names

        RowLayout {
            id: mark
            required property int index
            required property string modelData
            readonly property bool past: index < marks.step
            readonly property bool present: index === marks.step

            spacing: Theme.gap8

            Rectangle {
                implicitWidth: Theme.iconSize + Theme.gap4
                implicitHeight: Theme.iconSize + Theme.gap4
                radius: width / 2
                color: mark.present ? Theme.accent : "transparent"
                border.width: Theme.hair
                border.color: mark.present || mark.past ? Theme.accent : Theme.hairline

                Icon {
                    anchors.centerIn: parent
                    visible: mark.past
                    width: Theme.gap12
                    height: Theme.gap12
                    name: "check"
                    color: Theme.accent
                }
                CaptionText {
                    anchors.centerIn: parent
                    visible: !mark.past
                    text: mark.index + 1
                    color: mark.present ? Theme.accentInk : Theme.mutedInk
                    Accessible.ignored: true
                }
            }
            BodyText {
                visible: mark.present || marks.named
                text: mark.modelData
                wrapMode: Text.NoWrap
                color: mark.present ? Theme.ink : Theme.mutedInk
                font.weight: mark.present ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            Rectangle {
                visible: mark.index < marks.names.length - 1
                implicitWidth: Theme.gap16
                implicitHeight: Theme.hair
                color: Theme.hairline
            }
        }
    }
}
