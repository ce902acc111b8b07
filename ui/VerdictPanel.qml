// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// The verdict and what it rests on, in place; before it, what is missing.
Item {
    id: panel

    required property Verdict verdict
    required property string model
    required property string device
    required property ReportModel report
    property bool samplesOffered: false
    // Whether nothing but a picture of the camera leads to a verdict.
    property bool cameraNeeded: false
    // Little height: smaller faces, and no samples once there is a verdict, as where there is much to say.
    property bool compact: false

    readonly property bool answered: verdict.word !== ""
    readonly property bool wide: width >= Theme.wellsSideBySideFrom - 2 * Theme.gap48
    readonly property color verdictColor: {
        switch (verdict.state) {
        case Verdict.Match:
            return Theme.match;
        case Verdict.Review:
            return Theme.review;
        case Verdict.NoMatch:
            return Theme.noMatch;
        case Verdict.CannotTell:
            return Theme.cannotTell;
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
        case Verdict.CannotTell:
            return "cannot-tell";
        default:
            return "score-only";
        }
    }

    signal samePersonRequested
    signal differentPeopleRequested
    signal againRequested
    signal cameraRequested
    // What a question about the report stands beside.
    readonly property alias reportButton: reportButton

    signal reportRequested

    implicitHeight: card.y + column.implicitHeight + Theme.gap16
        + (samples.visible ? samples.implicitHeight + Theme.gap16 : 0) + footer.height

    RowLayout {
        id: heading
        width: parent.width
        height: Theme.controlHeight
        spacing: Theme.gap4

        Heading {
            text: qsTr("Verdict")
            Layout.fillWidth: true
        }
        ActionButton {
            objectName: "againButton"
            visible: panel.answered
            text: qsTr("Again")
            hint: qsTr("Another probe for the same reference")
            iconName: "retry"
            quiet: true
            shortcut: qsTr("F5")
            onClicked: panel.againRequested()
        }
        ActionButton {
            id: reportButton
            objectName: "reportButton"
            visible: panel.answered
            text: qsTr("Report…")
            hint: qsTr("Save this verification as a page of PDF")
            iconName: "export"
            quiet: true
            shortcut: qsTr("Ctrl+S")
            enabled: !panel.report.isBusy
            onClicked: panel.reportRequested()
        }
    }
    Card {
        id: card
        anchors {
            top: heading.bottom
            topMargin: Theme.gap8
            left: parent.left
            right: parent.right
            bottom: footer.top
        }

        ColumnLayout {
            id: column
            width: parent.width
            spacing: panel.compact ? Theme.gap8 : Theme.gap12

            VerdictHeader {
                visible: panel.answered
                compact: panel.compact
                iconName: panel.iconName
                word: panel.verdict.word
                meaning: panel.verdict.meaning
                verdictColor: panel.verdictColor
                Layout.fillWidth: true
                Layout.margins: Theme.hair
                Layout.bottomMargin: 0
            }
            GridLayout {
                visible: panel.answered
                columns: panel.wide ? 2 : 1
                columnSpacing: Theme.gap24
                rowSpacing: panel.compact ? Theme.gap8 : Theme.gap16
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gap16
                Layout.rightMargin: Theme.gap16

                Piece {
                    VerdictFacts {
                        verdict: panel.verdict
                        verdictColor: panel.verdictColor
                        compact: panel.compact
                        spacing: panel.compact ? Theme.gap4 : Theme.gap8
                        Layout.fillWidth: true
                        Layout.alignment: Qt.AlignTop
                    }
                }
                Piece {
                    ChipPair {
                        verdict: panel.verdict
                        // A match has more to say.
                        maximumChip: panel.compact ? Theme.chipCompact
                            : panel.verdict.probabilityText !== "" ? Theme.chipWide : Theme.chip
                        Layout.fillWidth: !panel.wide
                        Layout.preferredWidth: panel.wide ? 2 * Theme.chipWide + spacing : -1
                        Layout.alignment: Qt.AlignTop
                    }
                }
            }
            WorkingLine {
                working: panel.report.isBusy
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gap16
                Layout.rightMargin: Theme.gap16
            }
            CaptionText {
                objectName: "reportNotice"
                visible: text !== ""
                text: panel.report.notice
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gap16
                Layout.rightMargin: Theme.gap16
            }
            ProblemNote {
                objectName: "reportProblem"
                visible: !problem.isEmpty
                problem: panel.report.problem
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gap16
                Layout.rightMargin: Theme.gap16
            }
            ColumnLayout {
                visible: !panel.answered
                spacing: Theme.gap12
                Layout.fillWidth: true
                Layout.margins: Theme.gap16
                Layout.bottomMargin: 0

                BodyText {
                    objectName: "guidance"
                    visible: text !== ""
                    text: panel.verdict.guidance
                    Layout.fillWidth: true
                }
                ActionButton {
                    objectName: "cameraNeededButton"
                    visible: panel.cameraNeeded
                    text: qsTr("Camera")
                    iconName: "camera"
                    strong: true
                    shortcut: qsTr("F5")
                    onClicked: panel.cameraRequested()
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
                Piece {
                    VerdictLegend {
                        visible: panel.verdict.state === Verdict.Waiting
                        verdict: panel.verdict
                        Layout.fillWidth: true
                        Layout.topMargin: Theme.gap8
                    }
                }
            }
        }
        SamplesRow {
            id: samples
            visible: panel.samplesOffered && !(panel.answered && (panel.compact || panel.verdict.qualityRemarks !== ""))
            captionShown: !panel.answered
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
                margins: Theme.gap16
            }
            onSamePersonRequested: panel.samePersonRequested()
            onDifferentPeopleRequested: panel.differentPeopleRequested()
        }
    }
    CaptionText {
        id: footer
        objectName: "origin"
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        height: Theme.gap24
        verticalAlignment: Text.AlignBottom
        elide: Text.ElideRight
        maximumLineCount: 1
        text: !panel.answered ? "" : quality !== "" ? quality + " · " + answer : answer + " · " + panel.device

        // With the quality there is no room for the device, which the status line has as well.
        readonly property string quality: panel.compact && panel.verdict.qualityText !== ""
            ? qsTr("Quality %1").arg(panel.verdict.qualityText) : ""
        readonly property string answer: panel.verdict.durationText + " · " + panel.model
    }
}
