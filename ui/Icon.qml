// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Likeness

// One of the module's own drawings, in one colour.
IconItem {
    required property string name

    width: Theme.iconSize
    height: Theme.iconSize
    implicitWidth: Theme.iconSize
    implicitHeight: Theme.iconSize
    color: Theme.ink
    source: Theme.icon(name)
    Accessible.ignored: true
}
