// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The answer: icon, word and colour, large.
Rectangle {
    id: header

    required property string iconName
    required property string word
    required property string meaning
    required property color verdictColor
    property bool compact: false

    color: Theme.wash(verdictColor)
    radius: Theme.cardRadius - Theme.hair
    implicitHeight: column.implicitHeight + 2 * (compact ? Theme.gap8 : Theme.gap16)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: word + ". " + meaning

    // Only the upper corners are round: the card goes on below.
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.cardRadius
        color: parent.color
    }
    ColumnLayout {
        id: column
        anchors {
            left: parent.left
            right: parent.right
            verticalCenter: parent.verticalCenter
            leftMargin: Theme.gap16
            rightMargin: Theme.gap16
        }
        spacing: header.compact ? 0 : Theme.gap4

        RowLayout {
            spacing: Theme.gap12
            Layout.fillWidth: true

            Icon {
                name: header.iconName
                color: header.verdictColor
                Layout.preferredWidth: Theme.verdict
                Layout.preferredHeight: Theme.verdict
            }
            Text {
                objectName: "verdictWord"
                text: header.word
                color: header.verdictColor
                font.pixelSize: Theme.verdict
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignLeft
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.pageTitle
                textFormat: Text.PlainText
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        BodyText {
            text: header.meaning
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
