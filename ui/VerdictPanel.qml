// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// The verdict and what it rests on, in place; before it, what is missing.
Card {
    id: panel

    required property Verdict verdict
    required property string model
    required property string device
    property bool samplesOffered: false

    readonly property bool answered: verdict.word !== ""
    readonly property color verdictColor: {
        switch (verdict.state) {
        case Verdict.Match:
            return Theme.match;
        case Verdict.Review:
            return Theme.review;
        case Verdict.NoMatch:
            return Theme.noMatch;
        default:
            return Theme.mutedInk;
        }
    }
    readonly property string iconName: {
        switch (verdict.state) {
        case Verdict.Match:
            return "match";
        case Verdict.Review:
            return "review";
        case Verdict.NoMatch:
            return "no-match";
        default:
            return "score-only";
        }
    }

    signal samePersonRequested
    signal differentPeopleRequested

    implicitHeight: column.implicitHeight + Theme.gap16

    ColumnLayout {
        id: column
        width: parent.width
        height: Math.max(implicitHeight, parent.height - Theme.gap16)
        spacing: Theme.gap12

        VerdictHeader {
            visible: panel.answered
            iconName: panel.iconName
            word: panel.verdict.word
            meaning: panel.verdict.meaning
            verdictColor: panel.verdictColor
            Layout.fillWidth: true
        }
        ColumnLayout {
            id: facts
            visible: panel.answered
            spacing: Theme.gap8
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap16
            Layout.rightMargin: Theme.gap16

            FactRow {
                label: qsTr("Similarity")
                value: panel.verdict.similarityText
                large: true
                Layout.fillWidth: true
            }
            SimilarityScale {
                verdict: panel.verdict
                verdictColor: panel.verdictColor
                Layout.fillWidth: true
            }
            BodyText {
                objectName: "strangerText"
                visible: text !== ""
                text: panel.verdict.strangerText
                Layout.fillWidth: true
            }
            CaptionText {
                visible: panel.verdict.isEstimate
                text: qsTr("An estimate: the score lies beyond the range that was measured.")
                Layout.fillWidth: true
            }
            FactRow {
                visible: value !== ""
                label: qsTr("Match probability")
                value: panel.verdict.probabilityText
                Layout.fillWidth: true
            }
            ChipPair {
                verdict: panel.verdict
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap4
            }
            CaptionText {
                text: qsTr("%1 · %2 · %3").arg(panel.verdict.durationText).arg(panel.model).arg(panel.device)
                Layout.fillWidth: true
            }
        }
        ColumnLayout {
            visible: !panel.answered
            spacing: Theme.gap12
            Layout.fillWidth: true
            Layout.margins: Theme.gap16
            Layout.bottomMargin: 0

            BodyText {
                text: qsTr("Verdict")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }
            BodyText {
                objectName: "guidance"
                visible: text !== ""
                text: panel.verdict.guidance
                color: Theme.mutedInk
                Layout.fillWidth: true
            }
            ProblemNote {
                visible: !problem.isEmpty
                problem: panel.verdict.problem
                Layout.fillWidth: true
            }
            WorkingLine {
                working: panel.verdict.state === Verdict.Working
                Layout.fillWidth: true
            }
        }
        Item {
            Layout.fillHeight: true
        }
        SamplesRow {
            visible: panel.samplesOffered
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap16
            Layout.rightMargin: Theme.gap16
            onSamePersonRequested: panel.samePersonRequested()
            onDifferentPeopleRequested: panel.differentPeopleRequested()
        }
    }
}
