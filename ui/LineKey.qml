// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

// What a line of a diagram stands for.
Row {
    id: key

    property alias text: words.text
    property color color: Theme.ink
    property bool dashed: false

    spacing: Theme.gap8

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap4

        Repeater {
            model: key.dashed ? 2 : 1

            Rectangle {
                width: key.dashed ? Theme.gap8 + 1 : Theme.gap24 - 2
                height: Theme.focusWidth
                color: key.color
            }
        }
    }
    CaptionText {
        id: words
        wrapMode: Text.NoWrap
    }
}
