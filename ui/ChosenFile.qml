// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// A file or folder that is chosen, or may be.
RowLayout {
    id: row

    required property string label
    required property string chosen
    // What holds while nothing is chosen.
    required property string none

    signal chooseRequested
    signal clearRequested

    spacing: Theme.gap8

    BodyText {
        text: row.label
        color: Theme.mutedInk
        Layout.preferredWidth: Theme.momentWidth
        Layout.alignment: Qt.AlignVCenter
    }
    BodyText {
        text: row.chosen === "" ? row.none : row.chosen
        color: row.chosen === "" ? Theme.mutedInk : Theme.ink
        elide: Text.ElideMiddle
        wrapMode: Text.NoWrap
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignVCenter
    }
    ActionButton {
        objectName: row.objectName + "Clear"
        visible: row.chosen !== ""
        text: qsTr("Take back: %1").arg(row.label)
        iconName: "remove"
        iconOnly: true
        onClicked: row.clearRequested()
    }
    ActionButton {
        objectName: row.objectName + "Choose"
        text: qsTr("Choose…")
        iconName: "open"
        Accessible.name: qsTr("Choose: %1").arg(row.label)
        onClicked: row.chooseRequested()
    }
}
