// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Likeness

// What this program is, and whose work it stands on.
FocusScope {
    id: page

    required property EngineHost engineHost

    Flickable {
        id: flickable
        anchors.fill: parent
        contentHeight: column.height + 2 * Theme.gap24
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: ScrollEdge {}

        ColumnLayout {
            id: column
            x: Theme.gap24
            y: Theme.gap24
            width: Math.min(flickable.width - 2 * Theme.gap24, Theme.measureWide)
            spacing: Theme.gap12

            Heading {
                text: qsTr("Likeness %1").arg(Qt.application.version)
                font.pixelSize: Theme.pageTitle
                Layout.fillWidth: true
            }
            BodyText {
                text: qsTr("Compares two faces on this computer. Nothing leaves it, and nothing is kept.")
                Layout.fillWidth: true
            }
            BodyText {
                text: qsTr("Free software under the Apache License 2.0, without any warranty.")
                color: Theme.mutedInk
                Layout.fillWidth: true
            }
            Card {
                visible: page.engineHost.state === EngineHost.Ready
                implicitHeight: facts.implicitHeight + 2 * Theme.gap16
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap12

                ColumnLayout {
                    id: facts
                    anchors.centerIn: parent
                    width: parent.width - 2 * Theme.gap16
                    spacing: Theme.gap8

                    FactRow {
                        label: qsTr("Model pack")
                        value: page.engineHost.pack
                        Layout.fillWidth: true
                    }
                    FactRow {
                        label: qsTr("Recognizer")
                        value: page.engineHost.model
                        Layout.fillWidth: true
                    }
                    FactRow {
                        label: qsTr("Computes on")
                        value: page.engineHost.device
                        Layout.fillWidth: true
                    }
                    BodyText {
                        text: page.engineHost.packDescription
                        color: Theme.mutedInk
                        Layout.fillWidth: true
                    }
                    Repeater {
                        model: page.engineHost.packFiles

                        CaptionText {
                            required property string modelData
                            text: modelData
                            wrapMode: Text.WrapAnywhere
                            Layout.fillWidth: true
                        }
                    }
                }
            }
        }
    }
}
