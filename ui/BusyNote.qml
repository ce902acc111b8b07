// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// What is being done, with a line that moves meanwhile; nothing while there is nothing.
ColumnLayout {
    id: note

    required property string text

    visible: text !== ""
    spacing: Theme.gap4

    CaptionText {
        text: note.text
        Layout.fillWidth: true
    }
    WorkingLine {
        working: note.visible
        Layout.fillWidth: true
    }
}
