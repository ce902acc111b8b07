// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// The fourth step of an enrolment: what will be stored, and whether somebody enrolled looks alike.
ColumnLayout {
    id: pane

    required property EnrolmentModel enrolment

    spacing: Theme.gap12

    Card {
        implicitHeight: facts.implicitHeight + 2 * Theme.gap16
        Layout.fillWidth: true

        ColumnLayout {
            id: facts
            x: Theme.gap16
            y: Theme.gap16
            width: parent.width - 2 * Theme.gap16
            spacing: Theme.gap8

            FactRow {
                label: qsTr("ID")
                value: pane.enrolment.externalId
                Layout.fillWidth: true
            }
            FactRow {
                visible: pane.enrolment.displayName !== ""
                label: qsTr("Name")
                value: pane.enrolment.displayName
                Layout.fillWidth: true
            }
            FactRow {
                visible: !pane.enrolment.isAdding
                label: qsTr("For")
                value: pane.enrolment.purpose
                Layout.fillWidth: true
            }
            FactRow {
                objectName: "reviewedConsent"
                visible: !pane.enrolment.isAdding
                label: qsTr("Consent")
                value: pane.enrolment.consentEnd
                Layout.fillWidth: true
            }
            FactRow {
                label: qsTr("Samples")
                value: pane.enrolment.acceptedCount
                Layout.fillWidth: true
            }
        }
    }
    BodyText {
        objectName: "noDuplicates"
        visible: pane.enrolment.duplicates.length === 0
        text: qsTr("Nobody who is enrolled looks like this person.")
        Layout.fillWidth: true
    }
    Repeater {
        model: pane.enrolment.duplicates

        DuplicateCard {
            required property duplicateView modelData
            view: modelData
            Layout.fillWidth: true
        }
    }
    CheckOption {
        objectName: "twoPeople"
        visible: pane.enrolment.duplicates.length > 0
        text: qsTr("I have looked at both: they are two people")
        checked: pane.enrolment.isDuplicateAccepted
        onToggled: pane.enrolment.isDuplicateAccepted = checked
        Layout.fillWidth: true
    }
}
