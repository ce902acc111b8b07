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

    readonly property list<string> places: ["verify", "enrol", "people", "log", "settings", "about"]
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

    // Nothing is dropped by that: an enrolment waits, and the camera goes on when one comes back.
    function showCameraSettings() {
        leavingFor = "";
        place = "settings";
        settings.place = place;
        (settingsPlace.itemAt(0) as SettingsPage)?.showCamera();
    }

    // The camera runs only while a page shows it.
    readonly property bool watching: verifyPage.watching || enrolPlace.watching || settingsPlace.watching
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
        value: verifyPage.watching && window.settings.isAutoCapture && window.verification.probe.isEmpty
    }
    Binding {
        target: window.capture.liveness
        property: "mode"
        value: enrolPlace.watching ? window.storeHost.livenessMode : window.verification.livenessMode
    }
    Connections {
        target: window.capture
        function onLivenessFailed(attempt) {
            if (verifyPage.watching) {
                window.verification.noteRefusal(attempt);
            }
        }
        function onCaptured(picture) {
            if (enrolPlace.watching) {
                window.enrolment.takeStill(picture, window.capture.sourceName);
            } else if (verifyPage.watching && window.verification.probe.isEmpty) {
                window.verification.takeStill(picture, window.capture.sourceName);
            }
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

    Binding {
        target: Theme
        property: "dark"
        value: window.settings.theme === Settings.Dark
            || (window.settings.theme === Settings.System && window.appearance.isDark)
    }
    Binding {
        target: Theme
        property: "animated"
        value: !window.appearance.isMotionReduced
    }

    Binding {
        target: Theme
        property: "mirrored"
        value: window.mirrored
    }
    Binding {
        target: Theme
        property: "textScale"
        value: window.appearance.textScale
    }

    Repeater {
        model: window.places.slice(0, 5)

        Item {
            id: key
            required property int index
            required property string modelData

            Shortcut {
                sequence: "Ctrl+" + (key.index + 1)
                onActivated: window.go(key.modelData)
            }
        }
    }
    Shortcut {
        sequence: "Ctrl+L"
        enabled: window.storeHost.isSignedIn
        onActivated: window.storeHost.lock()
    }
    Shortcut {
        sequence: "Ctrl+/"
        onActivated: sheet.open()
    }
    ShortcutSheet {
        id: sheet
        objectName: "shortcutSheet"
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

        VerifyPage {
            id: verifyPage
            objectName: "verifyPage"
            settings: window.settings
            capture: window.capture
            anchors.fill: parent
            visible: window.place === "verify" && !window.packFailed
            enabled: visible
            focus: visible
            verification: window.verification
            engineHost: window.engineHost
            storeHost: window.storeHost
            claimable: window.claimable
            windowWidth: window.width
            onCameraSettingsRequested: window.showCameraSettings()
        }
        // Each page but the first is made when it is first shown, so that the start does not wait for it. A
        // Repeater, since a Loader of Qt 6.4 does not make bound components.
        Repeater {
            id: packProblemPlace
            readonly property bool shown: window.place === "verify" && window.packFailed
            property bool made: false
            onShownChanged: made = true
            Component.onCompleted: made = made || shown
            model: made ? 1 : 0

            PackProblemPage {
                objectName: "packProblemPage"
                anchors.fill: parent
                visible: packProblemPlace.shown
                enabled: visible
                focus: visible
                engineHost: window.engineHost
            }
        }
        Repeater {
            id: gatePlace
            readonly property bool shown: !window.storeHost.isSignedIn && (window.place === "enrol" || window.place === "people" || window.place === "log")
            property bool made: false
            onShownChanged: made = true
            Component.onCompleted: made = made || shown
            model: made ? 1 : 0

            StoreGate {
                objectName: "storeGate"
                anchors.fill: parent
                visible: gatePlace.shown
                enabled: visible
                focus: visible
                storeHost: window.storeHost
            }
        }
        Repeater {
            id: enrolPlace
            readonly property bool shown: window.place === "enrol" && window.storeHost.isSignedIn
            property bool made: false
            readonly property bool watching: count > 0 && ((itemAt(0) as EnrolPage)?.watching ?? false)
            onShownChanged: made = true
            Component.onCompleted: made = made || shown
            model: made ? 1 : 0

            EnrolPage {
                objectName: "enrolPage"
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
        Repeater {
            id: peoplePlace
            readonly property bool shown: window.place === "people" && window.storeHost.isSignedIn
            property bool made: false
            onShownChanged: made = true
            Component.onCompleted: made = made || shown
            model: made ? 1 : 0

            PeoplePage {
                objectName: "peoplePage"
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
        Repeater {
            id: logPlace
            readonly property bool shown: window.place === "log" && window.storeHost.isSignedIn
            property bool made: false
            onShownChanged: made = true
            Component.onCompleted: made = made || shown
            model: made ? 1 : 0

            LogPage {
                objectName: "logPage"
                anchors.fill: parent
                visible: logPlace.shown
                enabled: visible
                focus: visible
                log: window.auditLog
            }
        }
        Repeater {
            id: settingsPlace
            readonly property bool shown: window.place === "settings"
            property bool made: false
            readonly property bool watching: count > 0 && ((itemAt(0) as SettingsPage)?.watching ?? false)
            onShownChanged: made = true
            Component.onCompleted: made = made || shown
            model: made ? 1 : 0

            SettingsPage {
                objectName: "settingsPage"
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
        Repeater {
            id: aboutPlace
            readonly property bool shown: window.place === "about"
            property bool made: false
            onShownChanged: made = true
            Component.onCompleted: made = made || shown
            model: made ? 1 : 0

            AboutPage {
                objectName: "aboutPage"
                anchors.fill: parent
                visible: aboutPlace.shown
                enabled: visible
                focus: visible
                engineHost: window.engineHost
                engineSettings: window.engineSettings
                about: window.about
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
