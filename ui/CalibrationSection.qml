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
            text: useSure.running ? qsTr("Really decide by these pictures?") : qsTr("Use as my calibration…")
            enabled: section.calibration.canUse
            onClicked: {
                if (useSure.running) {
                    useSure.stop();
                    section.calibration.use();
                } else {
                    useSure.start();
                }
            }

            Timer {
                id: useSure
                interval: Theme.confirmTime
            }
        }
        ActionButton {
            objectName: "dropCalibrationButton"
            visible: section.calibration.canDrop
            text: dropSure.running ? qsTr("Really go back?") : qsTr("Back to the model pack's…")
            quiet: true
            onClicked: {
                if (dropSure.running) {
                    dropSure.stop();
                    section.calibration.drop();
                } else {
                    dropSure.start();
                }
            }

            Timer {
                id: dropSure
                interval: Theme.confirmTime
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
