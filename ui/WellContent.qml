// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// What a well shows while it has no picture to draw: how to give it one, or why there is none.
ColumnLayout {
    id: content

    required property PictureSlot slot
    required property string openShortcut
    property bool isNext: false
    property bool roomy: true
    property bool cameraOffered: false

    signal openRequested
    signal pasteRequested
    signal cameraRequested

    // The keyboard goes to what gives it a picture.
    function focusFirst() {
        (cameraOffered ? cameraButton : openButton).forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: roomy ? Theme.gap16 : Theme.gap8

    Icon {
        visible: (content.slot.isEmpty || content.slot.isFaceprint) && content.roomy
        name: "face"
        color: Qt.alpha(Theme.mutedInk, Theme.dimmed)
        Layout.preferredWidth: Theme.emptyIcon
        Layout.preferredHeight: Theme.emptyIcon
        Layout.alignment: Qt.AlignHCenter
    }
    BodyText {
        visible: content.slot.isEmpty
        text: qsTr("Drop a picture of a face here. JPEG, PNG, WebP and BMP; the largest face is taken.")
        color: Theme.mutedInk
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.measureNarrow
        Layout.alignment: Qt.AlignHCenter
    }
    BodyText {
        objectName: "faceprintNote"
        visible: content.slot.isFaceprint
        text: qsTr("A faceprint: what a face was described by, without the picture. It can be compared, not looked at.")
        color: Theme.mutedInk
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.measureNarrow
        Layout.alignment: Qt.AlignHCenter
    }
    ProblemNote {
        visible: !content.slot.problem.isEmpty
        problem: content.slot.problem
        Layout.fillWidth: true
    }
    RowLayout {
        visible: content.slot.isEmpty || !content.slot.problem.isEmpty
        spacing: Theme.gap8
        Layout.alignment: content.slot.isEmpty ? Qt.AlignHCenter : Qt.AlignLeft
        // In line with the sentences of the problem.
        Layout.leftMargin: content.slot.isEmpty ? 0 : Theme.iconSize + Theme.gap12

        ActionButton {
            id: openButton
            objectName: "openButton"
            text: qsTr("Open…")
            iconName: "open"
            strong: content.isNext
            shortcut: content.openShortcut
            onClicked: content.openRequested()
        }
        ActionButton {
            id: cameraButton
            objectName: "cameraButton"
            visible: content.cameraOffered
            text: qsTr("Camera")
            iconName: "camera"
            iconOnly: content.width < Theme.measureNarrow
            onClicked: content.cameraRequested()
        }
        ActionButton {
            objectName: "pasteButton"
            text: qsTr("Paste")
            iconName: "paste"
            iconOnly: content.cameraOffered && content.width < Theme.measureNarrow
            shortcut: qsTr("Ctrl+V")
            onClicked: content.pasteRequested()
        }
    }
}
