// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// Who the person in front of the camera claims to be.
FocusScope {
    id: well

    required property PersonModel person

    signal removeRequested

    RowLayout {
        id: header
        width: parent.width
        height: Theme.controlHeight
        spacing: Theme.gap4

        Heading {
            text: qsTr("Reference")
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.controlHeight
        }
        ActionButton {
            objectName: "removeClaimButton"
            text: qsTr("Another person or picture")
            iconName: "remove"
            iconOnly: true
            onClicked: well.removeRequested()
        }
    }
    Card {
        id: card

        // Little height: the face beside the words.
        readonly property bool low: height < Theme.roomyWell

        anchors {
            top: header.bottom
            topMargin: Theme.gap8
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            bottomMargin: Theme.gap24
        }

        GridLayout {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gap16
            columns: card.low ? 2 : 1
            columnSpacing: Theme.gap16
            rowSpacing: Theme.gap8

            Portrait {
                readonly property real side: Math.min(Theme.chip, card.low ? card.height - 2 * Theme.gap16 : card.height / 2,
                                                      card.low ? card.width / 3 : card.width)
                picture: well.person.portrait
                name: qsTr("Enrolled picture of %1").arg(well.person.displayName)
                Layout.preferredWidth: side
                Layout.preferredHeight: side
                Layout.alignment: Qt.AlignHCenter
            }
            ColumnLayout {
                spacing: Theme.gap4
                Layout.fillWidth: true

                Heading {
                    objectName: "claimedName"
                    text: well.person.displayName
                    horizontalAlignment: card.low ? Text.AlignLeft : Text.AlignHCenter
                    Layout.fillWidth: true
                }
                BodyText {
                    text: qsTr("%1 · %2").arg(well.person.externalId).arg(well.person.samplesText)
                    color: Theme.mutedInk
                    horizontalAlignment: card.low ? Text.AlignLeft : Text.AlignHCenter
                    Layout.fillWidth: true
                }
                BodyText {
                    text: well.person.consentText
                    color: well.person.isConsentValid ? Theme.mutedInk : Theme.review
                    horizontalAlignment: card.low ? Text.AlignLeft : Text.AlignHCenter
                    Layout.fillWidth: true
                }
            }
        }
    }
}
