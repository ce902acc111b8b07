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

    readonly property list<string> places: ["verify", "enrol", "people", "log", "settings", "about"]
    property string place: places.includes(settings.place) ? settings.place : "verify"
    // Where to go once the enrolment that is open was kept or discarded.
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
        enrolment.reset();
        go(leavingFor);
    }

    // The camera runs only while a page shows it.
    readonly property bool watching: verifyPage.watching || enrolPage.watching
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
        value: verifyPage.watching && window.verification.probe.isEmpty
    }
    Connections {
        target: window.capture
        function onCaptured(picture) {
            if (enrolPage.watching) {
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

    LayoutMirroring.enabled: Qt.locale().textDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Component.onCompleted: {
        width = settings.windowSize.width;
        height = settings.windowSize.height;
        visibility = settings.isMaximized ? Window.Maximized : Window.Windowed;
        visible = true;
    }
    onClosing: {
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
        }
        PackProblemPage {
            objectName: "packProblemPage"
            anchors.fill: parent
            visible: window.place === "verify" && window.packFailed
            enabled: visible
            focus: visible
            engineHost: window.engineHost
        }
        StoreGate {
            objectName: "storeGate"
            anchors.fill: parent
            visible: !window.storeHost.isSignedIn && (window.place === "enrol" || window.place === "people" || window.place === "log")
            enabled: visible
            focus: visible
            storeHost: window.storeHost
        }
        EnrolPage {
            id: enrolPage
            objectName: "enrolPage"
            capture: window.capture
            anchors.fill: parent
            visible: window.place === "enrol" && window.storeHost.isSignedIn
            enabled: visible
            focus: visible
            enrolment: window.enrolment
            onPersonRequested: id => {
                window.person.personId = id;
                window.go("people");
            }
        }
        PeoplePage {
            objectName: "peoplePage"
            anchors.fill: parent
            visible: window.place === "people" && window.storeHost.isSignedIn
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
            onVerifyRequested: {
                window.verification.claim(window.person.personId);
                window.go("verify");
            }
        }
        LogPage {
            objectName: "logPage"
            anchors.fill: parent
            visible: window.place === "log" && window.storeHost.isSignedIn
            enabled: visible
            focus: visible
            log: window.auditLog
        }
        SettingsPage {
            objectName: "settingsPage"
            anchors.fill: parent
            visible: window.place === "settings"
            enabled: visible
            focus: visible
            settings: window.settings
            capture: window.capture
            engineHost: window.engineHost
            storeHost: window.storeHost
            storeSettings: window.storeSettings
            retention: window.retention
        }
        AboutPage {
            objectName: "aboutPage"
            anchors.fill: parent
            visible: window.place === "about"
            enabled: visible
            focus: visible
            engineHost: window.engineHost
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
