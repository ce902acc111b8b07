// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// The numbers behind a verdict, each with its meaning.
ColumnLayout {
    id: facts

    required property Verdict verdict
    required property color verdictColor
    property bool compact: false

    // Where it cannot tell there is the similarity alone, small, and nothing that looks like a verdict.
    readonly property bool decided: verdict.state !== Verdict.CannotTell

    spacing: Theme.gap8

    BodyText {
        objectName: "strangerText"
        visible: text !== ""
        text: facts.verdict.strangerText
        Layout.fillWidth: true
    }
    CaptionText {
        objectName: "estimateText"
        visible: facts.verdict.isEstimate
        text: qsTr("Estimated, beyond the measured range.")
        Layout.fillWidth: true
    }
    FactRow {
        objectName: "similarityFact"
        label: qsTr("Similarity")
        value: facts.verdict.similarityText
        large: facts.decided
        Layout.fillWidth: true
    }
    SimilarityScale {
        objectName: "similarityScale"
        visible: facts.decided
        verdict: facts.verdict
        verdictColor: facts.verdictColor
        compact: facts.compact
        Layout.fillWidth: true
    }
    FactRow {
        objectName: "probabilityFact"
        visible: value !== "" && !facts.compact // never without what it assumes, and there is no room for both
        label: qsTr("Match probability")
        value: facts.verdict.probabilityText
        Layout.fillWidth: true
    }
    CaptionText {
        objectName: "probabilityAssumption"
        visible: text !== "" && !facts.compact
        text: facts.verdict.probabilityAssumption
        Layout.fillWidth: true
        Layout.topMargin: -Theme.gap4
    }
    FactRow {
        objectName: "qualityFact"
        visible: value !== "" && !facts.compact // then it is on the panel's last line
        label: qsTr("Quality")
        value: facts.verdict.qualityText
        Layout.fillWidth: true
    }
    BodyText {
        objectName: "qualityRemarks"
        visible: text !== ""
        text: facts.verdict.qualityRemarks
        Layout.fillWidth: true
    }
    CaptionText {
        objectName: "verdictNote"
        visible: text !== ""
        text: facts.verdict.note
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
