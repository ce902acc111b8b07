// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Likeness

// A day as 2027-05-31 or as the user's language writes it; empty for none. Says at once what it cannot read.
Field {
    id: field

    required property string day
    // Says which day was understood.
    property bool echoed: true
    readonly property bool readable: Days.canRead(text)

    // What was typed, a day or not.
    signal dayEdited(day: string)

    placeholder: Days.example()
    maximumLength: 32
    text: day
    note: !readable ? qsTr("Not a day. Write it like %1.").arg(Days.example()) : echoed ? Days.inWords(text) : ""
    noteWarns: !readable
    onEdited: text => field.dayEdited(text)
}
