// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness
import Likeness.Capture

// The third step of an enrolment: pictures from the camera, files, the clipboard or dropped here.
ColumnLayout {
    id: pane

    required property EnrolmentModel enrolment
    required property CaptureSession capture
    // Whether the camera is wanted, until one leaves this step, and whether it runs.
    property bool live: false
    onVisibleChanged: live = false
    property bool watching: false
    // The height of what can be seen at once.
    required property real room

    signal cameraSettingsRequested

    function focusFirst() {
        openButton.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.gap12

    OpenDialog {
        id: dialog
        title: qsTr("Open pictures of this person")
        fileMode: FileDialog.OpenFiles
        location: StandardPaths.PicturesLocation
        nameFilters: [qsTr("Pictures") + " (*.jpg *.jpeg *.png *.webp *.bmp *.JPG *.JPEG *.PNG *.WEBP *.BMP)",
            qsTr("All files") + " (*)"]
        onAllChosen: files => pane.enrolment.addFiles(files)
    }
    Shortcut {
        enabled: pane.visible
        sequences: ["Ctrl+V", "Shift+Ins"]
        onActivated: pane.enrolment.paste()
    }
    Shortcut {
        enabled: pane.visible
        sequence: "Ctrl+O"
        onActivated: dialog.ask()
    }

    BodyText {
        text: qsTr("Three to five pictures are best: from the front, in different light, with and without glasses.")
        color: Theme.mutedInk
        Layout.fillWidth: true
    }
    LatePiece {
        LiveWell {
            objectName: "enrolLiveWell"
            visible: pane.watching
            Layout.preferredHeight: Math.max(implicitHeight, Math.min(Theme.liveHeight, pane.room - 2 * Theme.gap48))
            title: qsTr("Camera")
            capture: pane.capture
            onCloseRequested: pane.live = false
            onOtherCameraRequested: pane.cameraSettingsRequested()
            onPictureRequested: dialog.ask()
            Layout.fillWidth: true
        }
    }
    PictureDropArea {
        implicitHeight: shelf.implicitHeight + 2 * Theme.gap12
        Layout.fillWidth: true
        onPicturesDropped: pictures => pane.enrolment.take(pictures)

        Rectangle {
            anchors.fill: parent
            radius: Theme.cardRadius
            color: parent.containsDrag ? Theme.wash(Theme.accent) : Theme.surface
            border.width: Theme.hair
            border.color: Theme.hairline
        }
        Flow {
            id: shelf
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                margins: Theme.gap12
            }
            spacing: Theme.gap12

            Repeater {
                model: pane.enrolment.samples

                SampleTile {
                    required property var modelData
                    count: pane.enrolment.samples.length
                    slot: modelData
                    refusal: pane.enrolment.acceptedCount >= 0 ? pane.enrolment.refusal(slot) : ""
                    quality: pane.enrolment.acceptedCount >= 0 ? pane.enrolment.quality(slot) : ""
                    canKeep: pane.enrolment.acceptedCount >= 0 && pane.enrolment.canKeep(slot)
                    onRemoveRequested: pane.enrolment.remove(slot)
                    onKeepRequested: pane.enrolment.keep(slot)
                }
            }
            Column {
                spacing: Theme.gap8
                topPadding: Theme.gap8

                ActionButton {
                    id: openButton
                    objectName: "addPicturesButton"
                    text: qsTr("Open pictures…")
                    iconName: "open"
                    shortcut: qsTr("Ctrl+O")
                    onClicked: dialog.ask()
                }
                ActionButton {
                    objectName: "cameraButton"
                    visible: !pane.live
                    text: qsTr("Camera")
                    iconName: "camera"
                    onClicked: pane.live = true
                }
                ActionButton {
                    text: qsTr("Paste")
                    iconName: "paste"
                    shortcut: qsTr("Ctrl+V")
                    onClicked: pane.enrolment.paste()
                }
                CaptionText {
                    text: qsTr("or drop them here")
                }
            }
        }
    }
}
