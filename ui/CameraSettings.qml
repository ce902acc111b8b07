// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Layouts
import Likeness.Capture

// Which camera, and how its picture is shown.
SettingsSection {
    id: section

    required property CaptureSession capture
    // Whether the chosen camera is to run, so that one sees what it sees. Asked for each time, since a camera that
    // starts by itself would startle people; one camera at a time, since many share a bus that carries one only.
    property bool previewing: false
    readonly property bool watching: visible && previewing

    // What can be chosen: any camera, or one by name.
    function cameraOptions(): var {
        const options = [qsTr("Whichever there is")];
        for (const camera of capture.cameras) {
            options.push(camera);
        }
        return options;
    }
    function cameraOption(): int {
        for (let i = 0; i < capture.cameras.length; ++i) {
            if (capture.cameras[i] === capture.currentCamera) {
                return i + 1;
            }
        }
        return 0;
    }

    function focusChoice() {
        choice.focusInput();
    }

    name: qsTr("Camera")

    onVisibleChanged: previewing = false

    OpenDialog {
        id: videoDialog
        title: qsTr("A video in the camera's place")
        location: StandardPaths.MoviesLocation
        onChosen: file => section.capture.videoFile = file
    }

    Choice {
        id: choice
        objectName: "cameraChoice"
        label: qsTr("Which")
        options: section.cameraOptions()
        current: section.cameraOption()
        onChosen: index => section.capture.currentCamera = index === 0 ? "" : section.capture.cameras[index - 1]
        Layout.fillWidth: true
    }
    CheckOption {
        objectName: "mirrorOption"
        text: qsTr("Show it as in a mirror")
        checked: section.capture.mirrored
        onToggled: section.capture.mirrored = checked
        Layout.fillWidth: true
    }
    Card {
        id: picture
        objectName: "cameraPicture"
        visible: section.previewing
        implicitHeight: Theme.thumbnail
        color: Theme.sunken
        clip: true
        Accessible.role: Accessible.Graphic
        Accessible.name: section.capture.isLive ? qsTr("Live picture of %1").arg(section.capture.sourceName) : section.capture.sentence
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.measure

        LiveItem {
            objectName: "settingsLiveItem"
            anchors.fill: parent
            anchors.margins: Theme.gap8
            visible: section.capture.isLive
            session: section.watching ? section.capture : null
            radius: Theme.controlRadius
            showsFaces: false
        }
        ColumnLayout {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gap24
            visible: !section.capture.isLive
            spacing: Theme.gap4

            BodyText {
                text: section.capture.sentence
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
            CaptionText {
                visible: text !== ""
                text: section.capture.advice
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
    }
    CaptionText {
        visible: section.previewing && section.capture.isLive
        text: qsTr("%1, %2 × %3, %4 pictures a second").arg(section.capture.sourceName)
            .arg(section.capture.pictureSize.width).arg(section.capture.pictureSize.height).arg(Math.round(section.capture.fps))
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.gap8
        Layout.fillWidth: true

        ActionButton {
            objectName: "previewButton"
            text: section.previewing ? qsTr("Hide the live picture") : qsTr("Show the live picture")
            iconName: "camera"
            onClicked: section.previewing = !section.previewing
        }
        ActionButton {
            text: qsTr("A video in its place…")
            onClicked: videoDialog.ask()
        }
        ActionButton {
            visible: String(section.capture.videoFile) !== ""
            text: qsTr("The camera again")
            onClicked: section.capture.videoFile = ""
        }
    }
}
