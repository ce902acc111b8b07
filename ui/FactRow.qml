// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

// A number with its name, beside it where there is room, otherwise below.
Item {
    id: row

    required property string label
    required property string value
    property bool large: false

    readonly property real numberWidth: Math.ceil(numberMetrics.advanceWidth) + 1
    readonly property bool fits: nameMetrics.advanceWidth + Theme.gap12 + numberWidth <= width

    implicitHeight: number.y + number.height
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(label).arg(value)

    TextMetrics {
        id: nameMetrics
        font: name.font
        text: row.label
    }
    TextMetrics {
        id: numberMetrics
        font: number.font
        text: row.value
    }
    BodyText {
        id: name
        anchors.left: parent.left
        y: row.fits ? Math.max(0, number.baselineOffset - baselineOffset) : 0
        width: row.fits ? row.width - Theme.gap12 - row.numberWidth : row.width
        text: row.label
        color: Theme.mutedInk
        Accessible.ignored: true
    }
    BodyText {
        id: number
        anchors.right: parent.right
        y: row.fits ? Math.max(0, name.baselineOffset - baselineOffset) : name.height
        width: row.fits ? row.numberWidth : row.width
        text: row.value
        font.pixelSize: row.large ? Theme.title : Theme.body
        font.weight: row.large ? Font.DemiBold : Font.Normal
        Accessible.ignored: true
    }
}
