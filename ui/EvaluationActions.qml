// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// Begins an evaluation, saves its report, forgets what was kept.
Flow {
    id: actions

    required property EvaluationModel evaluation

    spacing: Theme.gap8

    SaveDialog {
        id: saveDialog
        button: saveButton
        title: qsTr("Save the report")
        formatNames: [qsTr("Report with diagrams and faces"), qsTr("Figures for programs"), qsTr("Curves as a table")]
        suffixes: ["html", "json", "csv"]
        onChosen: file => actions.evaluation.save(file)
    }
    Shortcut {
        enabled: actions.visible && actions.evaluation.hasReport && !actions.evaluation.isSaving
        sequence: "Ctrl+S"
        onActivated: saveDialog.ask(actions.evaluation.suggestedName())
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
        id: saveButton
        objectName: "saveEvaluationButton"
        visible: actions.evaluation.hasReport
        text: qsTr("Save the report…")
        iconName: "export"
        shortcut: qsTr("Ctrl+S")
        enabled: !actions.evaluation.isSaving
        onClicked: saveDialog.ask(actions.evaluation.suggestedName())
    }
    ActionButton {
        objectName: "forgetFaceprintsButton"
        text: qsTr("Delete kept faceprints")
        quiet: true
        enabled: !actions.evaluation.isRunning
        onClicked: actions.evaluation.forgetFaceprints()
    }
}
