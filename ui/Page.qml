// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// A page that reads from top to bottom: a title, and what is given to it in one column that scrolls.
FocusScope {
    id: page

    required property string title
    property string lead
    property real measure: Theme.measureWide
    default property alias content: column.data
    // What stands at the bottom however far the page is scrolled; null: nothing.
    property Item footer
    // What stands beside the column where there is room for both; null: nothing.
    property Item aside
    readonly property bool asideFits: aside !== null && width >= measure + aside.implicitWidth + 3 * Theme.gap24
    readonly property real edge: Theme.gap24 + (asideFits ? aside.implicitWidth + Theme.gap24 : 0)
    // How far it is scrolled.
    readonly property alias offset: flickable.contentY
    readonly property bool atEnd: flickable.atYEnd
    // The height in which it can be seen.
    readonly property alias viewHeight: flickable.height

    Flickable {
        id: flickable
        anchors {
            top: parent.top
            left: parent.left
            right: parent.right
            bottom: bottomBar.top
        }
        contentWidth: width
        contentHeight: column.height + 2 * Theme.gap24
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: ScrollEdge {
            policy: flickable.contentHeight > flickable.height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        }

        ColumnLayout {
            id: column
            x: Theme.mirrored ? flickable.width - width - page.edge : page.edge
            y: Theme.gap16
            width: Math.min(flickable.width - Theme.gap24 - page.edge, page.measure)
            spacing: Theme.gap12

            Heading {
                text: page.title
                font.pixelSize: Theme.pageTitle
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            BodyText {
                visible: text !== ""
                text: page.lead
                color: Theme.mutedInk
                Layout.fillWidth: true
            }
        }
    }

    Item {
        id: asideHolder
        x: Theme.mirrored ? parent.width - width - Theme.gap24 : Theme.gap24
        y: Theme.gap16
        visible: page.asideFits
        width: page.aside?.implicitWidth ?? 0
        height: page.aside?.implicitHeight ?? 0
    }
    Binding {
        target: page.aside
        when: page.aside !== null
        property: "parent"
        value: asideHolder
    }

    Rectangle {
        id: bottomBar
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        visible: page.footer !== null
        height: visible ? holder.height + 2 * Theme.gap12 : 0
        color: Theme.paper

        Rectangle {
            width: parent.width
            height: Theme.hair
            color: Theme.hairline
        }
        Item {
            id: holder
            x: column.x
            y: Theme.gap12
            width: column.width
            height: page.footer?.implicitHeight ?? 0
        }
        Binding {
            target: page.footer
            when: page.footer !== null
            property: "parent"
            value: holder
        }
        Binding {
            target: page.footer
            when: page.footer !== null
            property: "width"
            value: holder.width
        }
    }

    // Where an item of the page stands in what is scrolled.
    function placeOf(item: Item): real {
        return item.mapToItem(flickable.contentItem, 0, 0).y;
    }
    // Scrolls so that an item of the page stands at the top.
    function showFromTop(item: Item) {
        const top = placeOf(item);
        flickable.contentY = Math.max(0, Math.min(flickable.contentHeight - flickable.height, top - Theme.gap16));
    }

    // Scrolls no further than needed for all of an item to be seen.
    function showWhole(item: Item) {
        const top = placeOf(item);
        const bottom = top + item.height + Theme.gap16;
        if (bottom > flickable.contentY + flickable.height) {
            flickable.contentY = Math.max(0, Math.min(flickable.contentHeight - flickable.height, bottom - flickable.height));
        }
        if (top < flickable.contentY) {
            flickable.contentY = Math.max(0, top - Theme.gap16);
        }
    }

    // The keyboard must never be in a place that cannot be seen.
    Connections {
        target: page.Window.window
        function onActiveFocusItemChanged() {
            const item = page.Window.window.activeFocusItem;
            let ancestor = item;
            while (ancestor && ancestor !== flickable.contentItem) {
                ancestor = ancestor.parent;
            }
            if (!ancestor) {
                return;
            }
            const top = item.mapToItem(flickable.contentItem, 0, 0).y;
            if (top < flickable.contentY) {
                flickable.contentY = Math.max(0, top - Theme.gap32);
            } else if (top + item.height > flickable.contentY + flickable.height) {
                flickable.contentY = Math.max(0, Math.min(flickable.contentHeight - flickable.height,
                                                          top + item.height + Theme.gap32 - flickable.height));
            }
        }
    }
}
