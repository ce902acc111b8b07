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
        anchors {
            top: header.bottom
            topMargin: Theme.gap8
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            bottomMargin: Theme.gap24
        }

        ColumnLayout {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gap16
            spacing: Theme.gap8

            Portrait {
                picture: well.person.portrait
                Layout.preferredWidth: Math.min(Theme.chip, well.height / 2)
                Layout.preferredHeight: Math.min(Theme.chip, well.height / 2)
                Layout.alignment: Qt.AlignHCenter
            }
            Heading {
                objectName: "claimedName"
                text: well.person.displayName
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
            BodyText {
                text: qsTr("%1 · %2").arg(well.person.externalId).arg(well.person.samplesText)
                color: Theme.mutedInk
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
            BodyText {
                text: well.person.consentText
                color: well.person.isConsentValid ? Theme.mutedInk : Theme.review
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }
    }
}
