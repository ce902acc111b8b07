// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Likeness

// The similarity on a line, with both thresholds and what they stand for, and behind it where strangers and pictures of
// one person lie.
Item {
    id: ruler

    required property Verdict verdict
    required property color verdictColor
    property bool compact: false

    readonly property bool curvesShown: !verdict.curves.isEmpty
    readonly property real curvesHeight: !curvesShown ? 0 : compact ? Theme.curvesCompact : Theme.curves
    readonly property real lowest: -0.2
    readonly property real highest: 1

    function at(score: real): real {
        return (Math.min(Math.max(score, lowest), highest) - lowest) / (highest - lowest) * width;
    }

    // Numbers rise to the right in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    implicitHeight: Theme.scaleHeight + (curvesShown ? curvesHeight + strangers.height : 0)
    Accessible.role: Accessible.Graphic
    Accessible.name: verdict.hasThresholds
        ? qsTr("Similarity %1; review from a chance of %2, match from %3").arg(verdict.similarityText)
              .arg(verdict.reviewRateText).arg(verdict.matchRateText)
        : qsTr("Similarity %1").arg(verdict.similarityText)

    // The three zones; their order and the ticks say what the colours say.
    Repeater {
        model: ruler.verdict.hasThresholds ? [
            { from: ruler.lowest, to: ruler.verdict.reviewThreshold, color: Theme.noMatch },
            { from: ruler.verdict.reviewThreshold, to: ruler.verdict.matchThreshold, color: Theme.review },
            { from: ruler.verdict.matchThreshold, to: ruler.highest, color: Theme.match }
        ] : [
            { from: ruler.lowest, to: ruler.highest, color: Theme.mutedInk }
        ]

        Rectangle {
            required property var modelData
            x: ruler.at(modelData.from) + 1
            width: ruler.at(modelData.to) - ruler.at(modelData.from) - 2
            y: bar.y
            height: bar.height
            radius: 2
            color: Qt.alpha(modelData.color, Theme.dark ? 0.5 : 0.4)
        }
    }
    ScoreCurvesItem {
        objectName: "curves"
        visible: ruler.curvesShown
        y: strangers.height
        width: parent.width
        height: ruler.curvesHeight
        curves: ruler.verdict.curves
        lowest: ruler.lowest
        highest: ruler.highest
        color: Theme.mutedInk
    }
    component Legend: CaptionText {
        required property real peak
        visible: ruler.curvesShown
        x: Math.max(0, Math.min(ruler.width - width, ruler.at(peak) - width / 2))
        lineHeight: 1
        wrapMode: Text.NoWrap
    }
    Legend {
        id: strangers
        peak: ruler.verdict.curves.impostorPeak
        text: qsTr("strangers")
    }
    Legend {
        peak: ruler.verdict.curves.genuinePeak
        text: qsTr("same person")
    }
    Item {
        id: bar
        y: ruler.curvesShown ? strangers.height + ruler.curvesHeight + 1 : Theme.gap12
        width: parent.width
        height: Theme.scaleBar
    }
    Rectangle {
        id: marker
        objectName: "marker"
        x: ruler.at(ruler.verdict.similarity) - width / 2
        anchors.verticalCenter: bar.verticalCenter
        width: Theme.scaleMarker
        height: Theme.scaleMarker
        radius: width / 2
        color: ruler.verdictColor
        border.width: Theme.scaleBar / 2
        border.color: Theme.surface

        Behavior on x {
            enabled: Theme.animated
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }
    }

    component Tick: Item {
        id: tick
        required property real score
        required property string rate
        required property string meaning
        property bool before: false

        visible: ruler.verdict.hasThresholds
        x: ruler.at(score)
        y: bar.y + bar.height + 2

        Rectangle {
            width: Theme.hair
            height: Theme.scaleTick
            color: Theme.mutedInk
        }
        Column {
            x: tick.before ? -width - Theme.gap4 : Theme.gap4
            y: 2

            CaptionText {
                anchors.right: tick.before ? parent.right : undefined
                text: tick.meaning
                lineHeight: 1.1
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            CaptionText {
                anchors.right: tick.before ? parent.right : undefined
                text: tick.rate
                lineHeight: 1.1
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }

    Tick {
        score: ruler.verdict.reviewThreshold
        rate: ruler.verdict.reviewRateText
        meaning: qsTr("review from")
        before: true
    }
    Tick {
        score: ruler.verdict.matchThreshold
        rate: ruler.verdict.matchRateText
        meaning: qsTr("match from")
    }
}
