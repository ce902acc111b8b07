// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Likeness

// A face that was kept, or a sign for one that was not.
Rectangle {
    id: portrait

    required property displayPicture picture

    implicitWidth: Theme.portrait
    implicitHeight: Theme.portrait
    radius: Theme.controlRadius
    color: Theme.sunken
    clip: true

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
