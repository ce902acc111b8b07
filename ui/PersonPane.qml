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
    // "edit", "consent" or "erase"; empty: nothing.
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
            onClicked: pane.doing = "edit"
        }
        ActionButton {
            text: qsTr("New consent…")
            quiet: true
            onClicked: pane.doing = "consent"
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
            onClicked: pane.doing = "erase"
        }
    }

    // What is being done, in place; made for it, since it is not often.
    Repeater {
        model: pane.doing === "" ? 0 : 1

        PersonWork {
            person: pane.person
            doing: pane.doing
            onEnded: pane.doing = ""
            Layout.fillWidth: true
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
