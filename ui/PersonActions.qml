// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness

// What can be done with a person.
Flow {
    id: actions

    required property PersonModel person
    required property bool isAdministrator
    required property bool backShown

    signal addSamplesRequested
    signal verifyRequested
    // "edit", "consent" or "erase".
    signal workRequested(work: string)

    spacing: Theme.gap8

    FolderDialog {
        id: folderDialog
        title: qsTr("Where the faceprints go")
        currentFolder: FileChoice.startFolder(StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0])
        onAccepted: actions.person.exportFaceprints(FileChoice.local(selectedFolder))
    }

    ActionButton {
        visible: actions.backShown
        text: qsTr("All people")
        iconName: "chevron"
        iconRotation: Theme.mirrored ? 0 : 180
        onClicked: actions.person.personId = 0
    }
    ActionButton {
        objectName: "verifyPersonButton"
        text: qsTr("Verify")
        iconName: "verify"
        strong: true
        enabled: actions.person.isConsentValid
        onClicked: actions.verifyRequested()
    }
    ActionButton {
        text: qsTr("Add samples…")
        iconName: "enrol"
        enabled: actions.person.isConsentValid
        onClicked: actions.addSamplesRequested()
    }
    ActionButton {
        text: qsTr("Edit…")
        quiet: true
        onClicked: actions.workRequested("edit")
    }
    ActionButton {
        objectName: "newConsentButton"
        text: qsTr("New consent…")
        quiet: true
        onClicked: actions.workRequested("consent")
    }
    ActionButton {
        visible: actions.isAdministrator
        text: qsTr("Export faceprints…")
        quiet: true
        onClicked: folderDialog.open()
    }
    ActionButton {
        objectName: "erasePersonButton"
        visible: actions.isAdministrator
        text: qsTr("Erase…")
        iconName: "erase"
        quiet: true
        onClicked: actions.workRequested("erase")
    }
}
