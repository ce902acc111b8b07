// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// A part of the settings under its own name.
Card {
    id: section

    property string name
    default property alias content: inside.data

    implicitHeight: inside.implicitHeight + 2 * Theme.gap16
    Layout.fillWidth: true

    ColumnLayout {
        id: inside
        x: Theme.gap16
        y: Theme.gap16
        width: parent.width - 2 * Theme.gap16
        spacing: Theme.gap8

        Heading {
            text: section.name
            Layout.fillWidth: true
        }
    }
}
