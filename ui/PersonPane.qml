// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
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
    LatePiece {
        PersonActions {
            person: pane.person
            isAdministrator: pane.isAdministrator
            backShown: pane.backShown
            onAddSamplesRequested: pane.addSamplesRequested()
            onVerifyRequested: pane.verifyRequested()
            onWorkRequested: work => pane.doing = work
            Layout.fillWidth: true
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
            // When the text has become shorter by a line, the row's middle is where it was before.
            Layout.alignment: Qt.AlignTop
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
    PersonSamples {
        person: pane.person
        Layout.fillWidth: true
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
        model: GrowingRows {
            list: pane.person.history
        }

        LogRow {
            required property logLine modelData
            line: modelData
            personShown: false
            Layout.fillWidth: true
        }
    }
}
