// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Likeness

// Asks for a file to be written, with the desktop's own dialog or, where it has none, with Qt's. The answer always has a
// name and the suffix of a format, and a file that is there is replaced only after a question beside the button.
FileDialog {
    id: dialog

    // The button that asks; a question stands beside it.
    required property Item button
    // What can be written, the usual first: its name and its suffix.
    required property var formatNames
    required property var suffixes
    // A name to begin with, without the suffix.
    property string suggestion
    // Where what is there already is never replaced, nobody need be asked.
    property bool replaces: true
    property url folder: FileChoice.startFolder(StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0])

    signal chosen(file: url)

    function ask(name: string) {
        suggestion = name;
        currentFolder = folder;
        selectedNameFilter.index = 0;
        selectedFile = FileChoice.inFolder(folder, suggestion + "." + suffixes[0]);
        open();
        helpWithName();
    }

    // Qt 6.4's own dialog leaves the keyboard in the list of files, does nothing on Enter, and offers a name only with its
    // suffix.
    property T.TextField nameField: null
    function helpWithName() {
        nameField = FileChoice.itemOfDialog("objectName", "fileNameTextField") as T.TextField;
        if (nameField !== null) {
            offerLater.restart();
        }
    }
    // Once the dialog has given the focus to its list.
    readonly property Timer offerLater: Timer {
        interval: 0
        onTriggered: {
            const field = dialog.nameField;
            field.text = dialog.suggestion;
            field.editingFinished();
            field.forceActiveFocus(Qt.TabFocusReason);
            field.selectAll();
        }
    }
    readonly property Connections onName: Connections {
        target: dialog.nameField
        function onAccepted() {
            const save = FileChoice.itemOfDialog("text", dialog.acceptLabel) as T.AbstractButton;
            if (save !== null && dialog.nameField.text !== "") {
                dialog.nameField.editingFinished();
                save.clicked();
            }
        }
    }

    function take() {
        const file = FileChoice.toWrite(selectedFile, suffixes, selectedNameFilter.index);
        if (String(file) === "") {
            unnamed.open();
            return;
        }
        folder = FileChoice.folderOf(file);
        if (replaces && FileChoice.exists(file)) {
            replacing.file = file;
            replacing.open();
        } else {
            chosen(file);
        }
    }

    fileMode: FileDialog.SaveFile
    acceptLabel: qsTr("Save")
    rejectLabel: qsTr("Cancel")
    options: FileDialog.DontConfirmOverwrite // qmllint disable
    nameFilters: formatNames.map((name, i) => name + " (*." + suffixes[i] + ")")
    onAccepted: take()

    readonly property Confirmation unnamed: Confirmation {
        parent: dialog.button
        question: qsTr("No file was named, so nothing was written. Try again, and give it a name.")
    }
    readonly property Confirmation replacing: Confirmation {
        property url file

        parent: dialog.button
        question: qsTr("“%1” is there already. Replace it?").arg(FileChoice.name(file))
        answer: qsTr("Replace")
        onConfirmed: dialog.chosen(file)
    }
}
