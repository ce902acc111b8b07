// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// Without a model pack there is nothing to compare with: says which one, and what to do.
FocusScope {
    id: page

    required property EngineHost engineHost
    required property OwnCalibrationModel calibration

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gap24, Theme.measureWide)
        spacing: Theme.gap16

        Icon {
            name: "pack"
            color: Theme.mutedInk
            Layout.preferredWidth: Theme.gap48
            Layout.preferredHeight: Theme.gap48
        }
        Heading {
            text: qsTr("Likeness cannot compare faces yet")
            font.pixelSize: Theme.pageTitle
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Layout.fillWidth: true
        }
        ProblemNote {
            problem: page.engineHost.problem
            unfolded: true
            Layout.fillWidth: true
        }
        CaptionText {
            visible: text !== ""
            text: page.engineHost.packFolder === "" ? "" : qsTr("Folder: %1").arg(page.engineHost.packFolder)
            wrapMode: Text.WrapAnywhere
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.gap8
            Layout.fillWidth: true

            ActionButton {
                objectName: "retryButton"
                text: qsTr("Try again")
                iconName: "retry"
                strong: true
                focus: true
                onClicked: page.engineHost.reload()
            }
            ActionButton {
                objectName: "repairButton"
                visible: page.calibration.canRepair
                text: qsTr("Set my calibration aside…")
                onClicked: repairSure.open()

                Confirmation {
                    id: repairSure
                    question: qsTr("Let the model pack's calibration decide, and keep the damaged one aside?")
                    answer: qsTr("Set it aside")
                    onConfirmed: page.calibration.repair()
                }
            }
        }
        BodyText {
            objectName: "repairNotice"
            visible: page.calibration.isBeyondRepair
            text: qsTr("Your own calibrations are sound: it is the model pack's that is damaged.")
            Layout.fillWidth: true
        }
    }
}
