// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Likeness

// Keys that work on each page.
Item {
    id: windowKeys

    // In the order of their numbers.
    required property list<string> places
    required property StoreHost storeHost

    signal placeRequested(place: string)

    Repeater {
        model: windowKeys.places

        Item {
            id: key
            required property int index
            required property string modelData

            Shortcut {
                sequence: "Ctrl+" + (key.index + 1)
                onActivated: windowKeys.placeRequested(key.modelData)
            }
        }
    }
    Shortcut {
        sequence: "Ctrl+L"
        enabled: windowKeys.storeHost.isSignedIn
        onActivated: windowKeys.storeHost.lock()
    }
    Shortcut {
        sequence: "Ctrl+/"
        onActivated: maker.active = true
    }
    // The sheet is made when it is wanted.
    Instantiator {
        id: maker
        active: false
        onObjectAdded: (index, object) => (object as ShortcutSheet).open()

        ShortcutSheet {
            objectName: "shortcutSheet"
            parent: windowKeys
            onClosed: maker.active = false
        }
    }
}
