// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// A question about what the control that it belongs to does. It stands beside the control, never over it: the second
// press of a double click meets the control again, which asks no more than it did. The safe answer has the focus.
Popup {
    id: confirmation

    required property string question
    // What the answer is called that does it; empty: there is only something to be read.
    property string answer

    // Where its control is not seen any more, the question has no place.
    readonly property bool controlShown: parent?.visible ?? false
    onControlShownChanged: {
        if (!controlShown) {
            close();
        }
    }

    signal confirmed

    function place() {
        const window = parent.Window.window;
        const at = parent.mapToItem(null, 0, 0);
        width = Math.min(Theme.measure, window.width - 2 * Theme.gap16);
        x = Math.max(Theme.gap16, Math.min(at.x, window.width - width - Theme.gap16)) - at.x;
        const below = window.height - (at.y + parent.height + Theme.gap8);
        y = implicitHeight <= below || below > at.y ? parent.height + Theme.gap8 : -implicitHeight - Theme.gap8;
    }

    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutsideParent
    focus: true
    padding: Theme.gap12
    onAboutToShow: place()
    // It goes where a layout puts its control.
    Connections {
        target: confirmation.parent?.Window.window ?? null
        enabled: confirmation.visible
        function onAfterAnimating() {
            confirmation.place();
        }
    }
    onOpened: cancelButton.forceActiveFocus(Qt.TabFocusReason)
    // A click on the control, as the second of a double click is, would take the focus from the question.
    readonly property bool controlFocused: parent?.activeFocus ?? false
    onControlFocusedChanged: {
        if (opened && controlFocused) {
            focusBack.restart();
        }
    }
    Timer {
        id: focusBack
        interval: 0
        onTriggered: cancelButton.forceActiveFocus(Qt.TabFocusReason)
    }

    background: Rectangle {
        radius: Theme.controlRadius
        color: Theme.surface
        border.width: Theme.hair
        border.color: Theme.review
    }

    ColumnLayout {
        width: confirmation.availableWidth
        spacing: Theme.gap12
        Accessible.role: Accessible.AlertMessage
        Accessible.name: confirmation.question

        BodyText {
            objectName: "confirmationText"
            text: confirmation.question
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        RowLayout {
            spacing: Theme.gap8

            ActionButton {
                id: cancelButton
                objectName: "declineButton"
                text: confirmation.answer === "" ? qsTr("Close") : qsTr("Cancel")
                Accessible.description: confirmation.question
                onClicked: confirmation.close()
            }
            ActionButton {
                objectName: "confirmButton"
                visible: confirmation.answer !== ""
                text: confirmation.answer
                onClicked: {
                    confirmation.close();
                    confirmation.confirmed();
                }
            }
        }
    }
}
