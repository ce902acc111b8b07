// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Likeness

// The numbers behind a verdict, each with its meaning. (Not a layout: of Qt 6.4 one keeps the height that a text had in another
// width.)
Column {
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
        width: parent.width
    }
    CaptionText {
        objectName: "estimateText"
        visible: facts.verdict.isEstimate
        text: qsTr("Estimated, beyond the measured range.")
        width: parent.width
    }
    FactRow {
        objectName: "similarityFact"
        label: qsTr("Similarity")
        value: facts.verdict.similarityText
        large: facts.decided
        width: parent.width
    }
    SimilarityScale {
        objectName: "similarityScale"
        visible: facts.decided
        verdict: facts.verdict
        verdictColor: facts.verdictColor
        compact: facts.compact
        width: parent.width
    }
    Column {
        visible: probability.value !== "" && !facts.compact // never without what it assumes, and there is no room for both
        width: parent.width
        spacing: Theme.gap4

        FactRow {
            id: probability
            objectName: "probabilityFact"
            label: qsTr("Match probability")
            value: facts.verdict.probabilityText
            width: parent.width
        }
        CaptionText {
            objectName: "probabilityAssumption"
            text: facts.verdict.probabilityAssumption
            width: parent.width
        }
    }
    FactRow {
        objectName: "qualityFact"
        visible: value !== "" && !facts.compact // then it is on the panel's last line
        label: qsTr("Quality")
        value: facts.verdict.qualityText
        width: parent.width
    }
    BodyText {
        objectName: "qualityRemarks"
        visible: text !== ""
        text: facts.verdict.qualityRemarks
        width: parent.width
    }
    CaptionText {
        objectName: "verdictNote"
        visible: text !== ""
        text: facts.verdict.note
        wrapMode: Text.Wrap
        width: parent.width
    }
}
