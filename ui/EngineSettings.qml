// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// What computes.
SettingsSection {
    id: section

    required property EngineHost engineHost

    name: qsTr("Model")

    FactRow {
        label: qsTr("Model pack")
        value: section.engineHost.pack
        Layout.fillWidth: true
    }
    FactRow {
        label: qsTr("Recognizer")
        value: section.engineHost.model
        Layout.fillWidth: true
    }
    FactRow {
        label: qsTr("Computes on")
        value: section.engineHost.device
        Layout.fillWidth: true
    }
}
