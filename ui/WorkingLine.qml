// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

// A thin line that says: work is going on, and where it is known, how much of it is done.
Rectangle {
    id: line

    property bool working: false
    // 0…1, or -1 where it is not known.
    property real progress: -1

    implicitHeight: 2
    radius: 1
    color: Theme.hairline
    visible: working
    clip: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: progress >= 0 ? qsTr("Working, %1 % done").arg(Math.floor(100 * progress)) : qsTr("Working")

    Rectangle {
        visible: line.progress >= 0
        anchors.left: parent.left
        width: parent.width * Math.min(1, line.progress)
        height: parent.height
        radius: 1
        color: Theme.accent
    }
    Rectangle {
        id: runner
        visible: line.progress < 0
        width: parent.width / 3
        height: parent.height
        radius: 1
        color: Theme.accent

        NumberAnimation on x {
            running: line.working && line.visible && line.progress < 0 && Theme.animated
            from: -runner.width
            to: line.width
            duration: Theme.workingPeriod
            loops: Animation.Infinite
            easing.type: Easing.InOutQuad
        }
    }
}
