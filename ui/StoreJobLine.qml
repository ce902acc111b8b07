// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// How far a job on the store has come, and a way to end it.
RowLayout {
    id: line

    required property StoreSettingsModel job

    visible: line.job.isBusy
    spacing: Theme.gap8
    Layout.fillWidth: true

    WorkingLine {
        working: line.job.isBusy && line.job.progress < 0
        Layout.fillWidth: true
    }
    Rectangle {
        visible: line.job.progress >= 0
        implicitHeight: Theme.gap4
        radius: Theme.gap4 / 2
        color: Theme.hairline
        Layout.fillWidth: true
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("%1 % done").arg(Math.round(100 * line.job.progress))

        Rectangle {
            width: parent.width * Math.max(0, line.job.progress)
            height: parent.height
            radius: parent.radius
            color: Theme.accent
        }
    }
    ActionButton {
        text: qsTr("Cancel")
        quiet: true
        onClicked: line.job.cancel()
    }
}
