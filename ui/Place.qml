// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Likeness

// Where a page stands. A page that may be prepared is made a little at a time between other events; one that is shown and not
// there yet is made in one go, so that what is typed next goes into it. (Not by a Loader, which in Qt 6.4 makes no bound
// components, nor by an Instantiator, which there leaves what Repeaters of the page have made with a page that is gone.)
//
// The page must name this item as its parent: what is in the window from the beginning is laid out as it grows, and
// Qt 6.4 crashes over layouts whose items came and went while they were in no window.
Item {
    id: place

    default required property Component page
    required property StoreHost storeHost
    required property bool shown
    // Whether the page may be made before it is shown.
    property bool prepared: false
    // Whether the page goes unless it is shown, to be made again afterwards.
    property bool isRenewed: false
    // The page; null until it is made.
    property Item item: null

    // The keyboard has come to the page and to no control on it: it was not here before.
    signal entered

    readonly property bool hasKeyboard: shown && (item?.activeFocus ?? false)
    property bool isEntered: false
    onHasKeyboardChanged: {
        if (hasKeyboard && !isEntered) {
            isEntered = true;
            const at = Window.activeFocusItem;
            if (at === item || !at.visible) {
                entered();
            }
        }
    }

    readonly property bool isDue: shown || prepared
    // What was due once stays, as long as the operator does.
    property bool isWanted: false
    readonly property bool isThere: isWanted && (shown || !isRenewed)
    // The page that is being made; null unless one is.
    property var incubator: null

    onIsDueChanged: isWanted = isWanted || isDue
    onIsThereChanged: isThere ? make() : drop()
    onShownChanged: {
        isEntered = isEntered && shown;
        if (shown) {
            incubator?.forceCompletion();
        }
    }
    Component.onCompleted: isWanted = isDue
    // The engine must not go while something is being made.
    Component.onDestruction: {
        if (incubator !== null) {
            incubator.onStatusChanged = null;
            incubator.forceCompletion();
        }
    }

    function make() {
        if (shown) {
            item = page.createObject(place) as Item;
            return;
        }
        incubator = page.incubateObject(place, {}, Qt.Asynchronous);
        incubator.onStatusChanged = take;
        take(incubator.status);
    }
    function take(status: int) {
        if (status === Component.Ready && incubator !== null) {
            item = incubator.object;
            incubator = null;
        }
    }
    function drop() {
        incubator?.forceCompletion();
        item?.destroy();
        item = null;
        isEntered = false;
    }

    // With the page goes everything that was typed into it. Hidden at once, it is dropped when those who were called by that
    // are done with it, and made anew in turn with the others.
    Timer {
        id: anew
        interval: 0
        onTriggered: {
            place.isWanted = false;
            place.isWanted = place.isDue;
        }
    }
    Connections {
        target: place.storeHost
        function onOperatorLeft() {
            if (place.item !== null) {
                place.item.visible = false;
            }
            anew.restart();
        }
    }
}
