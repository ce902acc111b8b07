// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness
import Likeness.Capture

// Enrols a person, one step at a time.
Page {
    id: page

    required property EnrolmentModel enrolment
    required property CaptureSession capture
    // Whether the camera is wanted here.
    readonly property bool watching: visible && ((pictures.item as EnrolPictures)?.live ?? false) && step === EnrolmentModel.Samples
    readonly property int step: enrolment.step

    signal personRequested(id: double)
    signal cameraSettingsRequested

    title: enrolment.isAdding ? qsTr("More samples of %1").arg(enrolment.displayName === "" ? enrolment.externalId : enrolment.displayName)
                                  : qsTr("Enrol a person")
    measure: Theme.measureWide + Theme.gap48

    footer: EnrolFooter {
        id: bar
        enrolment: page.enrolment
    }

    onStepChanged: focusLater.restart()
    onWatchingChanged: showLater.restart()
    onViewHeightChanged: showLater.restart()

    Timer {
        id: focusLater
        interval: 0
        onTriggered: page.focusStep()
    }
    Timer {
        id: showLater
        interval: 0
        onTriggered: {
            if (page.watching) {
                page.showFromTop(pictures.item);
            }
        }
    }
    function focusStep() {
        if (!visible) {
            return;
        }
        if (step === EnrolmentModel.Person) {
            (person.item as EnrolPerson)?.focusFirst();
        } else if (step === EnrolmentModel.Consent) {
            (consent.item as EnrolConsent)?.focusFirst();
        } else if (step === EnrolmentModel.Samples) {
            (pictures.item as EnrolPictures)?.focusFirst();
        } else {
            bar.focusNext();
        }
    }

    StepMarks {
        names: [qsTr("Person"), qsTr("Consent"), qsTr("Pictures"), qsTr("Review")]
        step: page.step
        named: page.width > Theme.wellsSideBySideFrom
        Layout.fillWidth: true
    }
    Piece {
        id: person

        EnrolPerson {
            visible: page.step === EnrolmentModel.Person
            enrolment: page.enrolment
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.measure + Theme.gap48
        }
    }
    Piece {
        id: consent

        EnrolConsent {
            visible: page.step === EnrolmentModel.Consent
            enrolment: page.enrolment
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.measure + Theme.gap48
        }
    }
    Piece {
        id: pictures

        EnrolPictures {
            visible: page.step === EnrolmentModel.Samples
            enrolment: page.enrolment
            capture: page.capture
            watching: page.watching
            room: page.viewHeight
            onCameraSettingsRequested: page.cameraSettingsRequested()
            Layout.fillWidth: true
        }
    }
    Piece {
        EnrolReview {
            visible: page.step === EnrolmentModel.Review
            enrolment: page.enrolment
            Layout.fillWidth: true
        }
    }

    // Done.
    ColumnLayout {
        visible: page.step === EnrolmentModel.Done
        spacing: Theme.gap12
        Layout.fillWidth: true

        RowLayout {
            spacing: Theme.gap12
            Icon {
                name: "match"
                color: Theme.match
                Layout.preferredWidth: Theme.emptyIcon
                Layout.preferredHeight: Theme.emptyIcon
            }
            Heading {
                objectName: "doneText"
                text: qsTr("%1 is enrolled.").arg(page.enrolment.displayName === "" ? page.enrolment.externalId : page.enrolment.displayName)
            }
        }
        ActionButton {
            text: qsTr("Show this person")
            iconName: "people"
            onClicked: page.personRequested(page.enrolment.enrolledId)
        }
    }
}
