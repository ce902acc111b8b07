// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// What is missing from a step of the enrolment, and the ways on and back.
ColumnLayout {
    id: bar

    required property EnrolmentModel enrolment
    readonly property int step: enrolment.step

    function focusNext() {
        nextButton.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.gap8

    ProblemNote {
        visible: !problem.isEmpty
        problem: bar.enrolment.problem
        Layout.fillWidth: true
    }
    RowLayout {
        visible: bar.enrolment.isSearching
        spacing: Theme.gap8
        Layout.fillWidth: true

        BodyText {
            text: qsTr("Looking for somebody enrolled who looks alike…")
            Layout.fillWidth: true
        }
        ActionButton {
            objectName: "stopSearchingButton"
            text: qsTr("Cancel")
            onClicked: bar.enrolment.stopSearching()
        }
    }
    WorkingLine {
        working: bar.enrolment.isBusy
        Layout.fillWidth: true
    }
    CaptionText {
        objectName: "sampleCount"
        visible: bar.step === EnrolmentModel.Samples && text !== ""
        text: bar.enrolment.sampleCount
        Layout.fillWidth: true
    }
    CaptionText {
        objectName: "missing"
        visible: text !== ""
        text: bar.enrolment.missing
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.gap8

        ActionButton {
            id: nextButton
            objectName: "nextButton"
            text: bar.step === EnrolmentModel.Review ? (bar.enrolment.isAdding ? qsTr("Add the samples") : qsTr("Enrol"))
                : bar.step === EnrolmentModel.Done ? qsTr("Enrol another person") : qsTr("Continue")
            strong: true
            enabled: bar.enrolment.canContinue
            onClicked: bar.enrolment.advance()
        }
        ActionButton {
            objectName: "backButton"
            visible: bar.step > EnrolmentModel.Person && bar.step < EnrolmentModel.Done
                && !(bar.step === EnrolmentModel.Samples && bar.enrolment.isAdding)
            text: qsTr("Back")
            enabled: !bar.enrolment.isBusy
            onClicked: bar.enrolment.goBack()
        }
        ActionButton {
            objectName: "discardButton"
            visible: bar.enrolment.isDirty
            text: qsTr("Discard…")
            quiet: true
            enabled: !bar.enrolment.isBusy
            onClicked: confirm.open()

            Confirmation {
                id: confirm
                question: qsTr("Discard what was typed and taken for this person? Nothing is stored yet.")
                answer: qsTr("Discard")
                onConfirmed: bar.enrolment.reset()
            }
        }
    }
}
