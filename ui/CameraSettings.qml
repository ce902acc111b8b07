// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness.Capture

// Which camera, and how its picture is shown.
SettingsSection {
    id: section

    required property CaptureSession capture

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

    name: qsTr("Camera")

    FileDialog {
        id: videoDialog
        title: qsTr("A video in the camera's place")
        currentFolder: StandardPaths.standardLocations(StandardPaths.MoviesLocation)[0]
        onAccepted: section.capture.videoFile = selectedFile
    }

    Choice {
        objectName: "cameraChoice"
        label: qsTr("Which")
        options: section.cameraOptions()
        current: section.cameraOption()
        onChosen: index => section.capture.currentCamera = index === 0 ? "" : section.capture.cameras[index - 1]
        Layout.fillWidth: true
    }
    CheckOption {
        text: qsTr("Show it as in a mirror")
        checked: section.capture.mirrored
        onToggled: section.capture.mirrored = checked
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.gap8
        ActionButton {
            text: qsTr("A video in its place…")
            onClicked: videoDialog.open()
        }
        ActionButton {
            visible: String(section.capture.videoFile) !== ""
            text: qsTr("The camera again")
            onClicked: section.capture.videoFile = ""
        }
    }
}
