// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// What the answers mean, before there is one.
ColumnLayout {
    id: legend

    required property Verdict verdict

    spacing: Theme.gap12

    component Entry: RowLayout {
        id: entry
        required property string iconName
        required property color verdictColor
        required property string word
        required property string meaning

        spacing: Theme.gap12
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
        Accessible.name: word + ". " + meaning

        Icon {
            name: entry.iconName
            color: entry.verdictColor
            Layout.preferredWidth: Theme.legendIcon
            Layout.preferredHeight: Theme.legendIcon
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            BodyText {
                text: entry.word
                font.weight: Font.DemiBold
                color: entry.verdictColor
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            CaptionText {
                text: entry.meaning
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }

    Entry {
        iconName: "match"
        verdictColor: Theme.match
        word: qsTr("Match")
        meaning: qsTr("At most %1 strangers gets this far.").arg(legend.verdict.matchRateText)
    }
    Entry {
        iconName: "review"
        verdictColor: Theme.review
        word: qsTr("Review")
        meaning: qsTr("Up to %1 strangers gets this far: a person should look.").arg(legend.verdict.reviewRateText)
    }
    Entry {
        iconName: "no-match"
        verdictColor: Theme.noMatch
        word: qsTr("No match")
        meaning: qsTr("The faces are not alike enough.")
    }
    Entry {
        iconName: "cannot-tell"
        verdictColor: Theme.cannotTell
        word: qsTr("Cannot tell")
        meaning: qsTr("A picture is not good enough, or shows several people.")
    }
}
