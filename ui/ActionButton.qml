// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import QtQuick.Controls.Basic

// The one button of the program. With a label and an icon, or the icon alone (then `text` is its name and tooltip).
Button {
    id: control

    property string iconName
    property real iconRotation: 0
    property bool iconOnly: false
    // Strong: the thing to do next. Quiet: without a frame until it is pointed at.
    property bool strong: false
    property bool quiet: iconOnly
    property string shortcut
    property string hint: text

    readonly property color inkColor: strong ? Theme.accentInk : Theme.ink

    implicitHeight: Theme.controlHeight
    implicitWidth: iconOnly ? Theme.controlHeight : implicitContentWidth + leftPadding + rightPadding
    leftPadding: iconOnly ? (Theme.controlHeight - Theme.iconSize) / 2 : iconName === "" ? Theme.gap12 : Theme.gap8 + 2
    rightPadding: iconOnly ? (Theme.controlHeight - Theme.iconSize) / 2 : Theme.gap12
    topPadding: 0
    bottomPadding: 0
    font.pixelSize: Theme.body
    opacity: enabled ? 1 : Theme.disabled
    hoverEnabled: true

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: shortcut
    Accessible.onPressAction: {
        if (control.enabled && control.visible) {
            control.clicked();
        }
    }
    // A page that comes back gives the focus to what had it, also to what is hidden now: Space would press it.
    onVisibleChanged: {
        if (!visible) {
            focus = false;
        }
    }

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        implicitWidth: children[0].implicitWidth
        implicitHeight: children[0].implicitHeight

        Row {
            anchors.centerIn: parent
            spacing: Theme.gap8 - 2

            Icon {
                visible: control.iconName !== ""
                name: control.iconName === "" ? "about" : control.iconName
                color: control.inkColor
                rotation: control.iconRotation
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                visible: !control.iconOnly
                text: control.text
                font: control.font
                color: control.inkColor
                textFormat: Text.PlainText
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }

    background: Rectangle {
        radius: Theme.controlRadius
        color: Qt.tint(control.strong ? Theme.accent : control.quiet ? "transparent" : Theme.surface,
                       control.down ? Theme.pressed : control.hovered ? Theme.hovered : "transparent")
        border.width: control.quiet || control.strong ? 0 : Theme.hair
        border.color: Qt.alpha(Theme.ink, 0.2)

        Rectangle {
            anchors.fill: parent
            anchors.margins: -3
            visible: control.visualFocus
            radius: parent.radius + 3
            color: "transparent"
            border.width: Theme.focusWidth
            border.color: Theme.accent
        }
    }

    // Made when it is wanted: there are hundreds of buttons.
    Instantiator {
        active: (control.iconOnly || control.shortcut !== "") && (control.hovered || control.visualFocus) && !control.down

        Tip {
            parent: control
            what: control.hint
            shortcut: control.shortcut
            visible: true
        }
    }
}
