// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// The figures of an evaluation.
SettingsSection {
    id: section

    required property EvaluationModel evaluation

    name: qsTr("Figures")
    visible: evaluation.hasReport

    Repeater {
        model: GrowingRows {
            list: section.evaluation.facts
        }

        FactRow {
            required property evaluationFact modelData
            label: modelData.label
            value: modelData.value
            Layout.fillWidth: true
        }
    }
    Heading {
        text: qsTr("Missed at a false match rate")
        Layout.topMargin: Theme.gap8
        Layout.fillWidth: true
    }
    Repeater {
        objectName: "rateRows"
        model: GrowingRows {
            list: section.evaluation.rows
        }

        RowLayout {
            id: row
            required property evaluationRow modelData
            spacing: Theme.gap12
            Layout.fillWidth: true

            BodyText {
                text: row.modelData.target
                wrapMode: Text.NoWrap
                Layout.preferredWidth: Theme.momentWidth
            }
            BodyText {
                text: row.modelData.score
                color: Theme.mutedInk
                wrapMode: Text.NoWrap
                Layout.preferredWidth: Theme.gap48 + Theme.gap16
            }
            BodyText {
                text: row.modelData.missed
                color: row.modelData.isSupported ? Theme.ink : Theme.mutedInk
                Layout.fillWidth: true
            }
            ActionButton {
                visible: row.modelData.isSupported
                text: qsTr("Show %1 in the diagram").arg(row.modelData.target)
                iconName: "chevron"
                iconOnly: true
                onClicked: section.evaluation.threshold = row.modelData.threshold
            }
        }
    }
    CaptionText {
        text: qsTr("In brackets: where the figure would lie for other people of the same kind, 19 times in 20. A rate is shown only where at least 30 pairs of people would be wrong at it.")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Heading {
        visible: section.evaluation.groups.length > 0
        text: qsTr("By group")
        Layout.topMargin: Theme.gap8
        Layout.fillWidth: true
    }
    Repeater {
        model: GrowingRows {
            list: section.evaluation.groups
        }

        ColumnLayout {
            id: group
            required property evaluationFact modelData
            spacing: 0
            Layout.fillWidth: true

            BodyText {
                text: group.modelData.label
                font.weight: Font.DemiBold
                Layout.fillWidth: true
            }
            BodyText {
                text: group.modelData.value
                Layout.fillWidth: true
            }
        }
    }
}
