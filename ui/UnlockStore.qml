// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// A store that is known and not open.
ColumnLayout {
    id: pane

    required property StoreHost storeHost

    function focusFirst() {
        if (storeHost.wantsPassphrase) {
            storePassphrase.focusInput();
        } else {
            unlockButton.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    function clear() {
        storePassphrase.clear();
    }

    spacing: Theme.gap12

    Field {
        id: storePassphrase
        objectName: "storePassphrase"
        visible: pane.storeHost.wantsPassphrase
        label: qsTr("Passphrase of the store")
        secret: true
        onAccepted: unlockButton.clicked()
        Layout.fillWidth: true
    }
    ProblemNote {
        visible: !problem.isEmpty
        problem: pane.storeHost.problem
        Layout.fillWidth: true
    }
    WorkingLine {
        working: pane.storeHost.isBusy
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.gap8
        ActionButton {
            id: unlockButton
            objectName: "unlockButton"
            text: pane.storeHost.wantsPassphrase ? qsTr("Unlock") : qsTr("Try again")
            strong: true
            enabled: !pane.storeHost.isBusy
            onClicked: {
                pane.storeHost.unlock(storePassphrase.text);
                storePassphrase.clear();
            }
        }
        ActionButton {
            text: qsTr("Another store")
            quiet: true
            onClicked: pane.storeHost.close()
        }
    }
}
