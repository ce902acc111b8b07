// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// Who may sign in.
SettingsSection {
    id: section

    required property StoreHost storeHost
    required property StoreSettingsModel storeSettings

    readonly property bool mayChange: storeHost.isAdministrator && !storeSettings.isBusy

    name: qsTr("Operators")
    visible: section.storeHost.isAdministrator

    Repeater {
        model: section.storeSettings.operators

        RowLayout {
            id: operatorRow
            required property operatorView modelData

            spacing: Theme.gap8
            Layout.fillWidth: true

            BodyText {
                text: operatorRow.modelData.name
                color: operatorRow.modelData.isDisabled ? Theme.mutedInk : Theme.ink
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                Layout.fillWidth: true
            }
            CaptionText {
                text: operatorRow.modelData.isDisabled ? qsTr("may not sign in")
                    : operatorRow.modelData.isAdministrator ? qsTr("administrator") : qsTr("operator")
                wrapMode: Text.NoWrap
            }
            ActionButton {
                text: operatorRow.modelData.isDisabled ? qsTr("Allow") : qsTr("Stop")
                hint: operatorRow.modelData.isDisabled ? qsTr("Let %1 sign in again").arg(operatorRow.modelData.name)
                                                       : qsTr("Let %1 sign in no more").arg(operatorRow.modelData.name)
                Accessible.name: hint
                quiet: true
                enabled: section.mayChange && operatorRow.modelData.name !== section.storeHost.operatorName
                onClicked: section.storeSettings.changeOperator(operatorRow.modelData.operatorId, operatorRow.modelData.isAdministrator,
                                                             !operatorRow.modelData.isDisabled)
            }
        }
    }
    Field {
        id: newOperator
        objectName: "newOperator"
        label: qsTr("Name of a new operator")
        Layout.fillWidth: true
    }
    Field {
        id: newOperatorPassword
        objectName: "newOperatorPassword"
        label: qsTr("A first password, at least 8 characters")
        secret: true
        Layout.fillWidth: true
    }
    CheckOption {
        id: newIsAdministrator
        text: qsTr("Administrator: may erase, export and change settings")
        Layout.fillWidth: true
    }
    ActionButton {
        objectName: "addOperatorButton"
        text: qsTr("Add")
        enabled: section.mayChange && newOperator.text.trim() !== "" && newOperatorPassword.text.length >= 8
        onClicked: {
            section.storeSettings.addOperator(newOperator.text, newOperatorPassword.text, newIsAdministrator.checked);
            newOperator.clear();
            newOperatorPassword.clear();
            newIsAdministrator.checked = false;
        }
    }
}
