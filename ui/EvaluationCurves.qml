// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// The diagrams, and the threshold that is looked at in them.
SettingsSection {
    id: section

    required property EvaluationModel evaluation

    name: qsTr("Error rates")
    visible: evaluation.hasReport

    GridLayout {
        columns: section.width > Theme.wellsSideBySideFrom ? 2 : 1
        columnSpacing: Theme.gap12
        rowSpacing: Theme.gap8
        Layout.fillWidth: true

        Choice {
            id: diagram
            objectName: "diagramChoice"
            label: qsTr("Diagram")
            options: [qsTr("Errors by similarity"), qsTr("Missed over strangers matched (DET)"),
                qsTr("Right people matched over strangers matched (ROC)"), qsTr("Where similarities lie")]
            current: 0
            onChosen: index => diagram.current = index
            Layout.fillWidth: true
        }
        Choice {
            objectName: "weightingChoice"
            visible: options.length > 1
            label: qsTr("Counting")
            options: section.evaluation.weightings
            current: section.evaluation.weighting
            onChosen: index => section.evaluation.weighting = index
            Layout.fillWidth: true
        }
    }
    FocusScope {
        id: holder
        objectName: "evaluationPlot"
        implicitHeight: Theme.diagramHeight
        activeFocusOnTab: true
        Layout.fillWidth: true

        readonly property real step: 0.005
        // What assistive technology reads from a slider.
        readonly property real value: section.evaluation.threshold
        readonly property real minimumValue: -1
        readonly property real maximumValue: 1
        readonly property real stepSize: step

        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Threshold")
        Accessible.description: section.evaluation.meaning
        Accessible.onIncreaseAction: section.evaluation.threshold += step
        Accessible.onDecreaseAction: section.evaluation.threshold -= step

        Keys.onLeftPressed: section.evaluation.threshold -= step
        Keys.onRightPressed: section.evaluation.threshold += step

        Rectangle {
            anchors.fill: parent
            anchors.margins: -Theme.gap4
            visible: holder.activeFocus
            radius: Theme.controlRadius
            color: "transparent"
            border.width: Theme.focusWidth
            border.color: Theme.accent
        }
        EvaluationPlotItem {
            id: plot
            anchors.fill: parent
            plot: section.evaluation.plot
            diagram: diagram.current
            threshold: section.evaluation.threshold
            pointed: mouse.containsMouse && !mouse.pressed ? plot.thresholdAt(mouse.mouseX) : -2
            ink: Theme.ink
            mutedInk: Theme.mutedInk
            accent: Theme.accent
            warning: Theme.noMatch
            fontSize: Theme.caption
        }
        MouseArea {
            id: mouse
            anchors.fill: parent
            hoverEnabled: true
            preventStealing: true
            cursorShape: Qt.SizeHorCursor
            onPressed: event => {
                holder.forceActiveFocus(Qt.MouseFocusReason);
                section.evaluation.threshold = plot.thresholdAt(event.x);
            }
            onPositionChanged: event => {
                if (pressed) {
                    section.evaluation.threshold = plot.thresholdAt(event.x);
                }
            }
        }
    }
    Flow {
        spacing: Theme.gap16
        visible: diagram.current === 0 || diagram.current === 3
        Layout.fillWidth: true

        LineKey {
            text: diagram.current === 0 ? qsTr("strangers who match") : qsTr("pairs of strangers")
            color: Theme.noMatch
            dashed: true
        }
        LineKey {
            text: diagram.current === 0 ? qsTr("right people who are missed") : qsTr("pairs of one person")
            color: Theme.ink
        }
    }
    BodyText {
        objectName: "thresholdMeaning"
        text: plot.pointed >= -1 ? section.evaluation.meaningAt(plot.pointed) : section.evaluation.meaning
        Layout.fillWidth: true
    }
    CaptionText {
        text: qsTr("Point at the diagram to read it; drag, or use the arrow keys, to move the threshold.")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
