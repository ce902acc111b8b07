// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Likeness

// Everybody who is enrolled: search, sort, look, change, erase.
FocusScope {
    id: page

    required property PeopleModel people
    required property PersonModel person
    required property StoreHost storeHost
    required property StoreSettingsModel storeSettings

    // One column: the list gives way to the person who was chosen.
    readonly property bool narrow: width < Theme.twoColumnsFrom

    // Whether the job with several people that goes on, or ended last, was started here.
    property bool jobHere: false

    onVisibleChanged: {
        if (!visible && !storeSettings.isBusy) {
            jobHere = false;
        }
    }

    signal addSamplesRequested
    signal verifyRequested
    signal enrolRequested
    signal logRequested(externalId: string)

    function focusFirst() {
        if (search.visible) {
            search.focusInput();
        }
    }
    function show(id: double) {
        person.personId = id;
    }

    Shortcut {
        enabled: page.visible
        sequence: "Ctrl+F"
        onActivated: search.focusInput()
    }
    Shortcut {
        enabled: page.visible && page.narrow && page.person.personId > 0
        sequence: "Escape"
        onActivated: page.person.personId = 0
    }

    ColumnLayout {
        id: listPane
        anchors {
            top: parent.top
            bottom: parent.bottom
            left: parent.left
            topMargin: Theme.gap16
            leftMargin: Theme.gap24
        }
        width: page.narrow ? page.width - 2 * Theme.gap24 : Math.min(Theme.measure + Theme.gap24, page.width * 0.42)
        visible: !page.narrow || page.person.personId === 0
        spacing: Theme.gap8

        RowLayout {
            spacing: Theme.gap8
            Heading {
                text: qsTr("People")
                font.pixelSize: Theme.pageTitle
                Layout.fillWidth: true
            }
            ActionButton {
                objectName: "enrolButton"
                text: qsTr("Enrol…")
                iconName: "enrol"
                onClicked: page.enrolRequested()
            }
        }
        Field {
            id: search
            objectName: "search"
            label: qsTr("Search by name or ID")
            labelShown: false
            placeholder: label
            onEdited: text => page.people.query = text
            onAccepted: page.show(page.people.idAt(0))
            Layout.fillWidth: true

            Keys.onDownPressed: {
                list.forceActiveFocus(Qt.TabFocusReason);
                list.currentIndex = 0;
            }
        }
        RowLayout {
            spacing: Theme.gap4
            Layout.fillWidth: true

            CaptionText {
                objectName: "peopleCount"
                text: page.people.isLoaded ? qsTr("%n people", "", page.people.count) : ""
                Layout.fillWidth: true
            }
            Repeater {
                model: [
                    { order: PeopleModel.Name, text: qsTr("Name") },
                    { order: PeopleModel.ExternalId, text: qsTr("ID") },
                    { order: PeopleModel.Created, text: qsTr("Enrolled") }
                ]

                ActionButton {
                    id: sorter
                    required property var modelData
                    readonly property bool current: page.people.order === modelData.order

                    text: modelData.text + (current ? (page.people.isDescending ? " ↓" : " ↑") : "")
                    hint: qsTr("Sort by this; once more turns it round")
                    quiet: true
                    font.pixelSize: Theme.caption
                    font.weight: current ? Font.DemiBold : Font.Normal
                    leftPadding: Theme.gap4
                    rightPadding: Theme.gap4
                    Accessible.name: qsTr("Sort by %1").arg(modelData.text)
                    onClicked: page.people.sortBy(modelData.order)
                }
            }
        }
        WorkingLine {
            working: !page.people.isLoaded
            Layout.fillWidth: true
        }
        BodyText {
            objectName: "emptyPeople"
            visible: page.people.isLoaded && page.people.count === 0
            text: page.people.query === "" ? qsTr("Nobody is enrolled yet.") : qsTr("Nobody is found under these words.")
            color: Theme.mutedInk
            Layout.fillWidth: true
        }
        Connections {
            target: page.people
            function onGrown() {
                list.forceLayout();
            }
            function onQueryChanged() {
                list.positionViewAtBeginning();
            }
            function onOrderChanged() {
                list.positionViewAtBeginning();
            }
        }
        ListView {
            id: list
            objectName: "peopleList"
            clip: true
            model: page.people
            reuseItems: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: -1
            Layout.fillWidth: true
            Layout.fillHeight: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("People")
            ScrollBar.vertical: ScrollEdge {}

            Keys.onReturnPressed: page.show(page.people.idAt(currentIndex))
            Keys.onEnterPressed: page.show(page.people.idAt(currentIndex))
            Keys.onSpacePressed: page.people.toggleSelected(page.people.idAt(currentIndex))

            delegate: PersonRow {
                width: list.width
                shown: personId > 0 && personId === page.person.personId
                current: list.activeFocus && ListView.isCurrentItem
                onOpenRequested: {
                    list.currentIndex = index;
                    page.show(personId);
                }
                onToggleRequested: page.people.toggleSelected(personId)
            }
        }
        Piece {
            SelectionBar {
                visible: page.people.selectedCount > 0
                people: page.people
                storeSettings: page.storeSettings
                isAdministrator: page.storeHost.isAdministrator
                onStarted: page.jobHere = true
                Layout.fillWidth: true
            }
        }
        JobStrip {
            objectName: "peopleJob"
            visible: page.jobHere && page.storeSettings.part === StoreJobs.People && (busy || notice !== "" || !problem.isEmpty)
            busy: page.storeSettings.isBusy
            progress: page.storeSettings.progress
            doing: qsTr("Working on the selected people…")
            notice: page.storeSettings.notice
            problem: page.storeSettings.problem
            onCancelRequested: page.storeSettings.cancel()
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.gap8
        }
        BodyText {
            visible: text !== ""
            text: page.person.personId === 0 ? page.person.notice : ""
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.gap8
        }
    }

    Rectangle {
        visible: !page.narrow
        anchors {
            left: listPane.right
            leftMargin: Theme.gap16
        }
        width: Theme.hair
        height: parent.height
        color: Theme.hairline
    }

    Piece {
        PersonPane {
            objectName: "personPane"
            anchors {
                top: parent?.top
                bottom: parent?.bottom
                right: parent?.right
                left: page.narrow ? parent?.left : listPane.right
                leftMargin: page.narrow ? 0 : Theme.gap16 + Theme.hair
            }
            visible: page.person.personId > 0
            person: page.person
            isAdministrator: page.storeHost.isAdministrator
            backShown: page.narrow
            onAddSamplesRequested: page.addSamplesRequested()
            onVerifyRequested: page.verifyRequested()
            onLogRequested: page.logRequested(page.person.externalId)
        }
    }
    BodyText {
        anchors {
            verticalCenter: parent.verticalCenter
            left: listPane.right
            right: parent.right
        }
        visible: !page.narrow && page.person.personId === 0
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Choose somebody to see samples, consent and history.")
        color: Theme.mutedInk
    }
}
