// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness

// One person: consent, samples, history, and what can be done.
Page {
    id: pane

    required property PersonModel person
    required property bool isAdministrator
    property bool backShown: false
    property string doing

    signal addSamplesRequested
    signal verifyRequested
    signal logRequested

    title: person.displayName
    lead: person.isEmpty ? "" : qsTr("%1 · enrolled %2").arg(person.externalId).arg(person.since)

    Connections {
        target: pane.person
        function onChanged() {
            if (pane.person.isEmpty) {
                pane.doing = "";
            }
        }
    }
    FolderDialog {
        id: folderDialog
        title: qsTr("Where the faceprints go")
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0]
        onAccepted: pane.person.exportFaceprints(selectedFolder)
    }

    Flow {
        spacing: Theme.gap8
        Layout.fillWidth: true

        ActionButton {
            visible: pane.backShown
            text: qsTr("All people")
            iconName: "chevron"
            iconRotation: Theme.mirrored ? 0 : 180
            onClicked: pane.person.personId = 0
        }
        ActionButton {
            objectName: "verifyPersonButton"
            text: qsTr("Verify")
            iconName: "verify"
            strong: true
            enabled: pane.person.isConsentValid
            onClicked: pane.verifyRequested()
        }
        ActionButton {
            text: qsTr("Add samples…")
            iconName: "enrol"
            enabled: pane.person.isConsentValid
            onClicked: pane.addSamplesRequested()
        }
        ActionButton {
            text: qsTr("Edit…")
            quiet: true
            onClicked: {
                pane.doing = "edit";
                nameField.text = pane.person.displayName;
                notesField.text = pane.person.notes;
                nameField.focusInput();
            }
        }
        ActionButton {
            text: qsTr("New consent…")
            quiet: true
            onClicked: {
                pane.doing = "consent";
                purposeField.focusInput();
            }
        }
        ActionButton {
            visible: pane.isAdministrator
            text: qsTr("Export faceprints…")
            quiet: true
            onClicked: folderDialog.open()
        }
        ActionButton {
            objectName: "erasePersonButton"
            visible: pane.isAdministrator
            text: qsTr("Erase…")
            iconName: "erase"
            quiet: true
            onClicked: {
                pane.doing = "erase";
                eraseField.focusInput();
            }
        }
    }

    // What is being done, in place.
    Card {
        visible: pane.doing !== ""
        implicitHeight: work.implicitHeight + 2 * Theme.gap16
        border.color: pane.doing === "erase" ? Theme.noMatch : Theme.accent
        Layout.fillWidth: true

        ColumnLayout {
            id: work
            x: Theme.gap16
            y: Theme.gap16
            width: parent.width - 2 * Theme.gap16
            spacing: Theme.gap8

            Field {
                id: nameField
                visible: pane.doing === "edit"
                label: qsTr("Name")
                maximumLength: 128
                Layout.fillWidth: true
            }
            Field {
                id: notesField
                visible: pane.doing === "edit"
                label: qsTr("Notes")
                maximumLength: 4000
                Layout.fillWidth: true
            }
            Field {
                id: purposeField
                visible: pane.doing === "consent"
                label: qsTr("What the enrolment is for")
                maximumLength: 256
                Layout.fillWidth: true
            }
            Field {
                id: versionField
                visible: pane.doing === "consent"
                label: qsTr("Version of the text that the person has read (may stay empty)")
                maximumLength: 64
                Layout.fillWidth: true
            }
            DayField {
                id: untilField
                property string chosen
                visible: pane.doing === "consent"
                label: qsTr("Valid until (empty: without an end)")
                day: chosen
                onDayEdited: day => chosen = day
                Layout.fillWidth: true
            }
            CheckOption {
                id: chipsOption
                visible: pane.doing === "consent"
                text: qsTr("The small picture of the face may be kept, so that operators can compare by eye")
                checked: true
                Layout.fillWidth: true
            }
            BodyText {
                visible: pane.doing === "erase"
                text: qsTr("Name, samples and consents go for good, from the file too. The log keeps that somebody was erased, not who.")
                Layout.fillWidth: true
            }
            Field {
                id: eraseField
                objectName: "eraseConfirmation"
                visible: pane.doing === "erase"
                label: qsTr("To erase, type the ID: %1").arg(pane.person.externalId)
                onAccepted: doButton.clicked()
                Layout.fillWidth: true
            }
            RowLayout {
                spacing: Theme.gap8
                ActionButton {
                    id: doButton
                    objectName: "doButton"
                    text: pane.doing === "erase" ? qsTr("Erase for good") : pane.doing === "consent" ? qsTr("Record the consent") : qsTr("Save")
                    strong: true
                    enabled: !pane.person.isBusy && (pane.doing !== "erase" || eraseField.text.trim() === pane.person.externalId)
                        && (pane.doing !== "consent" || purposeField.text.trim() !== "")
                    onClicked: {
                        if (!enabled) {
                            return;
                        }
                        if (pane.doing === "erase") {
                            pane.person.erase(eraseField.text);
                        } else if (pane.doing === "consent") {
                            pane.person.renewConsent(purposeField.text, versionField.text, untilField.chosen, chipsOption.checked);
                        } else {
                            pane.person.rename(nameField.text, notesField.text);
                        }
                        eraseField.clear();
                        pane.doing = "";
                    }
                }
                ActionButton {
                    text: qsTr("Cancel")
                    quiet: true
                    onClicked: {
                        eraseField.clear();
                        pane.doing = "";
                    }
                }
            }
        }
    }
    WorkingLine {
        working: pane.person.isBusy || (pane.person.isEmpty && pane.person.problem.isEmpty)
        Layout.fillWidth: true
    }
    ProblemNote {
        visible: !problem.isEmpty
        problem: pane.person.problem
        Layout.fillWidth: true
    }
    BodyText {
        visible: text !== ""
        text: pane.person.notice
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: Theme.gap8
        Layout.fillWidth: true
        Icon {
            name: pane.person.isConsentValid ? "match" : "problem"
            color: pane.person.isConsentValid ? Theme.match : Theme.review
        }
        BodyText {
            objectName: "consentText"
            text: pane.person.consentPurpose === "" ? pane.person.consentText
                : qsTr("%1, for: %2").arg(pane.person.consentText).arg(pane.person.consentPurpose)
            Layout.fillWidth: true
        }
    }
    BodyText {
        visible: text !== ""
        text: pane.person.notes
        color: Theme.mutedInk
        Layout.fillWidth: true
    }
    Heading {
        text: pane.person.samplesText
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.gap12
        Layout.fillWidth: true

        Repeater {
            model: pane.person.samples

            Column {
                id: sample
                required property sampleView modelData

                width: Theme.tile
                spacing: Theme.gap4

                Portrait {
                    width: Theme.tile
                    height: Theme.tile
                    picture: sample.modelData.chip

                    ActionButton {
                        anchors {
                            top: parent.top
                            right: parent.right
                            margins: Theme.gap4
                        }
                        visible: pane.person.samples.length > 1
                        text: sure.running ? qsTr("Really remove?") : qsTr("Remove this sample")
                        iconName: "remove"
                        iconOnly: !sure.running
                        quiet: false
                        onClicked: sure.running ? pane.person.removeSample(sample.modelData.sampleId) : sure.restart()

                        Timer {
                            id: sure
                            interval: Theme.confirmTime
                        }
                    }
                }
                CaptionText {
                    width: parent.width
                    text: sample.modelData.taken
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                }
                CaptionText {
                    width: parent.width
                    text: sample.modelData.source
                    elide: Text.ElideMiddle
                    wrapMode: Text.NoWrap
                }
                CaptionText {
                    width: parent.width
                    visible: text !== ""
                    text: sample.modelData.operatorName === "" ? "" : qsTr("by %1").arg(sample.modelData.operatorName)
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                }
                CaptionText {
                    objectName: "storedQuality"
                    width: parent.width
                    visible: text !== ""
                    text: sample.modelData.quality
                }
                CaptionText {
                    objectName: "storedLiveness"
                    width: parent.width
                    text: sample.modelData.liveness
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    RowLayout {
        spacing: Theme.gap8
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap8

        Heading {
            text: qsTr("History")
            Layout.fillWidth: true
        }
        ActionButton {
            objectName: "historyButton"
            text: qsTr("In the log (%1)").arg(pane.person.historyCount)
            iconName: "log"
            quiet: true
            enabled: !pane.person.isEmpty
            onClicked: pane.logRequested()
        }
    }
    Repeater {
        model: pane.person.history

        LogRow {
            required property logLine modelData
            line: modelData
            personShown: false
            Layout.fillWidth: true
        }
    }
}
