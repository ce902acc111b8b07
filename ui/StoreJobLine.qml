// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// What became of a job on the store, beside the control that asked for it: how far it is, and what came of it. It scrolls
// itself into sight.
JobStrip {
    id: line

    required property StoreSettingsModel job
    // One of StoreJobs.Part: where the jobs are asked for that are shown here.
    required property int part

    readonly property bool here: job.part === part

    visible: here && (busy || notice !== "" || !problem.isEmpty)
    doing: qsTr("Working…")
    busy: job.isBusy
    progress: job.progress
    notice: job.notice
    problem: job.problem
    onCancelRequested: job.cancel()
    Layout.fillWidth: true

    onVisibleChanged: showLater.restart()
    onNoticeChanged: showLater.restart()
    onProblemChanged: showLater.restart()
    // What is to be seen must have its place first, which the layout gives it with the next frame.
    onYChanged: showLater.restart()
    onHeightChanged: showLater.restart()

    Timer {
        id: showLater
        interval: 0
        onTriggered: {
            let above = line.parent;
            while (above && !(above instanceof Page)) {
                above = above.parent;
            }
            if (line.visible && above) {
                (above as Page).showWhole(line);
            }
        }
    }
}
