// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// A tooltip: what a control does, and its shortcut.
ToolTip {
    id: tip

    property string what
    property string shortcut

    text: shortcut === "" ? what : qsTr("%1 (%2)").arg(what).arg(shortcut)
    delay: Theme.tipDelay
    margins: Theme.gap8
    padding: Theme.gap8
    font.pixelSize: Theme.caption

    contentItem: Text {
        text: tip.text
        font: tip.font
        color: Theme.tipInk
        textFormat: Text.PlainText
    }
    background: Rectangle {
        color: Theme.tipGround
        radius: Theme.controlRadius
    }
}
