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
    required property string place
    property bool labelled: true

    signal placeRequested(place: string)

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

        RailButton {
            objectName: "verifyPlace"
            text: qsTr("Verify")
            iconName: "verify"
            labelled: rail.labelled
            checkable: true
            checked: rail.place === "verify"
            autoExclusive: true
            onClicked: rail.placeRequested("verify")
        }
        Item {
            Layout.fillHeight: true
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
            checkable: true
            checked: rail.place === "about"
            autoExclusive: true
            onClicked: rail.placeRequested("about")
        }
    }
}
