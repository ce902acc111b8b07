// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Likeness

// Finds an enrolled person while somebody types; before that, who was verified last.
Field {
    id: picker

    required property PeopleModel people
    required property RecentPeople recent
    // Whether there is something to be seen that the list must not hide before it is asked for.
    property bool quiet: false

    readonly property bool recentShown: text === "" && recent.count > 0

    signal picked(id: double)

    function pick(row: int) {
        const id = recentShown ? recent.idAt(row) : people.idAt(row);
        if (id > 0) {
            end();
            picked(id);
        }
    }
    function show() {
        list.currentIndex = 0;
        popup.open();
    }
    function end() {
        clear();
        people.query = "";
        popup.close();
    }

    label: qsTr("Search an enrolled person")
    labelShown: false
    placeholder: qsTr("Search an enrolled person…")
    onEdited: text => {
        people.query = text;
        show();
    }
    onAccepted: pick(Math.max(0, list.currentIndex))
    onClicked: show()
    onInputActiveFocusChanged: {
        if (!inputActiveFocus) {
            popup.close();
        } else if (!quiet) {
            show();
        }
    }
    onQuietChanged: {
        if (quiet) {
            popup.close();
        }
    }

    Keys.onDownPressed: {
        if (popup.opened) {
            list.incrementCurrentIndex();
        } else {
            show();
        }
    }
    Keys.onUpPressed: list.decrementCurrentIndex()
    hearsEscape: popup.opened || text !== ""
    Keys.onEscapePressed: end()

    Popup {
        id: popup
        objectName: "pickerPopup"
        y: picker.height + Theme.gap4
        width: picker.width
        height: Math.min(list.contentHeight, 6 * Theme.rowHeight) + (picker.recentShown ? recentCaption.height : 0) + 2
        padding: 1
        visible: false
        // Not by Escape, which the field hears: a popup that closes by it takes every shortcut from the page.
        closePolicy: Popup.CloseOnPressOutsideParent
        background: Rectangle {
            radius: Theme.controlRadius
            color: Theme.surface
            border.width: Theme.hair
            border.color: Qt.alpha(Theme.ink, 0.2)
        }
        CaptionText {
            id: recentCaption
            objectName: "recentCaption"
            visible: picker.recentShown
            width: parent.width
            height: implicitHeight + Theme.gap8
            leftPadding: Theme.gap8
            rightPadding: Theme.gap8
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Verified last")
        }
        Connections {
            target: picker.people
            function onGrown() {
                if (!picker.recentShown) {
                    list.forceLayout();
                    list.currentIndex = Math.max(0, list.currentIndex);
                }
            }
        }
        ListView {
            id: list
            anchors {
                fill: parent
                topMargin: picker.recentShown ? recentCaption.height : 0
            }
            objectName: "pickerList"
            clip: true
            model: picker.recentShown ? picker.recent : picker.people
            ScrollBar.vertical: ScrollEdge {}
            delegate: PersonRow {
                width: list.width
                shown: ListView.isCurrentItem
                onOpenRequested: picker.pick(index)
            }
        }
    }
}
