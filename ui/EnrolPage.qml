// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness
import Likeness.Capture

// Enrols a person, one step at a time.
Page {
    id: page

    required property EnrolmentModel enrolment
    required property CaptureSession capture
    property bool live: false
    // Whether the camera is wanted here.
    readonly property bool watching: visible && live && step === EnrolmentModel.Samples

    signal personRequested(id: double)
    signal cameraSettingsRequested

    readonly property var stepNames: [qsTr("Person"), qsTr("Consent"), qsTr("Pictures"), qsTr("Review"), qsTr("Done")]
    readonly property int step: enrolment.step

    title: enrolment.isAdding ? qsTr("More samples of %1").arg(enrolment.displayName === "" ? enrolment.externalId : enrolment.displayName)
                                  : qsTr("Enrol a person")
    measure: Theme.measureWide + Theme.gap48

    footer: EnrolFooter {
        id: bar
        enrolment: page.enrolment
    }

    onStepChanged: focusLater.restart()

    Timer {
        id: focusLater
        interval: 0
        onTriggered: page.focusStep()
    }
    function focusStep() {
        if (!visible) {
            return;
        }
        if (step === EnrolmentModel.Person) {
            externalId.focusInput();
        } else if (step === EnrolmentModel.Consent) {
            purpose.focusInput();
        } else if (step === EnrolmentModel.Samples) {
            openButton.forceActiveFocus(Qt.TabFocusReason);
        } else {
            bar.focusNext();
        }
    }

    FileDialog {
        id: dialog
        title: qsTr("Open pictures of this person")
        fileMode: FileDialog.OpenFiles
        currentFolder: StandardPaths.standardLocations(StandardPaths.PicturesLocation)[0]
        nameFilters: [qsTr("Pictures") + " (*.jpg *.jpeg *.png *.webp *.bmp *.JPG *.JPEG *.PNG *.WEBP *.BMP)",
            qsTr("All files") + " (*)"]
        onAccepted: page.enrolment.addFiles(selectedFiles)
    }
    Shortcut {
        enabled: page.visible && page.step === EnrolmentModel.Samples
        sequences: ["Ctrl+V", "Shift+Ins"]
        onActivated: page.enrolment.paste()
    }
    Shortcut {
        enabled: page.visible && page.step === EnrolmentModel.Samples
        sequence: "Ctrl+O"
        onActivated: dialog.open()
    }

    // Where we are.
    RowLayout {
        spacing: Theme.gap8
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Step %1 of %2: %3").arg(page.step + 1).arg(4).arg(page.stepNames[page.step])

        Repeater {
            model: 4

            RowLayout {
                id: mark
                required property int index
                readonly property bool past: index < page.step
                readonly property bool present: index === page.step

                spacing: Theme.gap8

                Rectangle {
                    implicitWidth: Theme.iconSize + Theme.gap4
                    implicitHeight: Theme.iconSize + Theme.gap4
                    radius: width / 2
                    color: mark.present ? Theme.accent : "transparent"
                    border.width: Theme.hair
                    border.color: mark.present || mark.past ? Theme.accent : Theme.hairline

                    Icon {
                        anchors.centerIn: parent
                        visible: mark.past
                        width: Theme.gap12
                        height: Theme.gap12
                        name: "check"
                        color: Theme.accent
                    }
                    CaptionText {
                        anchors.centerIn: parent
                        visible: !mark.past
                        text: mark.index + 1
                        color: mark.present ? Theme.accentInk : Theme.mutedInk
                        Accessible.ignored: true
                    }
                }
                BodyText {
                    visible: mark.present || page.width > Theme.wellsSideBySideFrom
                    text: page.stepNames[mark.index]
                    wrapMode: Text.NoWrap
                    color: mark.present ? Theme.ink : Theme.mutedInk
                    font.weight: mark.present ? Font.DemiBold : Font.Normal
                    Accessible.ignored: true
                }
                Rectangle {
                    visible: mark.index < 3
                    implicitWidth: Theme.gap16
                    implicitHeight: Theme.hair
                    color: Theme.hairline
                }
            }
        }
    }

    // Person.
    ColumnLayout {
        visible: page.step === EnrolmentModel.Person
        spacing: Theme.gap12
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.measure + Theme.gap48

        Field {
            id: externalId
            objectName: "externalId"
            label: qsTr("ID, such as a staff number")
            text: page.enrolment.externalId
            maximumLength: 128
            onEdited: text => page.enrolment.externalId = text
            onAccepted: page.enrolment.advance()
            Layout.fillWidth: true
        }
        Field {
            objectName: "displayName"
            label: qsTr("Name")
            text: page.enrolment.displayName
            maximumLength: 128
            onEdited: text => page.enrolment.displayName = text
            onAccepted: page.enrolment.advance()
            Layout.fillWidth: true
        }
        Field {
            objectName: "notes"
            label: qsTr("Notes (may stay empty)")
            text: page.enrolment.notes
            maximumLength: 4000
            onEdited: text => page.enrolment.notes = text
            onAccepted: page.enrolment.advance()
            Layout.fillWidth: true
        }
    }

    // Consent.
    ColumnLayout {
        visible: page.step === EnrolmentModel.Consent
        spacing: Theme.gap12
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.measure + Theme.gap48

        Field {
            id: purpose
            objectName: "purpose"
            label: qsTr("What the enrolment is for")
            placeholder: qsTr("Access to the laboratory")
            text: page.enrolment.purpose
            maximumLength: 256
            onEdited: text => page.enrolment.purpose = text
            onAccepted: page.enrolment.advance()
            Layout.fillWidth: true
        }
        Field {
            objectName: "textVersion"
            label: qsTr("Version of the text that the person has read (may stay empty)")
            text: page.enrolment.textVersion
            maximumLength: 64
            onEdited: text => page.enrolment.textVersion = text
            onAccepted: page.enrolment.advance()
            Layout.fillWidth: true
        }
        DayField {
            objectName: "lastDay"
            label: qsTr("Valid until (empty: without an end)")
            day: page.enrolment.lastDay
            onDayEdited: day => page.enrolment.lastDay = day
            Layout.fillWidth: true
        }
        CheckOption {
            objectName: "keepsChips"
            text: qsTr("The small picture of the face may be kept, so that operators can compare by eye")
            checked: page.enrolment.keepsChips
            onToggled: page.enrolment.keepsChips = checked
            Layout.fillWidth: true
        }
        CheckOption {
            objectName: "consentGiven"
            text: qsTr("The person has read this and agrees")
            checked: page.enrolment.isConsentGiven
            onToggled: page.enrolment.isConsentGiven = checked
            Layout.fillWidth: true
        }
    }

    // Pictures.
    ColumnLayout {
        visible: page.step === EnrolmentModel.Samples
        spacing: Theme.gap12
        Layout.fillWidth: true

        BodyText {
            text: qsTr("Three to five pictures are best: from the front, in different light, with and without glasses.")
            color: Theme.mutedInk
            Layout.fillWidth: true
        }
        LiveWell {
            objectName: "enrolLiveWell"
            visible: page.watching
            implicitHeight: Theme.liveHeight
            title: qsTr("Camera")
            capture: page.capture
            onCloseRequested: page.live = false
            onOtherCameraRequested: page.cameraSettingsRequested()
            onPictureRequested: dialog.open()
            Layout.fillWidth: true
        }
        PictureDropArea {
            implicitHeight: shelf.implicitHeight + 2 * Theme.gap12
            Layout.fillWidth: true
            onPicturesDropped: pictures => page.enrolment.take(pictures)

            Rectangle {
                anchors.fill: parent
                radius: Theme.cardRadius
                color: parent.containsDrag ? Theme.wash(Theme.accent) : Theme.surface
                border.width: Theme.hair
                border.color: Theme.hairline
            }
            Flow {
                id: shelf
                anchors {
                    left: parent.left
                    right: parent.right
                    top: parent.top
                    margins: Theme.gap12
                }
                spacing: Theme.gap12

                Repeater {
                    model: page.enrolment.samples

                    SampleTile {
                        required property var modelData
                        slot: modelData
                        refusal: page.enrolment.acceptedCount >= 0 ? page.enrolment.refusal(slot) : ""
                        quality: page.enrolment.acceptedCount >= 0 ? page.enrolment.quality(slot) : ""
                        canKeep: page.enrolment.acceptedCount >= 0 && page.enrolment.canKeep(slot)
                        onRemoveRequested: page.enrolment.remove(slot)
                        onKeepRequested: page.enrolment.keep(slot)
                    }
                }
                Column {
                    spacing: Theme.gap8
                    topPadding: Theme.gap8

                    ActionButton {
                        id: openButton
                        objectName: "addPicturesButton"
                        text: qsTr("Open pictures…")
                        iconName: "open"
                        shortcut: qsTr("Ctrl+O")
                        onClicked: dialog.open()
                    }
                    ActionButton {
                        objectName: "cameraButton"
                        visible: !page.live
                        text: qsTr("Camera")
                        iconName: "camera"
                        onClicked: page.live = true
                    }
                    ActionButton {
                        text: qsTr("Paste")
                        iconName: "paste"
                        shortcut: qsTr("Ctrl+V")
                        onClicked: page.enrolment.paste()
                    }
                    CaptionText {
                        text: qsTr("or drop them here")
                    }
                }
            }
        }
        CaptionText {
            objectName: "acceptedText"
            text: qsTr("%n picture(s) good", "", page.enrolment.acceptedCount)
            Layout.fillWidth: true
        }
    }

    // Review.
    ColumnLayout {
        visible: page.step === EnrolmentModel.Review
        spacing: Theme.gap12
        Layout.fillWidth: true

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
                    value: page.enrolment.externalId
                    Layout.fillWidth: true
                }
                FactRow {
                    visible: page.enrolment.displayName !== ""
                    label: qsTr("Name")
                    value: page.enrolment.displayName
                    Layout.fillWidth: true
                }
                FactRow {
                    visible: !page.enrolment.isAdding
                    label: qsTr("For")
                    value: page.enrolment.purpose
                    Layout.fillWidth: true
                }
                FactRow {
                    label: qsTr("Samples")
                    value: page.enrolment.acceptedCount
                    Layout.fillWidth: true
                }
            }
        }
        BodyText {
            objectName: "noDuplicates"
            visible: page.enrolment.duplicates.length === 0
            text: qsTr("Nobody who is enrolled looks like this person.")
            Layout.fillWidth: true
        }
        Repeater {
            model: page.enrolment.duplicates

            Card {
                id: duplicate
                required property duplicateView modelData

                implicitHeight: alike.implicitHeight + 2 * Theme.gap16
                border.color: Theme.review
                Layout.fillWidth: true

                RowLayout {
                    id: alike
                    x: Theme.gap16
                    y: Theme.gap16
                    width: parent.width - 2 * Theme.gap16
                    spacing: Theme.gap12

                    Repeater {
                        model: [
                            { picture: duplicate.modelData.own, label: qsTr("New") },
                            { picture: duplicate.modelData.chip, label: qsTr("Enrolled") }
                        ]

                        Column {
                            id: side
                            required property var modelData
                            spacing: Theme.gap4

                            Portrait {
                                picture: side.modelData.picture
                                width: Theme.chipWide
                                height: Theme.chipWide
                                Accessible.role: Accessible.Graphic
                                Accessible.name: side.modelData.label
                            }
                            CaptionText {
                                text: side.modelData.label
                                Accessible.ignored: true
                            }
                        }
                    }
                    ColumnLayout {
                        spacing: Theme.gap4
                        Layout.fillWidth: true

                        BodyText {
                            text: qsTr("Looks like %1 (%2), who is enrolled already").arg(duplicate.modelData.name).arg(duplicate.modelData.externalId)
                            font.weight: Font.DemiBold
                            Layout.fillWidth: true
                        }
                        BodyText {
                            text: qsTr("Similarity %1. %2").arg(duplicate.modelData.similarity).arg(duplicate.modelData.stranger)
                            color: Theme.mutedInk
                            Layout.fillWidth: true
                        }
                    }
                }
            }
        }
        CheckOption {
            objectName: "twoPeople"
            visible: page.enrolment.duplicates.length > 0
            text: qsTr("I have looked at both: they are two people")
            checked: page.enrolment.isDuplicateAccepted
            onToggled: page.enrolment.isDuplicateAccepted = checked
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
                width: Theme.emptyIcon
                height: Theme.emptyIcon
                color: Theme.match
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
