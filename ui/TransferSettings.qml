// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// People from one store to another.
SettingsSection {
    id: section

    required property StoreHost storeHost
    required property StoreSettingsModel storeSettings

    readonly property bool mayChange: storeHost.isAdministrator && !storeSettings.isBusy

    name: qsTr("Export and import")
    visible: section.storeHost.isAdministrator

    SaveDialog {
        id: exportDialog
        button: exportButton
        title: qsTr("Export everybody")
        formatNames: [qsTr("Exports of Likeness")]
        suffixes: ["lkns"]
        onChosen: file => {
            section.storeSettings.exportPeople(file, transferPassphrase.text);
            transferPassphrase.clear();
        }
    }
    OpenDialog {
        id: importDialog
        title: qsTr("Import an export")
        nameFilters: [qsTr("Exports of Likeness") + " (*.lkns)", qsTr("All files") + " (*)"]
        onChosen: file => {
            section.storeSettings.importPeople(file, transferPassphrase.text);
            transferPassphrase.clear();
        }
    }

    Field {
        id: transferPassphrase
        objectName: "transferPassphrase"
        label: qsTr("Passphrase of the export, at least 8 characters")
        secret: true
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.gap8
        Layout.fillWidth: true

        ActionButton {
            id: exportButton
            objectName: "exportButton"
            text: qsTr("Export everybody…")
            iconName: "export"
            enabled: section.mayChange && transferPassphrase.text.length >= 8
            onClicked: exportDialog.ask(section.storeSettings.exportName())
        }
        ActionButton {
            text: qsTr("Import…")
            enabled: section.mayChange && transferPassphrase.text.length >= 8
            onClicked: importDialog.ask()
        }
    }
    StoreJobLine {
        job: section.storeSettings
        part: StoreJobs.Transfer
    }
}
