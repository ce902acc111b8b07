// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Asks before an enrolment that is not finished is left.
Rectangle {
    id: bar

    signal stayRequested
    signal discardRequested

    implicitHeight: row.implicitHeight + 2 * Theme.gap8
    color: Theme.wash(Theme.review)
    onVisibleChanged: {
        if (visible) {
            stay.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text

    RowLayout {
        id: row
        anchors {
            verticalCenter: parent.verticalCenter
            left: parent.left
            right: parent.right
            leftMargin: Theme.gap24
            rightMargin: Theme.gap24
        }
        spacing: Theme.gap8

        BodyText {
            id: question
            text: qsTr("This enrolment is not finished; nothing is stored yet.")
            Layout.fillWidth: true
        }
        ActionButton {
            id: stay
            objectName: "stayButton"
            text: qsTr("Go on with it")
            strong: true
            onClicked: bar.stayRequested()
        }
        ActionButton {
            objectName: "leaveButton"
            text: qsTr("Discard it")
            onClicked: bar.discardRequested()
        }
    }
}
