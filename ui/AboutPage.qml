// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// What this program is, whose work it stands on, and what to send with a report.
Page {
    id: page

    required property EngineHost engineHost
    required property EngineSettingsModel engineSettings
    required property AboutModel about

    signal helpRequested

    title: qsTr("Likeness %1").arg(Qt.application.version)
    lead: qsTr("Says whether two faces are of one person, on this computer alone. Nothing ever leaves it.")

    ActionButton {
        objectName: "helpButton"
        text: qsTr("Help")
        shortcut: qsTr("F1")
        onClicked: page.helpRequested()
    }
    Piece {
        SettingsSection {
            name: qsTr("Model pack")
            visible: page.engineHost.state === EngineHost.Ready

            ColumnLayout {
                spacing: Theme.gap8
                Layout.fillWidth: true

                FactRow {
                    label: qsTr("Loaded")
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
            }
            Repeater {
                model: GrowingRows {
                    list: page.engineSettings.nets
                }

                LicenceRow {
                    required property netView modelData
                    name: modelData.role
                    purpose: modelData.file
                    holder: modelData.source
                    licence: modelData.licence
                    about: page.about
                    Layout.fillWidth: true
                }
            }
        }
    }
    Piece {
        SettingsSection {
            name: qsTr("Licences")

            BodyText {
                text: qsTr("Likeness is free software under the Apache License 2.0, without any warranty. It stands on the work of others:")
                color: Theme.mutedInk
                Layout.fillWidth: true
            }
            Repeater {
                model: GrowingRows {
                    list: page.about.components
                }

                LicenceRow {
                    required property componentView modelData
                    objectName: "licence-" + name
                    name: modelData.name
                    purpose: modelData.purpose
                    holder: modelData.holder
                    licence: modelData.licence
                    about: page.about
                    Layout.fillWidth: true
                }
            }
        }
    }
    Piece {
        SettingsSection {
            name: qsTr("Report a problem")

            BodyText {
                text: qsTr("Copy these lines into your report. They name no person, no file and no folder.")
                color: Theme.mutedInk
                Layout.fillWidth: true
            }
            BodyText {
                objectName: "reportText"
                text: page.about.report
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            RowLayout {
                spacing: Theme.gap8

                ActionButton {
                    objectName: "copyReportButton"
                    text: qsTr("Copy")
                    onClicked: {
                        page.about.copyReport();
                        copied.restart();
                    }
                }
                CaptionText {
                    visible: copied.running
                    text: qsTr("Copied.")

                    Timer {
                        id: copied
                        interval: Theme.saidTime
                    }
                }
            }
        }
    }
    Item {
        implicitHeight: Theme.gap8
    }
}
