// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness

// Begins an evaluation, saves its report, forgets what was kept.
Flow {
    id: actions

    required property EvaluationModel evaluation

    spacing: Theme.gap8

    FileDialog {
        id: saveDialog
        title: qsTr("Where the report goes")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0]
        nameFilters: [qsTr("Report with diagrams and faces") + " (*.html)", qsTr("Figures for programs") + " (*.json)",
            qsTr("Curves as a table") + " (*.csv)"]
        onAccepted: actions.evaluation.save(selectedFile)
    }
    Shortcut {
        enabled: actions.visible && actions.evaluation.hasReport && !actions.evaluation.isSaving
        sequence: "Ctrl+S"
        onActivated: saveDialog.open()
    }

    ActionButton {
        objectName: "evaluateButton"
        text: qsTr("Evaluate")
        iconName: "evaluate"
        strong: true
        enabled: actions.evaluation.canRun
        onClicked: actions.evaluation.run()
    }
    ActionButton {
        objectName: "saveEvaluationButton"
        visible: actions.evaluation.hasReport
        text: qsTr("Save the report…")
        iconName: "export"
        shortcut: qsTr("Ctrl+S")
        enabled: !actions.evaluation.isSaving
        onClicked: saveDialog.open()
    }
    ActionButton {
        objectName: "forgetFaceprintsButton"
        text: qsTr("Forget kept faceprints")
        quiet: true
        enabled: !actions.evaluation.isRunning
        onClicked: actions.evaluation.forgetFaceprints()
    }
}
