// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The two ways to see a verdict without a picture of one's own.
ColumnLayout {
    id: samples

    property bool captionShown: true

    signal samePersonRequested
    signal differentPeopleRequested

    spacing: Theme.gap8

    CaptionText {
        visible: samples.captionShown
        text: qsTr("Try the samples")
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.gap8
        Layout.fillWidth: true

        ActionButton {
            objectName: "samePersonButton"
            text: qsTr("Same person")
            hint: qsTr("Two pictures of one man")
            onClicked: samples.samePersonRequested()
        }
        ActionButton {
            objectName: "differentPeopleButton"
            text: qsTr("Different people")
            hint: qsTr("Pictures of two men")
            onClicked: samples.differentPeopleRequested()
        }
    }
}
