// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

BodyText {
    color: Theme.mutedInk
    font.pixelSize: Theme.caption
}
