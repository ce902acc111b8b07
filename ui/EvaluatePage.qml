// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// How well faces are told apart on pictures of the user's own.
Page {
    id: page

    required property EvaluationModel evaluation
    required property OwnCalibrationModel calibration

    title: qsTr("Evaluate")
    lead: qsTr("Measures how well faces are told apart on your own pictures: a folder that has a folder for each person. Nothing leaves this computer.")
    measure: Theme.measureWide + Theme.measureNarrow

    Piece {
        EvaluationInputs {
            evaluation: page.evaluation
        }
    }
    Piece {
        EvaluationCurves {
            evaluation: page.evaluation
        }
    }
    Piece {
        EvaluationFigures {
            evaluation: page.evaluation
        }
    }
    Piece {
        CalibrationSection {
            calibration: page.calibration
        }
    }
    Piece {
        WorstPairs {
            objectName: "worstImpostors"
            visible: page.evaluation.hasReport && pairs.length > 0
            name: qsTr("Strangers who look most alike")
            lead: qsTr("Two people under one name, or one person under two, show here first.")
            pairs: page.evaluation.worstImpostors
        }
    }
    Piece {
        WorstPairs {
            objectName: "worstGenuines"
            visible: page.evaluation.hasReport && pairs.length > 0
            name: qsTr("One person, least alike")
            lead: qsTr("Look for wrong names, and for what these pictures have in common: turned heads, poor light, many years between.")
            pairs: page.evaluation.worstGenuines
        }
    }
    Piece {
        SettingsSection {
            objectName: "failures"
            visible: page.evaluation.hasReport && page.evaluation.failures.length > 0
            name: qsTr("Pictures without a faceprint")

            Repeater {
                model: GrowingRows {
                    list: page.evaluation.failures
                }

                FactRow {
                    required property evaluationFact modelData
                    label: modelData.label
                    value: modelData.value
                    Layout.fillWidth: true
                }
            }
        }
    }
    Item {
        implicitHeight: Theme.gap8
    }
}
