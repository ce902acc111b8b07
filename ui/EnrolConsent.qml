// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// The second step of an enrolment: what the person agreed to.
ColumnLayout {
    id: pane

    required property EnrolmentModel enrolment

    function focusFirst() {
        purpose.focusInput();
    }

    spacing: Theme.gap12

    Field {
        id: purpose
        objectName: "purpose"
        label: qsTr("What the enrolment is for")
        placeholder: qsTr("Access to the laboratory")
        text: pane.enrolment.purpose
        maximumLength: 256
        onEdited: text => pane.enrolment.purpose = text
        onAccepted: pane.enrolment.advance()
        Layout.fillWidth: true
    }
    Field {
        objectName: "textVersion"
        label: qsTr("Version of the text that the person has read (may stay empty)")
        text: pane.enrolment.textVersion
        maximumLength: 64
        onEdited: text => pane.enrolment.textVersion = text
        onAccepted: pane.enrolment.advance()
        Layout.fillWidth: true
    }
    DayField {
        objectName: "lastDay"
        label: qsTr("Valid until (empty: without an end)")
        day: pane.enrolment.lastDay
        onDayEdited: day => pane.enrolment.lastDay = day
        Layout.fillWidth: true
    }
    CheckOption {
        objectName: "keepsChips"
        text: qsTr("The small picture of the face may be kept, so that operators can compare by eye")
        checked: pane.enrolment.keepsChips
        onToggled: pane.enrolment.keepsChips = checked
        Layout.fillWidth: true
    }
    CheckOption {
        objectName: "consentGiven"
        text: qsTr("The person has read this and agrees")
        checked: pane.enrolment.isConsentGiven
        onToggled: pane.enrolment.isConsentGiven = checked
        Layout.fillWidth: true
    }
}
