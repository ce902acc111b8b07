// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// The first step of an enrolment: who it is.
ColumnLayout {
    id: pane

    required property EnrolmentModel enrolment

    function focusFirst() {
        externalId.focusInput();
    }

    spacing: Theme.gap12

    Field {
        id: externalId
        objectName: "externalId"
        label: qsTr("ID, such as a staff number")
        text: pane.enrolment.externalId
        maximumLength: 128
        onEdited: text => pane.enrolment.externalId = text
        onAccepted: pane.enrolment.advance()
        Layout.fillWidth: true
    }
    Field {
        objectName: "displayName"
        label: qsTr("Name")
        text: pane.enrolment.displayName
        maximumLength: 128
        onEdited: text => pane.enrolment.displayName = text
        onAccepted: pane.enrolment.advance()
        Layout.fillWidth: true
    }
    Field {
        objectName: "notes"
        label: qsTr("Notes (may stay empty)")
        text: pane.enrolment.notes
        maximumLength: 4000
        onEdited: text => pane.enrolment.notes = text
        onAccepted: pane.enrolment.advance()
        Layout.fillWidth: true
    }
}
