// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick

// Where a page stands. The page is made the first time that it is shown or may be prepared, a little at a time
// between other events, so that neither the start nor a key waits for it; its pieces are made one by one. (An
// Instantiator, since a Loader of Qt 6.4 does not make bound components.)
//
// The page must name this item as its parent: what is in the window from the beginning is laid out as it grows, and
// Qt 6.4 crashes over layouts whose items came and went while they were in no window.
Item {
    id: place

    default property alias page: maker.delegate
    required property bool shown
    // Whether the page may be made before it is shown.
    property bool prepared: false
    // Whether the page is made in one go the first time, for the one that the window opens with.
    property bool atOnce: false
    // Whether the page goes unless it is shown, to be made again afterwards.
    property bool isRenewed: false
    // The page; null until it is made.
    property Item item: null

    readonly property bool isDue: shown || prepared
    // What was due once stays.
    property bool isWanted: false
    onIsDueChanged: want()
    Component.onCompleted: want()
    function want() {
        isWanted = isWanted || isDue;
    }

    Instantiator {
        id: maker
        asynchronous: !place.atOnce
        active: place.isWanted && (place.shown || !place.isRenewed)
        onObjectAdded: (index, object) => {
            place.item = object as Item;
            place.atOnce = false;
        }
        onObjectRemoved: place.item = null
    }
}
