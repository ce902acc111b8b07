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
    // The page; null until it is made.
    property Item item: null

    Instantiator {
        id: maker
        asynchronous: true
        onObjectAdded: (index, object) => place.item = object as Item

        Binding on active {
            value: true
            when: place.shown || place.prepared
            restoreMode: Binding.RestoreNone
        }
    }
}
