// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Likeness

// A part of a piece: made in a turn of its own after what it stands in, so that a large piece does not take long to
// make either. (A Piece inside a Piece would be made with it.) Whoever needs it must bear with null for a moment.
Repeater {
    id: piece

    // The part; null until it is made.
    property Item item: null

    model: GrowingRows {
        list: [0]
    }
    onItemAdded: (index, item) => piece.item = item
}
