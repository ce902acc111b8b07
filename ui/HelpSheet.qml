// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// The user guide over the window.
Popup {
    id: sheet

    // The part to begin with.
    required property string topic

    modal: true
    focus: true
    padding: Theme.gap16
    anchors.centerIn: parent
    width: Math.min(parent.width - 2 * Theme.gap24, Theme.measureWide + Theme.indexWidth)
    height: Math.min(parent.height - 2 * Theme.gap24, width)
    background: Card {}
    contentItem: HelpBook {
        topic: sheet.topic
        onCloseRequested: sheet.close()
    }

    onOpened: (contentItem as HelpBook).focusParts()
}
