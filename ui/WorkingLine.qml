// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

// A thin line that says: work is going on.
Rectangle {
    id: line

    property bool working: false

    implicitHeight: 2
    radius: 1
    color: Theme.hairline
    visible: working
    clip: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Working")

    Rectangle {
        id: runner
        width: parent.width / 3
        height: parent.height
        radius: 1
        color: Theme.accent

        NumberAnimation on x {
            running: line.working && line.visible && Theme.animated
            from: -runner.width
            to: line.width
            duration: Theme.workingPeriod
            loops: Animation.Infinite
            easing.type: Easing.InOutQuad
        }
    }
}
