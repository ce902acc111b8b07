// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// How the window looks, and in which language.
SettingsSection {
    id: section

    required property Settings settings

    // Codes beside the words below; a language that is added needs a line in each.
    readonly property list<string> languages: ["", "en", "de"]

    name: qsTr("Window")

    Choice {
        objectName: "languageChoice"
        label: qsTr("Language")
        options: [qsTr("As the system has it"), "English", "Deutsch"]
        current: Math.max(0, section.languages.indexOf(section.settings.language))
        onChosen: index => section.settings.language = section.languages[index]
        Layout.fillWidth: true
    }
    Choice {
        objectName: "themeChoice"
        label: qsTr("Colours")
        options: [qsTr("As the system has them"), qsTr("Light"), qsTr("Dark")]
        current: section.settings.theme
        onChosen: index => section.settings.theme = index
        Layout.fillWidth: true
    }
}
