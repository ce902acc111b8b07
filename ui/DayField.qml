// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

// A day as 2027-05-01, the same in every language; empty for none.
Field {
    id: field

    required property date day

    signal dayEdited(day: date)

    function asText(day: date): string {
        return isNaN(day.getTime()) ? "" : Qt.formatDate(day, "yyyy-MM-dd");
    }

    placeholder: qsTr("year-month-day")
    maximumLength: 10
    text: asText(day)
    onEdited: text => {
        const parsed = Date.fromLocaleString(Qt.locale("C"), text, "yyyy-MM-dd");
        if (text === "" || !isNaN(parsed.getTime())) {
            field.dayEdited(parsed);
        }
    }
}
