// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Likeness

// The window: rail, page, status line.
ApplicationWindow {
    id: window

    required property VerificationModel verification
    required property EngineHost engineHost
    required property Settings settings
    required property SystemAppearance appearance

    property string place: "verify"

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

    NavigationRail {
        id: rail
        objectName: "rail"
        anchors {
            top: parent.top
            left: parent.left
            bottom: status.top
        }
        settings: window.settings
        place: window.place
        labelled: window.width >= Theme.threeColumnsFrom
        onPlaceRequested: place => window.place = place
    }
    Item {
        anchors {
            top: parent.top
            left: rail.right
            right: parent.right
            bottom: status.top
        }

        VerifyPage {
            objectName: "verifyPage"
            anchors.fill: parent
            visible: window.place === "verify" && !window.packFailed
            enabled: visible
            focus: visible
            verification: window.verification
            engineHost: window.engineHost
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
        verdict: window.verification.verdict
        notice: window.settings.notice
    }
}
