// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Likeness

// A face that was kept, or a sign for one that was not.
Rectangle {
    id: portrait

    required property displayPicture picture
    // Whose it is, for those who do not see it.
    required property string name

    implicitWidth: Theme.portrait
    implicitHeight: Theme.portrait
    radius: Theme.controlRadius
    color: Theme.sunken
    clip: true

    Accessible.role: Accessible.Graphic
    Accessible.name: picture.isEmpty ? qsTr("%1, no picture kept").arg(name) : name

    Icon {
        anchors.centerIn: parent
        visible: portrait.picture.isEmpty
        width: Math.min(Theme.emptyIcon, parent.width / 2)
        height: width
        name: "face"
        color: Theme.mutedInk
    }
    PictureItem {
        anchors.fill: parent
        visible: !portrait.picture.isEmpty
        picture: portrait.picture
    }
}
