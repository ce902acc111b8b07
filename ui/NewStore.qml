// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// Makes a store in three steps: where, by whom, who can open it.
ColumnLayout {
    id: wizard

    required property StoreHost storeHost

    property url file: storeHost.suggestedFile
    property int step: 0
    readonly property int lastStep: 2
    readonly property NewStoreOperator operator: you.item as NewStoreOperator
    readonly property NewStoreProtection protection: safety.item as NewStoreProtection
    readonly property string missing: step === 1 ? operator?.missing ?? "" : step === 2 ? protection?.missing ?? "" : ""

    signal cancelled

    function focusStep() {
        if (step === 0) {
            nextButton.forceActiveFocus(Qt.TabFocusReason);
        } else if (step === 1) {
            operator?.focusFirst();
        } else {
            protection?.focusFirst();
        }
    }
    function clear() {
        operator?.clear();
        protection?.clear();
        step = 0;
    }
    function goOn() {
        if (missing !== "" || storeHost.isBusy) {
            return;
        }
        if (step < lastStep) {
            step += 1;
        } else {
            storeHost.create(file, protection.chosen, protection.secret, operator.operatorName, operator.secret);
        }
    }
    function goBack() {
        if (step > 0) {
            step -= 1;
        } else {
            clear();
            cancelled();
        }
    }

    spacing: Theme.gap12

    onStepChanged: focusLater.restart()
    onVisibleChanged: {
        if (visible) {
            focusLater.restart();
        }
    }
    // What is to have the focus must be shown first.
    Timer {
        id: focusLater
        interval: 0
        onTriggered: wizard.focusStep()
    }
    SaveDialog {
        id: dialog
        button: placeButton
        title: qsTr("Choose a place for the store")
        formatNames: [qsTr("Stores of Likeness")]
        suffixes: ["likeness"]
        // A store is never made over a file: the last step says so.
        replaces: false
        onChosen: file => wizard.file = file
    }

    StepMarks {
        objectName: "storeSteps"
        names: [qsTr("Where"), qsTr("You"), qsTr("Protection")]
        step: wizard.step
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.gap8
    }

    // Where.
    Heading {
        visible: wizard.step === 0
        text: qsTr("The file on this computer")
    }
    RowLayout {
        visible: wizard.step === 0
        spacing: Theme.gap8
        Layout.fillWidth: true

        BodyText {
            objectName: "newStorePlace"
            text: decodeURIComponent(String(wizard.file).replace("file://", ""))
            wrapMode: Text.WrapAnywhere
            Layout.fillWidth: true
        }
        ActionButton {
            id: placeButton
            objectName: "newStorePlaceButton"
            text: qsTr("Change…")
            onClicked: dialog.ask(FileChoice.name(wizard.storeHost.suggestedFile).replace(/\.likeness$/, ""))
        }
    }
    BodyText {
        visible: wizard.step === 0
        text: qsTr("Put it where only the people who work with it can reach it.")
        color: Theme.mutedInk
        Layout.fillWidth: true
    }

    LatePiece {
        id: you

        NewStoreOperator {
            visible: wizard.step === 1
            onAccepted: wizard.goOn()
            Layout.fillWidth: true
        }
    }
    LatePiece {
        id: safety

        NewStoreProtection {
            visible: wizard.step === 2
            onAccepted: wizard.goOn()
            Layout.fillWidth: true
        }
    }

    ProblemNote {
        visible: !problem.isEmpty
        problem: wizard.storeHost.problem
        Layout.fillWidth: true
    }
    CaptionText {
        objectName: "storeMissing"
        visible: text !== ""
        text: wizard.missing
        Layout.fillWidth: true
    }
    WorkingLine {
        working: wizard.storeHost.isBusy
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.gap8

        ActionButton {
            id: nextButton
            objectName: "createStoreButton"
            text: wizard.step < wizard.lastStep ? qsTr("Continue") : qsTr("Make the store")
            strong: true
            enabled: wizard.missing === "" && !wizard.storeHost.isBusy
            onClicked: wizard.goOn()
        }
        ActionButton {
            objectName: "storeBackButton"
            text: wizard.step > 0 ? qsTr("Back") : qsTr("Cancel")
            quiet: wizard.step === 0
            enabled: !wizard.storeHost.isBusy
            onClicked: wizard.goBack()
        }
    }
}
