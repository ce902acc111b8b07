// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// The bar at the edge of what scrolls.
ScrollBar {
    Accessible.name: qsTr("Scroll")
    Accessible.onIncreaseAction: increase()
    Accessible.onDecreaseAction: decrease()
}
