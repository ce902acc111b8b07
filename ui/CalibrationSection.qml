// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// Which calibration decides, and a way to let the evaluated pictures decide.
SettingsSection {
    id: section

    required property OwnCalibrationModel calibration

    name: qsTr("Calibration")

    BodyText {
        objectName: "calibrationSentence"
        text: section.calibration.sentence
        Layout.fillWidth: true
    }
    CaptionText {
        text: qsTr("Thresholds and probabilities come from it. Your own is better where your pictures are like those that will be compared: your camera, your light, your people. It needs many people.")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    CaptionText {
        objectName: "calibrationMissing"
        visible: text !== ""
        text: section.calibration.missing
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.gap8
        Layout.fillWidth: true

        ActionButton {
            objectName: "useCalibrationButton"
            text: qsTr("Use as my calibration…")
            enabled: section.calibration.canUse
            onClicked: useSure.open()

            Confirmation {
                id: useSure
                question: qsTr("Decide by these pictures from now on? It holds for everybody who works with this program here.")
                answer: qsTr("Use it")
                onConfirmed: section.calibration.use()
            }
        }
        ActionButton {
            objectName: "dropCalibrationButton"
            visible: section.calibration.canDrop
            text: qsTr("Back to the model pack's…")
            quiet: true
            onClicked: dropSure.open()

            Confirmation {
                id: dropSure
                question: qsTr("Decide by the model pack's calibration again?")
                answer: qsTr("Go back")
                onConfirmed: section.calibration.drop()
            }
        }
    }
    JobStrip {
        objectName: "calibrationJob"
        busy: section.calibration.isBusy
        doing: qsTr("Measuring…")
        progress: section.calibration.progress
        notice: section.calibration.notice
        problem: section.calibration.problem
        onCancelRequested: section.calibration.cancel()
        Layout.fillWidth: true
    }
}
