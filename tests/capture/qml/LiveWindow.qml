// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Likeness.Capture

// The least that a page does with live video.
Rectangle {
    id: page

    required property CaptureSession session

    color: "#121416"

    LiveItem {
        id: live

        objectName: "live"
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: words.top; margins: 16 }
        session: page.session
        radius: 12
        takenColor: page.session.isGood ? "#5FCB94" : "#E8EAED"
        tightness: page.session.isGood ? 1 : 0
    }
    Text {
        id: words

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 16 }
        horizontalAlignment: Text.AlignHCenter
        color: "#E8EAED"
        font.pixelSize: 22
        text: page.session.isLive ? page.session.guidance : page.session.sentence + " " + page.session.advice
    }
}
