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

    // Whose password is about to be set anew; 0 for nobody's.
    property double resetId: 0
    property string resetName

    function reset() {
        if (!mayChange || resetPassword.text.length < 8) {
            return;
        }
        storeSettings.resetPassword(resetId, resetName, resetPassword.text);
        forgetReset();
    }
    function forgetReset() {
        resetPassword.clear();
        resetId = 0;
        resetName = "";
    }

    onVisibleChanged: forgetReset()

    name: qsTr("Operators")
    visible: section.storeHost.isAdministrator

    Repeater {
        model: GrowingRows {
            list: section.storeSettings.operators
        }

        ColumnLayout {
            id: operatorRow
            required property operatorView modelData
            readonly property bool isAnother: modelData.name !== section.storeHost.operatorName

            spacing: Theme.gap4
            Layout.fillWidth: true

            RowLayout {
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
            }
            Flow {
                spacing: Theme.gap4
                Layout.fillWidth: true

                ActionButton {
                    objectName: "roleButton"
                    text: operatorRow.modelData.isAdministrator ? qsTr("Make operator") : qsTr("Make administrator")
                    hint: operatorRow.modelData.isAdministrator ? qsTr("Make %1 an operator").arg(operatorRow.modelData.name)
                                                                : qsTr("Make %1 an administrator").arg(operatorRow.modelData.name)
                    Accessible.name: hint
                    quiet: true
                    enabled: section.mayChange && operatorRow.isAnother && !operatorRow.modelData.isDisabled
                    onClicked: section.storeSettings.changeOperator(operatorRow.modelData.operatorId, !operatorRow.modelData.isAdministrator, false)
                }
                ActionButton {
                    objectName: "resetButton"
                    text: qsTr("New password…")
                    hint: qsTr("Give %1 a new password").arg(operatorRow.modelData.name)
                    Accessible.name: hint
                    quiet: true
                    enabled: section.mayChange && operatorRow.isAnother
                    onClicked: {
                        section.resetId = operatorRow.modelData.operatorId;
                        section.resetName = operatorRow.modelData.name;
                        resetPassword.focusInput();
                    }
                }
                ActionButton {
                    text: operatorRow.modelData.isDisabled ? qsTr("Allow") : qsTr("Stop")
                    hint: operatorRow.modelData.isDisabled ? qsTr("Let %1 sign in again").arg(operatorRow.modelData.name)
                                                           : qsTr("Let %1 sign in no more").arg(operatorRow.modelData.name)
                    Accessible.name: hint
                    quiet: true
                    enabled: section.mayChange && operatorRow.isAnother
                    onClicked: section.storeSettings.changeOperator(operatorRow.modelData.operatorId, operatorRow.modelData.isAdministrator,
                                                                 !operatorRow.modelData.isDisabled)
                }
            }
        }
    }
    RowLayout {
        visible: section.resetId !== 0
        spacing: Theme.gap8
        Layout.fillWidth: true

        Field {
            id: resetPassword
            objectName: "resetPassword"
            label: qsTr("A new password for %1, at least 8 characters").arg(section.resetName)
            secret: true
            onAccepted: section.reset()
            Layout.fillWidth: true
        }
        ActionButton {
            objectName: "resetPasswordButton"
            text: qsTr("Set it")
            enabled: section.mayChange && resetPassword.text.length >= 8
            onClicked: section.reset()
            Layout.alignment: Qt.AlignBottom
        }
        ActionButton {
            text: qsTr("Cancel")
            quiet: true
            onClicked: section.forgetReset()
            Layout.alignment: Qt.AlignBottom
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
    StoreJobLine {
        job: section.storeSettings
        part: StoreJobs.Operators
    }
}
