// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// The places of the program, at the window's left edge.
Rectangle {
    id: rail

    required property Settings settings
    required property StoreHost storeHost
    required property string place
    property bool labelled: true

    signal placeRequested(place: string)

    function nameOf(place: string): string {
        switch (place) {
        case "verify":
            return qsTr("Verify");
        case "enrol":
            return qsTr("Enrol");
        case "people":
            return qsTr("People");
        case "log":
            return qsTr("Log");
        case "settings":
            return qsTr("Settings");
        default:
            return qsTr("Evaluate");
        }
    }
    function nextTheme(): int {
        switch (settings.theme) {
        case Settings.System:
            return Settings.Light;
        case Settings.Light:
            return Settings.Dark;
        default:
            return Settings.System;
        }
    }

    implicitWidth: labelled ? Theme.railWidth : Theme.railWidthNarrow
    color: Theme.paper
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Pages")

    Rectangle {
        anchors.right: parent.right
        width: Theme.hair
        height: parent.height
        color: Theme.hairline
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap4
        anchors.topMargin: Theme.gap12
        spacing: Theme.gap4

        Repeater {
            model: ["verify", "enrol", "people", "log", "settings", "evaluate"]

            RailButton {
                required property string modelData
                required property int index

                objectName: modelData + "Place"
                text: rail.nameOf(modelData)
                iconName: modelData
                shortcut: qsTr("Ctrl+%1").arg(index + 1)
                labelled: rail.labelled
                current: rail.place === modelData
                onClicked: rail.placeRequested(modelData)
            }
        }
        Item {
            Layout.fillHeight: true
        }
        RailButton {
            objectName: "lockButton"
            visible: rail.storeHost.isSignedIn
            text: qsTr("Sign out")
            iconName: "lock"
            shortcut: qsTr("Ctrl+L")
            labelled: rail.labelled
            onClicked: rail.storeHost.lock()
        }
        RailButton {
            objectName: "themeButton"
            text: rail.settings.theme === Settings.Light ? qsTr("Light") : rail.settings.theme === Settings.Dark
                ? qsTr("Dark") : qsTr("System")
            iconName: rail.settings.theme === Settings.Light ? "theme-light" : rail.settings.theme === Settings.Dark
                ? "theme-dark" : "theme-system"
            labelled: rail.labelled
            Accessible.description: qsTr("Colours: light, dark, or as the system has them")
            onClicked: rail.settings.theme = rail.nextTheme()
        }
        RailButton {
            objectName: "aboutPlace"
            text: qsTr("About")
            iconName: "about"
            labelled: rail.labelled
            current: rail.place === "about"
            onClicked: rail.placeRequested("about")
        }
    }
}
