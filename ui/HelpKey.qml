// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick

// F1, and the help that it opens. The help is made when it is wanted.
Item {
    id: key

    // What the help begins with: the part about what is in front of the user.
    required property string topic
    readonly property bool isOpen: maker.active

    function open() {
        maker.active = true;
    }

    Shortcut {
        sequence: "F1"
        enabled: !key.isOpen
        onActivated: key.open()
    }
    Instantiator {
        id: maker
        active: false
        onObjectAdded: (index, object) => (object as HelpSheet).open()

        HelpSheet {
            objectName: "helpSheet"
            parent: key
            topic: key.topic
            onClosed: maker.active = false
        }
    }
}
