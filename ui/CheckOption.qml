// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// Something to agree to, or not. No CheckBox: while assistive technology listens, Qt 6.4 loses a piece of memory with
// each, because that becomes checkable before it is QML's.
AbstractButton {
    id: control

    checkable: true

    function press() {
        if (enabled) {
            toggle();
            toggled();
        }
    }

    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + Theme.gap8)
    padding: 0
    spacing: Theme.gap8
    font.pixelSize: Theme.body
    opacity: enabled ? 1 : Theme.disabled

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checked: checked
    Accessible.onPressAction: control.press()
    Accessible.onToggleAction: control.press()

    indicator: Rectangle {
        y: (control.height - height) / 2
        x: control.mirrored ? control.width - width : 0
        width: Theme.iconSize
        height: Theme.iconSize
        radius: Theme.gap4
        color: control.checked ? Theme.accent : Theme.surface
        border.width: control.visualFocus ? Theme.focusWidth : Theme.hair
        border.color: control.visualFocus || control.checked ? Theme.accent : Qt.alpha(Theme.ink, 0.4)

        Icon {
            anchors.centerIn: parent
            visible: control.checked
            width: Theme.gap12 + 2
            height: width
            name: "check"
            color: Theme.accentInk
        }
    }
    contentItem: Text {
        leftPadding: control.mirrored ? 0 : Theme.iconSize + control.spacing
        rightPadding: control.mirrored ? Theme.iconSize + control.spacing : 0
        text: control.text
        font: control.font
        color: Theme.ink
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
    }
}
