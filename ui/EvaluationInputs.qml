// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness

// What is evaluated, and the evaluation while it goes on.
SettingsSection {
    id: section

    required property EvaluationModel evaluation
    readonly property bool idle: !evaluation.isRunning

    name: qsTr("Pictures")

    FolderDialog {
        id: folderDialog
        title: qsTr("A folder that has a folder for each person")
        currentFolder: FileChoice.startFolder(StandardPaths.standardLocations(StandardPaths.PicturesLocation)[0])
        onAccepted: section.evaluation.folder = FileChoice.local(selectedFolder)
    }
    OpenDialog {
        id: pairsDialog
        title: qsTr("Which pairs to compare")
        folder: FileChoice.startFolder(section.evaluation.folder)
        nameFilters: [qsTr("Lists of pairs") + " (*.txt *.csv)", qsTr("All files") + " (*)"]
        onChosen: file => section.evaluation.pairs = file
    }
    OpenDialog {
        id: groupsDialog
        title: qsTr("Which group people belong to")
        folder: FileChoice.startFolder(section.evaluation.folder)
        nameFilters: [qsTr("Tables") + " (*.csv)", qsTr("All files") + " (*)"]
        onChosen: file => section.evaluation.groupsFile = file
    }

    ChosenFile {
        objectName: "evaluationFolder"
        label: qsTr("Folder")
        chosen: section.evaluation.folderName
        none: qsTr("none chosen")
        enabled: section.idle
        onChooseRequested: folderDialog.open()
        onClearRequested: section.evaluation.folder = ""
        Layout.fillWidth: true
    }
    ChosenFile {
        objectName: "evaluationPairs"
        label: qsTr("Pairs")
        chosen: section.evaluation.pairsName
        none: qsTr("all pairs of the folder")
        enabled: section.idle
        onChooseRequested: pairsDialog.ask()
        onClearRequested: section.evaluation.pairs = ""
        Layout.fillWidth: true
    }
    ChosenFile {
        objectName: "evaluationGroups"
        label: qsTr("Groups of people")
        chosen: section.evaluation.groupsName
        none: qsTr("none")
        enabled: section.idle
        onChooseRequested: groupsDialog.ask()
        onClearRequested: section.evaluation.groupsFile = ""
        Layout.fillWidth: true
    }
    CheckOption {
        objectName: "takesLargest"
        text: qsTr("Of several faces in a picture take the largest, as a verification does; otherwise the one in the middle")
        checked: section.evaluation.takesLargest
        enabled: section.idle
        onToggled: section.evaluation.takesLargest = checked
        Layout.fillWidth: true
    }
    CheckOption {
        objectName: "keepsFaceprints"
        text: qsTr("Keep the faceprints on this computer, unencrypted, so that a stopped evaluation goes on and the next one is quick; otherwise those that were kept are deleted")
        checked: section.evaluation.keepsFaceprints
        enabled: section.idle
        onToggled: section.evaluation.keepsFaceprints = checked
        Layout.fillWidth: true
    }
    LatePiece {
        EvaluationActions {
            evaluation: section.evaluation
            Layout.fillWidth: true
        }
    }
    CaptionText {
        objectName: "evaluationHint"
        visible: section.idle && section.evaluation.folderName === ""
        text: qsTr("Choose the folder first. Two pictures each of some fifty people tell something; a thousand people tell a lot.")
        Layout.fillWidth: true
    }
    JobStrip {
        objectName: "evaluationJob"
        busy: section.evaluation.isRunning
        doing: section.evaluation.stage
        progress: section.evaluation.progress
        notice: section.evaluation.notice
        problem: section.evaluation.problem
        onCancelRequested: section.evaluation.cancel()
        Layout.fillWidth: true
    }
}
