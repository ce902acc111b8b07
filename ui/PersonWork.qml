// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// Changes a person's name and notes, records a new consent, or erases the person.
Card {
    id: work

    required property PersonModel person
    // "edit", "consent" or "erase".
    required property string doing

    // It was done or given up.
    signal ended

    function focusFirst() {
        (doing === "edit" ? nameField : doing === "consent" ? purposeField : eraseField).focusInput();
    }

    onDoingChanged: focusFirst()
    Component.onCompleted: focusFirst()

    implicitHeight: column.implicitHeight + 2 * Theme.gap16
    border.color: work.doing === "erase" ? Theme.noMatch : Theme.accent

    ColumnLayout {
        id: column
        x: Theme.gap16
        y: Theme.gap16
        width: parent.width - 2 * Theme.gap16
        spacing: Theme.gap8

        Field {
            id: nameField
            visible: work.doing === "edit"
            label: qsTr("Name")
            text: work.person.displayName
            maximumLength: 128
            Layout.fillWidth: true
        }
        Field {
            id: notesField
            visible: work.doing === "edit"
            label: qsTr("Notes")
            text: work.person.notes
            maximumLength: 4000
            Layout.fillWidth: true
        }
        Field {
            id: purposeField
            objectName: "consentPurpose"
            visible: work.doing === "consent"
            label: qsTr("What the enrolment is for")
            maximumLength: 256
            Layout.fillWidth: true
        }
        Field {
            id: versionField
            visible: work.doing === "consent"
            label: qsTr("Version of the text that the person has read (may stay empty)")
            maximumLength: 64
            Layout.fillWidth: true
        }
        DayField {
            id: untilField
            objectName: "consentUntil"
            property string chosen
            visible: work.doing === "consent"
            label: qsTr("Valid until (empty: without an end)")
            day: chosen
            onDayEdited: day => chosen = day
            Layout.fillWidth: true
        }
        CaptionText {
            visible: untilField.visible && Days.isOver(untilField.chosen)
            text: qsTr("The last day is over already.")
            Layout.fillWidth: true
        }
        CheckOption {
            id: chipsOption
            visible: work.doing === "consent"
            text: qsTr("The small picture of the face may be kept, so that operators can compare by eye")
            checked: true
            Layout.fillWidth: true
        }
        BodyText {
            visible: work.doing === "erase"
            text: qsTr("Name, samples and consents go for good, from the file too. The log keeps that somebody was erased, not who.")
            Layout.fillWidth: true
        }
        Field {
            id: eraseField
            objectName: "eraseConfirmation"
            visible: work.doing === "erase"
            label: qsTr("To erase, type the ID: %1").arg(work.person.externalId)
            onAccepted: doButton.clicked()
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.gap8
            ActionButton {
                id: doButton
                objectName: "doButton"
                text: work.doing === "erase" ? qsTr("Erase for good") : work.doing === "consent" ? qsTr("Record the consent") : qsTr("Save")
                strong: true
                enabled: !work.person.isBusy && (work.doing !== "erase" || eraseField.text.trim() === work.person.externalId)
                    && (work.doing !== "consent" || (purposeField.text.trim() !== "" && untilField.readable && !Days.isOver(untilField.text)))
                onClicked: {
                    if (!enabled) {
                        return;
                    }
                    if (work.doing === "erase") {
                        work.person.erase(eraseField.text);
                    } else if (work.doing === "consent") {
                        work.person.renewConsent(purposeField.text, versionField.text, untilField.chosen, chipsOption.checked);
                    } else {
                        work.person.rename(nameField.text, notesField.text);
                    }
                    work.ended();
                }
            }
            ActionButton {
                text: qsTr("Cancel")
                quiet: true
                onClicked: work.ended()
            }
        }
    }
}
