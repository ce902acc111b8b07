// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Likeness.Capture

// In the live picture's place while there is none: what the matter is, what to do, and two ways on.
Flickable {
    id: trouble

    required property CaptureSession capture
    property bool roomy: true

    signal otherCameraRequested
    signal pictureRequested

    contentHeight: Math.max(height, words.implicitHeight)
    interactive: words.implicitHeight > height
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    ScrollBar.vertical: ScrollEdge {}

    ColumnLayout {
        id: words
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.measureWide)
        spacing: Theme.gap8
        // What is needed at least, without the icon: whether there is room for that follows from the height that is
        // given for this, so it must not be bound to it.
        onImplicitHeightChanged: trouble.implicitHeight = implicitHeight - (icon.visible ? icon.height + spacing : 0)

        Icon {
            id: icon
            visible: trouble.roomy
            name: "camera"
            color: Theme.mutedInk
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Theme.emptyIcon
            Layout.preferredHeight: Theme.emptyIcon
        }
        BodyText {
            objectName: "cameraSentence"
            text: trouble.capture.sentence
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        BodyText {
            text: trouble.capture.advice
            visible: text !== ""
            color: Theme.mutedInk
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        GridLayout {
            visible: trouble.capture.isTroubled
            columns: otherCamera.implicitWidth + instead.implicitWidth + columnSpacing <= words.width ? 2 : 1
            columnSpacing: Theme.gap8
            rowSpacing: Theme.gap8
            Layout.alignment: Qt.AlignHCenter

            ActionButton {
                id: otherCamera
                objectName: "otherCameraButton"
                text: qsTr("Choose another camera")
                iconName: "camera"
                Layout.fillWidth: true
                onClicked: trouble.otherCameraRequested()
            }
            ActionButton {
                id: instead
                objectName: "pictureInsteadButton"
                text: qsTr("Open a picture instead")
                iconName: "open"
                Layout.fillWidth: true
                onClicked: trouble.pictureRequested()
            }
        }
    }
}
