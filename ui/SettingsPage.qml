// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness
import Likeness.Capture

// What can be set: the window for everybody, the store for those who are signed in.
Page {
    id: page

    required property Settings settings
    required property CaptureSession capture
    required property EngineHost engineHost
    required property StoreHost storeHost
    required property StoreSettingsModel storeSettings
    required property Retention retention
    required property StoreCareModel storeCare
    required property EngineSettingsModel engineSettings
    required property RateMeaning rateMeaning

    // Whether the camera is to run for this page.
    readonly property bool watching: camera.watching

    // Leads the eye and the keyboard to the choice of a camera.
    function showCamera() {
        camera.focusChoice();
        showFromTop(camera);
    }

    title: qsTr("Settings")

    Component.onCompleted: capture.listCameras()

    ProblemNote {
        visible: !problem.isEmpty
        problem: page.storeSettings.problem
        Layout.fillWidth: true
    }
    BodyText {
        objectName: "settingsNotice"
        visible: text !== ""
        text: page.storeSettings.notice
        Layout.fillWidth: true
    }
    StoreJobLine {
        job: page.storeSettings
        Layout.fillWidth: true
    }

    WindowSettings {
        settings: page.settings
    }
    CameraSettings {
        id: camera
        visible: page.visible
        capture: page.capture
    }
    CaptureSettings {
        settings: page.settings
        storeHost: page.storeHost
        storeSettings: page.storeSettings
        storeCare: page.storeCare
    }
    DecisionSettings {
        rateMeaning: page.rateMeaning
        storeHost: page.storeHost
        storeSettings: page.storeSettings
    }
    LivenessSettings {
        storeHost: page.storeHost
        storeSettings: page.storeSettings
    }
    StoreSettings {
        storeHost: page.storeHost
        storeSettings: page.storeSettings
        storeCare: page.storeCare
    }
    RetentionSettings {
        storeHost: page.storeHost
        storeSettings: page.storeSettings
        retention: page.retention
    }
    TransferSettings {
        storeHost: page.storeHost
        storeSettings: page.storeSettings
    }
    PasswordSettings {
        storeHost: page.storeHost
        storeSettings: page.storeSettings
    }
    OperatorSettings {
        storeHost: page.storeHost
        storeSettings: page.storeSettings
    }
    EngineSettings {
        engineHost: page.engineHost
        engineSettings: page.engineSettings
    }
    PackSettings {
        engineHost: page.engineHost
        engineSettings: page.engineSettings
        storeHost: page.storeHost
        storeCare: page.storeCare
    }
    Item {
        implicitHeight: Theme.gap8
    }
}
