// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Likeness

// Finds an enrolled person while somebody types.
Field {
    id: picker

    required property PeopleModel people

    signal picked(id: double)

    function pick(row: int) {
        const id = people.idAt(row);
        if (id > 0) {
            picked(id);
            clear();
            people.query = "";
            popup.close();
        }
    }

    label: qsTr("Search an enrolled person")
    labelShown: false
    placeholder: qsTr("Search an enrolled person…")
    onEdited: text => {
        people.query = text;
        list.currentIndex = 0;
        popup.open();
    }
    onAccepted: pick(Math.max(0, list.currentIndex))
    onInputActiveFocusChanged: {
        if (inputActiveFocus) {
            popup.open();
        }
    }

    Keys.onDownPressed: list.incrementCurrentIndex()
    Keys.onUpPressed: list.decrementCurrentIndex()

    Popup {
        id: popup
        y: picker.height + Theme.gap4
        width: picker.width
        height: Math.min(list.contentHeight, 6 * Theme.rowHeight) + 2
        padding: 1
        visible: false
        closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutsideParent
        background: Rectangle {
            radius: Theme.controlRadius
            color: Theme.surface
            border.width: Theme.hair
            border.color: Qt.alpha(Theme.ink, 0.2)
        }
        ListView {
            id: list
            anchors.fill: parent
            objectName: "pickerList"
            clip: true
            model: picker.people
            ScrollBar.vertical: ScrollEdge {}
            delegate: PersonRow {
                width: list.width
                shown: ListView.isCurrentItem
                onOpenRequested: picker.pick(index)
            }
        }
    }
}
