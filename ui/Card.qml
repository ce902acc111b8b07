// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

Rectangle {
    color: Theme.surface
    radius: Theme.cardRadius
    border.width: Theme.hair
    border.color: Theme.hairline
}
