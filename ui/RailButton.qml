// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// A place in the rail: icon, and a label where there is room.
AbstractButton {
    id: control

    required property string iconName
    property bool labelled: true
    // Whether its place is the one that is shown.
    property bool current: false
    property string shortcut

    implicitWidth: labelled ? Theme.railWidth - Theme.gap8 : Theme.railWidthNarrow - Theme.gap8
    implicitHeight: labelled ? Theme.scaled(Theme.gap48 + Theme.gap4) : Math.max(Theme.gap48 - Theme.gap4, Theme.railIcon + Theme.gap16)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: shortcut
    Accessible.selected: current
    Accessible.onPressAction: control.clicked()

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: Theme.gap4

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Theme.railIcon
                height: Theme.railIcon
                name: control.iconName
                color: control.current ? Theme.accent : Theme.mutedInk
            }
            Text {
                visible: control.labelled
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(implicitWidth, control.width)
                elide: Text.ElideRight
                text: control.text
                color: control.current ? Theme.accent : Theme.mutedInk
                font.pixelSize: Theme.caption
                font.weight: control.current ? Font.DemiBold : Font.Normal
                textFormat: Text.PlainText
            }
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: control.current ? Qt.alpha(Theme.accent, 0.1) : control.down ? Theme.pressed
            : control.hovered ? Theme.hovered : "transparent"
        border.width: control.visualFocus ? Theme.focusWidth : 0
        border.color: Theme.accent
    }

    Tip {
        what: control.text
        shortcut: control.shortcut
        visible: (control.hovered || control.visualFocus) && (!control.labelled || control.shortcut !== "")
        x: Theme.mirrored ? -width - Theme.gap4 : control.width + Theme.gap4
        y: (control.height - height) / 2
    }
}
