// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness
import Likeness.Capture

// What the person before the camera is asked to do now, how far they have come and how much time is left; or why
// they did not pass.
ColumnLayout {
    id: column

    required property LivenessRun liveness

    spacing: Theme.gap8
    Accessible.role: Accessible.StaticText
    Accessible.name: sentence.text

    Text {
        id: sentence
        objectName: "livenessSentence"
        text: column.liveness.sentence
        textFormat: Text.PlainText
        color: column.liveness.hasFailed ? Theme.noMatch : Theme.ink
        font.pixelSize: Theme.pageTitle
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap4
    }
    RowLayout {
        visible: !column.liveness.hasFailed && column.liveness.actions > 0
        spacing: Theme.gap8
        Layout.alignment: Qt.AlignHCenter

        Repeater {
            model: column.liveness.actions

            Rectangle {
                required property int index

                implicitWidth: Theme.gap12
                implicitHeight: Theme.gap12
                radius: Theme.gap12 / 2
                color: index < column.liveness.done ? Theme.accent : "transparent"
                border.width: Theme.hair
                border.color: index <= column.liveness.done ? Theme.accent : Theme.mutedInk
            }
        }
    }
    Rectangle {
        objectName: "livenessTime"
        visible: !column.liveness.hasFailed
        implicitHeight: Theme.gap4
        radius: Theme.gap4 / 2
        color: Theme.sunken
        Layout.fillWidth: true
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("Time left")

        Rectangle {
            width: parent.width * column.liveness.timeLeft
            height: parent.height
            radius: parent.radius
            color: column.liveness.timeLeft < 0.3 ? Theme.review : Theme.accent
        }
    }
}
