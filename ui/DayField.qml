// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

// A day as 2027-05-01, the same in every language; empty for none.
Field {
    id: field

    required property string day

    // A whole day, or none; not while one is being typed.
    signal dayEdited(day: string)

    placeholder: qsTr("year-month-day")
    maximumLength: 10
    text: day
    onEdited: text => {
        if (text === "" || /^\d{4}-\d{2}-\d{2}$/.test(text)) {
            field.dayEdited(text);
        }
    }
}
