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
    aside: SectionIndex {
        objectName: "sectionIndex"
        sections: [windowPart, camera, capturePart, decisionPart, livenessPart, storePart, retentionPart, transferPart,
            passwordPart, operatorPart, enginePart, packPart]
        offset: page.offset
        atEnd: page.atEnd
        onRequested: section => page.showFromTop(section)
    }

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
        id: windowPart
        settings: page.settings
    }
    CameraSettings {
        id: camera
        visible: page.visible
        capture: page.capture
    }
    CaptureSettings {
        id: capturePart
        settings: page.settings
        storeHost: page.storeHost
        storeSettings: page.storeSettings
        storeCare: page.storeCare
    }
    DecisionSettings {
        id: decisionPart
        rateMeaning: page.rateMeaning
        storeHost: page.storeHost
        storeSettings: page.storeSettings
    }
    LivenessSettings {
        id: livenessPart
        storeHost: page.storeHost
        storeSettings: page.storeSettings
    }
    StoreSettings {
        id: storePart
        storeHost: page.storeHost
        storeSettings: page.storeSettings
        storeCare: page.storeCare
    }
    RetentionSettings {
        id: retentionPart
        storeHost: page.storeHost
        storeSettings: page.storeSettings
        retention: page.retention
    }
    TransferSettings {
        id: transferPart
        storeHost: page.storeHost
        storeSettings: page.storeSettings
    }
    PasswordSettings {
        id: passwordPart
        storeHost: page.storeHost
        storeSettings: page.storeSettings
    }
    OperatorSettings {
        id: operatorPart
        storeHost: page.storeHost
        storeSettings: page.storeSettings
    }
    EngineSettings {
        id: enginePart
        engineHost: page.engineHost
        engineSettings: page.engineSettings
    }
    PackSettings {
        id: packPart
        engineHost: page.engineHost
        engineSettings: page.engineSettings
        storeHost: page.storeHost
        storeCare: page.storeCare
    }
    Item {
        implicitHeight: Theme.gap8
    }
}
