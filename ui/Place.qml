// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Likeness

// Where a page stands. A page that may be prepared is made a little at a time between other events, its pieces one by one;
// a page that is shown and not there yet is made in one go (`DesktopApp::makeShownPage`), so that what is typed next goes
// into it. (An Instantiator, since a Loader of Qt 6.4 does not make bound components.)
//
// The page must name this item as its parent: what is in the window from the beginning is laid out as it grows, and
// Qt 6.4 crashes over layouts whose items came and went while they were in no window.
Item {
    id: place

    default property alias page: maker.delegate
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
    onShownChanged: isEntered = isEntered && shown
    onHasKeyboardChanged: {
        if (hasKeyboard && !isEntered) {
            isEntered = true;
            const at = Window.activeFocusItem;
            if (at === item || !at.visible) {
                entered();
            }
        }
    }

    readonly property bool isMissing: shown && item === null
    readonly property bool isDue: shown || prepared
    // What was due once stays, as long as the operator does.
    property bool isWanted: false
    onIsDueChanged: want()
    Component.onCompleted: want()
    function want() {
        isWanted = isWanted || isDue;
    }
    // With the page goes everything that was typed into it. Hidden at once, it is dropped when those who were called by that
    // are done with it, and made anew in turn with the others.
    Timer {
        id: anew
        interval: 0
        onTriggered: {
            place.isWanted = false;
            place.isEntered = false;
            place.want();
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

    Instantiator {
        id: maker
        asynchronous: true
        active: place.isWanted && (place.shown || !place.isRenewed)
        onObjectAdded: (index, object) => place.item = object as Item
        onObjectRemoved: place.item = null
    }
}
