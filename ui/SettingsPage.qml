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
    readonly property bool watching: (camera.item as CameraSettings)?.watching ?? false

    // Leads the eye and the keyboard to the choice of a camera.
    function showCamera() {
        (camera.item as CameraSettings).focusChoice();
        showFromTop(camera.item);
    }

    title: qsTr("Settings")
    aside: SectionIndex {
        objectName: "sectionIndex"
        parts: [windowPart, camera, capturePart, decisionPart, livenessPart, storePart, retentionPart, transferPart,
            passwordPart, operatorPart, enginePart, packPart]
        offset: page.offset
        atEnd: page.atEnd
        onRequested: section => page.showFromTop(section)
    }

    Component.onCompleted: capture.listCameras()

    function focusFirst() {
        (offerPiece.item as ImportOffer)?.focusFirst();
    }

    Piece {
        id: offerPiece

        ImportOffer {
            storeHost: page.storeHost
            storeSettings: page.storeSettings
        }
    }
    StoreJobLine {
        job: page.storeSettings
        part: StoreJobs.Offer
    }
    Piece {
        id: windowPart

        WindowSettings {
            settings: page.settings
        }
    }
    Piece {
        id: camera

        CameraSettings {
            visible: page.visible
            capture: page.capture
        }
    }
    Piece {
        id: capturePart

        CaptureSettings {
            settings: page.settings
            storeHost: page.storeHost
            storeSettings: page.storeSettings
            storeCare: page.storeCare
        }
    }
    Piece {
        id: decisionPart

        DecisionSettings {
            rateMeaning: page.rateMeaning
            storeHost: page.storeHost
            storeSettings: page.storeSettings
        }
    }
    Piece {
        id: livenessPart

        LivenessSettings {
            storeHost: page.storeHost
            storeSettings: page.storeSettings
        }
    }
    Piece {
        id: storePart

        StoreSettings {
            storeHost: page.storeHost
            storeSettings: page.storeSettings
            storeCare: page.storeCare
        }
    }
    Piece {
        id: retentionPart

        RetentionSettings {
            storeHost: page.storeHost
            storeSettings: page.storeSettings
            retention: page.retention
        }
    }
    Piece {
        id: transferPart

        TransferSettings {
            storeHost: page.storeHost
            storeSettings: page.storeSettings
        }
    }
    Piece {
        id: passwordPart

        PasswordSettings {
            storeHost: page.storeHost
            storeSettings: page.storeSettings
        }
    }
    Piece {
        id: operatorPart

        OperatorSettings {
            storeHost: page.storeHost
            storeSettings: page.storeSettings
        }
    }
    Piece {
        id: enginePart

        EngineSettings {
            engineHost: page.engineHost
            engineSettings: page.engineSettings
        }
    }
    Piece {
        id: packPart

        PackSettings {
            engineHost: page.engineHost
            engineSettings: page.engineSettings
            storeHost: page.storeHost
            storeCare: page.storeCare
        }
    }
    Item {
        implicitHeight: Theme.gap8
    }
}
