// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// A number with its name.
RowLayout {
    id: row

    required property string label
    required property string value
    property bool large: false

    spacing: Theme.gap12
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(label).arg(value)

    BodyText {
        text: row.label
        color: Theme.mutedInk
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignBaseline
        Accessible.ignored: true
    }
    BodyText {
        text: row.value
        font.pixelSize: row.large ? Theme.title : Theme.body
        font.weight: row.large ? Font.DemiBold : Font.Normal
        wrapMode: Text.NoWrap
        Layout.alignment: Qt.AlignBaseline
        Accessible.ignored: true
    }
}
