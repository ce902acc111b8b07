// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Likeness
import Likeness.Capture

// The window: rail, page, status line.
ApplicationWindow {
    id: window

    required property VerificationModel verification
    required property EngineHost engineHost
    required property Settings settings
    required property SystemAppearance appearance
    required property StoreHost storeHost
    required property CaptureSession capture
    required property PeopleModel people
    required property PeopleModel claimable
    required property PersonModel person
    required property EnrolmentModel enrolment
    required property LogModel auditLog
    required property StoreSettingsModel storeSettings
    required property Retention retention
    required property StoreCareModel storeCare
    required property EngineSettingsModel engineSettings
    required property RateMeaning rateMeaning
    required property AboutModel about
    required property EvaluationModel evaluation
    required property OwnCalibrationModel ownCalibration
    required property Rewording rewording

    readonly property list<string> places: ["verify", "enrol", "people", "log", "settings", "evaluate", "about"]
    property string place: places.includes(settings.place) ? settings.place : "verify"
    // Where to go once the enrolment that is open was discarded: a place, or "nowhere" to close the window.
    property string leavingFor

    function go(to: string) {
        if (to === place) {
            return;
        }
        if (place === "enrol" && enrolment.isDirty && storeHost.isSignedIn) {
            leavingFor = to;
            return;
        }
        leavingFor = "";
        place = to;
        settings.place = to;
    }
    function leave() {
        const to = leavingFor;
        enrolment.reset();
        if (to === "nowhere") {
            leavingFor = "";
            close();
        } else {
            go(to);
        }
    }

    // Nothing is dropped by that: an enrolment waits.
    function showCameraSettings() {
        leavingFor = "";
        place = "settings";
        settings.place = place;
        leadsToCamera = true;
        leadToCamera();
    }
    property bool leadsToCamera: false
    function leadToCamera() {
        if (leadsToCamera && settingsPlace.item) {
            leadsToCamera = false;
            (settingsPlace.item as SettingsPage).showCamera();
        }
    }

    // An export that was opened with the program leads to the settings, and to signing in before.
    readonly property string offerFor: storeSettings.offeredExport === "" ? "" : storeHost.isSignedIn ? "settings" : "people"
    onOfferForChanged: {
        if (offerFor !== "") {
            go(offerFor);
        }
    }

    // The camera runs only while a page shows it, on which somebody started it.
    readonly property bool watching: verifyPlace.watching || enrolPlace.watching || settingsPlace.watching
    onWatchingChanged: {
        if (watching) {
            capture.start();
        } else {
            capture.stop();
        }
    }
    Binding {
        target: window.capture
        property: "autoCapture"
        value: verifyPlace.watching && window.settings.isAutoCapture
    }
    Binding {
        target: window.capture.liveness
        property: "mode"
        value: enrolPlace.watching ? window.storeHost.livenessMode : window.verification.livenessMode
    }
    Connections {
        target: window.capture
        function onLivenessFailed(attempt) {
            if (verifyPlace.watching) {
                window.verification.noteRefusal(attempt);
            }
        }
        function onCaptured(picture) {
            if (enrolPlace.watching) {
                window.enrolment.takeStill(picture, window.capture.sourceName);
            } else if (verifyPlace.watching) {
                window.verification.takeStill(picture, window.capture.sourceName);
            }
        }
    }

    // An enrolment that is left went with the operator.
    Connections {
        target: window.storeHost
        function onOperatorLeft() {
            window.leavingFor = "";
        }
    }

    readonly property bool packFailed: engineHost.state === EngineHost.Failed
    title: qsTr("Likeness")
    minimumWidth: Theme.windowMinimumWidth
    minimumHeight: Theme.windowMinimumHeight
    color: Theme.paper

    readonly property bool mirrored: Qt.locale().textDirection === Qt.RightToLeft
    LayoutMirroring.enabled: mirrored
    LayoutMirroring.childrenInherit: true

    Component.onCompleted: {
        width = settings.windowSize.width;
        height = settings.windowSize.height;
        visibility = settings.isMaximized ? Window.Maximized : Window.Windowed;
        visible = true;
    }
    onClosing: event => {
        if (enrolment.isDirty && storeHost.isSignedIn) {
            event.accepted = false;
            go("enrol");
            leavingFor = "nowhere";
            return;
        }
        settings.isMaximized = visibility === Window.Maximized;
        if (visibility === Window.Windowed) {
            settings.windowSize = Qt.size(width, height);
        }
    }

    ThemeChoice {
        settings: window.settings
        appearance: window.appearance
        mirrored: window.mirrored
    }
    WindowKeys {
        anchors.fill: parent
        places: window.places.slice(0, 6)
        storeHost: window.storeHost
        onPlaceRequested: place => window.go(place)
    }
    HelpKey {
        id: help
        anchors.fill: parent
        topic: gatePlace.shown ? "store" : window.place === "about" || window.packFailed ? "trouble"
            : verifyPlace.watching ? "camera" : window.place
    }

    NavigationRail {
        id: rail
        objectName: "rail"
        anchors {
            top: parent.top
            left: parent.left
            bottom: status.top
        }
        settings: window.settings
        storeHost: window.storeHost
        place: window.place
        labelled: window.width >= Theme.threeColumnsFrom
        onPlaceRequested: place => window.go(place)
    }
    LeaveBar {
        id: leaveBar
        anchors {
            top: parent.top
            left: rail.right
            right: parent.right
        }
        visible: window.leavingFor !== ""
        height: visible ? implicitHeight : 0
        onStayRequested: window.leavingFor = ""
        onDiscardRequested: window.leave()
    }
    Item {
        anchors {
            top: leaveBar.bottom
            left: rail.right
            right: parent.right
            bottom: status.top
        }

        Place {
            id: verifyPlace
            anchors.fill: parent
            storeHost: window.storeHost
            isRenewed: window.rewording.isRunning
            prepared: settingsPlace.item !== null
            shown: window.place === "verify" && !window.packFailed
            readonly property bool watching: (item as VerifyPage)?.watching ?? false

            VerifyPage {
                objectName: "verifyPage"
                parent: verifyPlace
                anchors.fill: parent
                visible: verifyPlace.shown
                enabled: visible
                focus: visible
                settings: window.settings
                capture: window.capture
                verification: window.verification
                engineHost: window.engineHost
                storeHost: window.storeHost
                claimable: window.claimable
                windowWidth: window.width
                onCameraSettingsRequested: window.showCameraSettings()
            }
        }
        Place {
            id: packProblemPlace
            anchors.fill: parent
            storeHost: window.storeHost
            isRenewed: window.rewording.isRunning
            shown: window.place === "verify" && window.packFailed

            PackProblemPage {
                objectName: "packProblemPage"
                parent: packProblemPlace
                anchors.fill: parent
                visible: packProblemPlace.shown
                enabled: visible
                focus: visible
                engineHost: window.engineHost
                calibration: window.ownCalibration
            }
        }
        Place {
            id: gatePlace
            anchors.fill: parent
            storeHost: window.storeHost
            isRenewed: window.rewording.isRunning
            prepared: verifyPlace.item !== null && settingsPlace.item !== null
            shown: !window.storeHost.isSignedIn && (window.place === "enrol" || window.place === "people" || window.place === "log")
            onEntered: (item as StoreGate).focusFirst()

            StoreGate {
                objectName: "storeGate"
                parent: gatePlace
                anchors.fill: parent
                visible: gatePlace.shown
                enabled: visible
                focus: visible
                storeHost: window.storeHost
                place: window.place
                offeredExport: window.storeSettings.offeredExport
            }
        }
        Place {
            id: enrolPlace
            anchors.fill: parent
            storeHost: window.storeHost
            isRenewed: window.rewording.isRunning
            prepared: gatePlace.item !== null
            shown: window.place === "enrol" && window.storeHost.isSignedIn
            onEntered: (item as EnrolPage).focusStep()
            readonly property bool watching: (item as EnrolPage)?.watching ?? false

            EnrolPage {
                objectName: "enrolPage"
                parent: enrolPlace
                anchors.fill: parent
                visible: enrolPlace.shown
                enabled: visible
                focus: visible
                capture: window.capture
                enrolment: window.enrolment
                onCameraSettingsRequested: window.showCameraSettings()
                onPersonRequested: id => {
                    window.person.personId = id;
                    window.go("people");
                }
            }
        }
        Place {
            id: peoplePlace
            anchors.fill: parent
            storeHost: window.storeHost
            isRenewed: window.rewording.isRunning
            prepared: enrolPlace.item !== null
            shown: window.place === "people" && window.storeHost.isSignedIn
            onEntered: (item as PeoplePage).focusFirst()

            PeoplePage {
                objectName: "peoplePage"
                parent: peoplePlace
                anchors.fill: parent
                visible: peoplePlace.shown
                enabled: visible
                focus: visible
                people: window.people
                person: window.person
                storeHost: window.storeHost
                storeSettings: window.storeSettings
                onEnrolRequested: window.go("enrol")
                onAddSamplesRequested: {
                    window.enrolment.addTo(window.person.personId, window.person.externalId, window.person.displayName);
                    window.go("enrol");
                }
                onLogRequested: externalId => {
                    window.auditLog.clearFilter();
                    window.auditLog.person = externalId;
                    window.go("log");
                }
                onVerifyRequested: {
                    window.verification.claim(window.person.personId);
                    window.go("verify");
                }
            }
        }
        Place {
            id: logPlace
            anchors.fill: parent
            storeHost: window.storeHost
            isRenewed: window.rewording.isRunning
            prepared: peoplePlace.item !== null
            shown: window.place === "log" && window.storeHost.isSignedIn
            onEntered: (item as LogPage).focusFirst()

            LogPage {
                objectName: "logPage"
                parent: logPlace
                anchors.fill: parent
                visible: logPlace.shown
                enabled: visible
                focus: visible
                log: window.auditLog
            }
        }
        Place {
            id: settingsPlace
            anchors.fill: parent
            storeHost: window.storeHost
            isRenewed: window.rewording.isRunning
            prepared: window.engineHost.state !== EngineHost.Loading
            onItemChanged: window.leadToCamera()
            shown: window.place === "settings"
            onEntered: (item as SettingsPage).focusFirst()
            readonly property bool watching: (item as SettingsPage)?.watching ?? false

            SettingsPage {
                objectName: "settingsPage"
                parent: settingsPlace
                anchors.fill: parent
                visible: settingsPlace.shown
                enabled: visible
                focus: visible
                settings: window.settings
                capture: window.capture
                engineHost: window.engineHost
                storeHost: window.storeHost
                storeSettings: window.storeSettings
                storeCare: window.storeCare
                engineSettings: window.engineSettings
                rateMeaning: window.rateMeaning
                retention: window.retention
            }
        }
        Place {
            id: evaluatePlace
            anchors.fill: parent
            storeHost: window.storeHost
            isRenewed: window.rewording.isRunning
            prepared: logPlace.item !== null
            shown: window.place === "evaluate"

            EvaluatePage {
                objectName: "evaluatePage"
                parent: evaluatePlace
                anchors.fill: parent
                visible: evaluatePlace.shown
                enabled: visible
                focus: visible
                evaluation: window.evaluation
                calibration: window.ownCalibration
            }
        }
        Place {
            id: aboutPlace
            anchors.fill: parent
            storeHost: window.storeHost
            isRenewed: window.rewording.isRunning
            prepared: evaluatePlace.item !== null
            shown: window.place === "about"

            AboutPage {
                objectName: "aboutPage"
                parent: aboutPlace
                anchors.fill: parent
                visible: aboutPlace.shown
                enabled: visible
                focus: visible
                engineHost: window.engineHost
                engineSettings: window.engineSettings
                about: window.about
                onHelpRequested: help.open()
            }
        }
    }
    StatusLine {
        id: status
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        engineHost: window.engineHost
        storeHost: window.storeHost
        verdict: window.verification.verdict
        notice: window.retention.notice !== "" ? window.retention.notice : window.settings.notice
        capture: window.capture
    }
}
