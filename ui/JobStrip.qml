// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// A job that takes a while: how far it is, a way to stop it, and what came of it.
ColumnLayout {
    id: strip

    required property bool busy
    required property string doing
    required property string notice
    required property problem problem
    // 0…1, or -1 where it is not known.
    property real progress: -1
    property bool cancellable: true

    signal cancelRequested

    visible: busy || notice !== "" || !problem.isEmpty
    spacing: Theme.gap4

    RowLayout {
        visible: strip.busy
        spacing: Theme.gap8
        Layout.fillWidth: true

        BodyText {
            text: strip.progress >= 0 ? qsTr("%1 %2 %").arg(strip.doing).arg(Math.floor(100 * strip.progress)) : strip.doing
            Layout.fillWidth: true
        }
        ActionButton {
            objectName: "cancelJobButton"
            visible: strip.cancellable
            text: qsTr("Cancel")
            onClicked: strip.cancelRequested()
        }
    }
    WorkingLine {
        working: strip.busy
        progress: strip.progress
        Layout.fillWidth: true
    }
    BodyText {
        objectName: "jobNotice"
        visible: !strip.busy && text !== ""
        text: strip.notice
        Layout.fillWidth: true
    }
    ProblemNote {
        visible: !strip.busy && !problem.isEmpty
        problem: strip.problem
        Layout.fillWidth: true
    }
}
