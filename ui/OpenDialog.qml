// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import Likeness

// Asks for files that are there, with the desktop's own dialog or, where it has none, with Qt's.
FileDialog {
    id: dialog

    // Where files of this kind usually are; the last folder takes its place.
    property int location: StandardPaths.DocumentsLocation
    property url folder: FileChoice.startFolder(StandardPaths.standardLocations(location)[0])

    signal chosen(file: url)
    // All of them, where several may be chosen.
    signal allChosen(files: var)

    function ask() {
        currentFolder = folder;
        open();
    }

    acceptLabel: qsTr("Open")
    rejectLabel: qsTr("Cancel")
    onAccepted: {
        const files = [];
        for (let i = 0; i < selectedFiles.length; ++i) {
            const file = FileChoice.local(selectedFiles[i]);
            if (String(file) !== "") {
                files.push(file);
            }
        }
        if (files.length > 0) {
            folder = FileChoice.folderOf(files[0]);
            chosen(files[0]);
            allChosen(files);
        }
    }
}
