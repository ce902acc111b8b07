// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness

// Which nets look at faces, where they are from and on whom they were measured.
SettingsSection {
    id: section

    required property EngineHost engineHost
    required property EngineSettingsModel engineSettings
    required property StoreHost storeHost
    required property StoreCareModel storeCare

    name: qsTr("Model pack")

    FolderDialog {
        id: importDialog
        title: qsTr("A folder with a model pack")
        currentFolder: FileChoice.startFolder(StandardPaths.standardLocations(StandardPaths.DownloadLocation)[0])
        onAccepted: section.engineSettings.importFrom(FileChoice.local(selectedFolder))
    }

    Choice {
        objectName: "packChoice"
        label: qsTr("Installed")
        options: section.engineSettings.packs
        current: section.engineSettings.pack
        enabled: !section.engineSettings.isBusy
        onChosen: index => section.engineSettings.setPack(index)
        Layout.fillWidth: true
    }
    ProblemNote {
        objectName: "packProblem"
        visible: !problem.isEmpty
        problem: section.engineSettings.problem
        Layout.fillWidth: true
    }
    BodyText {
        objectName: "packNotice"
        visible: text !== ""
        text: section.engineSettings.notice
        Layout.fillWidth: true
    }
    BodyText {
        visible: text !== ""
        text: section.engineHost.packDescription
        color: Theme.mutedInk
        Layout.fillWidth: true
    }
    FactRow {
        label: qsTr("Loaded")
        value: section.engineHost.pack
        Layout.fillWidth: true
    }
    FactRow {
        label: qsTr("Recognizer")
        value: section.engineHost.model
        Layout.fillWidth: true
    }
    BodyText {
        objectName: "calibrationText"
        visible: text !== ""
        text: section.engineSettings.calibration
        color: Theme.mutedInk
        Layout.fillWidth: true
    }
    ColumnLayout {
        visible: section.storeCare.otherModels !== ""
        spacing: Theme.gap8
        Layout.fillWidth: true

        BodyText {
            objectName: "otherModels"
            text: section.storeCare.otherModels
            color: Theme.review
            Layout.fillWidth: true
        }
        ActionButton {
            objectName: "reencodeButton"
            visible: section.storeHost.isAdministrator
            text: qsTr("Renew them from the kept pictures")
            enabled: section.storeCare.canReencode
            onClicked: section.storeCare.reencode()
        }
    }
    Flow {
        spacing: Theme.gap8
        Layout.fillWidth: true

        ActionButton {
            objectName: "importPackButton"
            text: qsTr("Import from a folder…")
            iconName: "pack"
            enabled: !section.engineSettings.isBusy
            onClicked: importDialog.open()
        }
        ActionButton {
            objectName: "netsButton"
            text: nets.visible ? qsTr("Hide the nets") : qsTr("Nets, digests and licences")
            quiet: true
            enabled: section.engineHost.state === EngineHost.Ready
            onClicked: nets.visible = !nets.visible
        }
    }
    ColumnLayout {
        id: nets
        visible: false
        spacing: Theme.gap8
        Layout.fillWidth: true

        Repeater {
            model: GrowingRows {
                list: section.engineSettings.nets
            }

            ColumnLayout {
                id: net
                required property netView modelData

                spacing: 0
                Layout.fillWidth: true

                BodyText {
                    text: qsTr("%1: %2, licence %3").arg(net.modelData.role).arg(net.modelData.file).arg(net.modelData.licence)
                    Layout.fillWidth: true
                }
                CaptionText {
                    text: net.modelData.source
                    wrapMode: Text.WrapAnywhere
                    Layout.fillWidth: true
                }
                CaptionText {
                    text: "SHA-256 " + net.modelData.sha256
                    wrapMode: Text.WrapAnywhere
                    Layout.fillWidth: true
                }
            }
        }
    }
}
