// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

// A part of a page that is made for itself, so that no part of a page takes long to make (see Place).
Repeater {
    id: piece

    // The part; null until it is made.
    property Item item: null

    model: 1
    onItemAdded: (index, item) => piece.item = item
}
