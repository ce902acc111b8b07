// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// On what is computed: what was asked for, what really runs, and how that was proved.
SettingsSection {
    id: section

    required property EngineHost engineHost
    required property EngineSettingsModel engineSettings

    name: qsTr("Device")

    Choice {
        objectName: "deviceChoice"
        label: qsTr("Compute faceprints on")
        options: section.engineSettings.devices
        current: section.engineSettings.device
        enabled: !section.engineSettings.isBusy
        onChosen: index => section.engineSettings.setDevice(index)
        Layout.fillWidth: true
    }
    FactRow {
        objectName: "deviceThatRuns"
        label: qsTr("Really runs on")
        value: section.engineHost.device
        Layout.fillWidth: true
    }
    BodyText {
        objectName: "deviceFallback"
        visible: text !== ""
        text: section.engineHost.fallbackReason === "" ? ""
            : qsTr("The processor computes instead: %1").arg(section.engineHost.fallbackReason)
        color: Theme.review
        Layout.fillWidth: true
    }
    CaptionText {
        objectName: "deviceProof"
        visible: text !== ""
        text: section.engineSettings.proof
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Repeater {
        model: section.engineSettings.measured

        CaptionText {
            required property string modelData
            text: modelData
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    BusyNote {
        text: section.engineSettings.busyWith
        Layout.fillWidth: true
    }
    ActionButton {
        objectName: "measureButton"
        text: qsTr("Try and time every device")
        enabled: !section.engineSettings.isBusy && section.engineHost.state === EngineHost.Ready
        onClicked: section.engineSettings.measureDevices()
    }
}
