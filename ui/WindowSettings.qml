// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// How the window looks.
SettingsSection {
    id: section

    required property Settings settings

    name: qsTr("Window")

    Choice {
        objectName: "themeChoice"
        label: qsTr("Colours")
        options: [qsTr("As the system has them"), qsTr("Light"), qsTr("Dark")]
        current: section.settings.theme
        onChosen: index => section.settings.theme = index
        Layout.fillWidth: true
    }
}
