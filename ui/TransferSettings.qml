// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
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

    FileDialog {
        id: exportDialog
        title: qsTr("Where the export goes")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0]
        nameFilters: [qsTr("Exports of Likeness") + " (*.lkns)"]
        onAccepted: {
            section.storeSettings.exportPeople(selectedFile, transferPassphrase.text);
            transferPassphrase.clear();
        }
    }

    FileDialog {
        id: importDialog
        title: qsTr("Import an export")
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0]
        nameFilters: [qsTr("Exports of Likeness") + " (*.lkns)", qsTr("All files") + " (*)"]
        onAccepted: {
            section.storeSettings.importPeople(selectedFile, transferPassphrase.text);
            transferPassphrase.clear();
        }
    }

    Field {
        id: transferPassphrase
        label: qsTr("Passphrase of the export, at least 8 characters")
        secret: true
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.gap8
        Layout.fillWidth: true

        ActionButton {
            text: qsTr("Export everybody…")
            iconName: "export"
            enabled: section.mayChange && transferPassphrase.text.length >= 8
            onClicked: exportDialog.open()
        }
        ActionButton {
            text: qsTr("Import…")
            enabled: section.mayChange && transferPassphrase.text.length >= 8
            onClicked: importDialog.open()
        }
    }
}
