// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// What can be done with several people at once.
Card {
    id: bar

    required property PeopleModel people
    required property StoreSettingsModel storeSettings
    required property bool isAdministrator

    property string doing

    // A job with the selected people has begun; `storeSettings` tells how it goes.
    signal started

    implicitHeight: column.implicitHeight + 2 * Theme.gap12

    SaveDialog {
        id: dialog
        button: go
        title: qsTr("Export the selected people")
        formatNames: [qsTr("Exports of Likeness")]
        suffixes: ["lkns"]
        onChosen: file => {
            bar.started();
            bar.storeSettings.exportSelected(file, typed.text);
            typed.clear();
            bar.doing = "";
        }
    }
    ColumnLayout {
        id: column
        x: Theme.gap12
        y: Theme.gap12
        width: parent.width - 2 * Theme.gap12
        spacing: Theme.gap8

        BodyText {
            objectName: "selectedText"
            text: qsTr("%n selected", "", bar.people.selectedCount)
            font.weight: Font.DemiBold
            Layout.fillWidth: true
        }
        CaptionText {
            visible: !bar.isAdministrator
            text: qsTr("An administrator can export or erase them.")
            Layout.fillWidth: true
        }
        Field {
            id: typed
            objectName: "selectionInput"
            visible: bar.doing !== ""
            label: bar.doing === "erase" ? qsTr("To erase them for good, type how many they are (%1)").arg(bar.people.selectedCount)
                                         : qsTr("A passphrase for the export, at least 8 characters")
            secret: bar.doing === "export"
            onAccepted: go.clicked()
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.gap8
            Layout.fillWidth: true

            ActionButton {
                objectName: "exportSelectedButton"
                visible: bar.isAdministrator && bar.doing === ""
                text: qsTr("Export…")
                iconName: "export"
                onClicked: {
                    bar.doing = "export";
                    typed.focusInput();
                }
            }
            ActionButton {
                objectName: "eraseSelectedButton"
                visible: bar.isAdministrator && bar.doing === ""
                text: qsTr("Erase…")
                iconName: "erase"
                onClicked: {
                    bar.doing = "erase";
                    typed.focusInput();
                }
            }
            ActionButton {
                id: go
                objectName: "selectionGoButton"
                visible: bar.doing !== ""
                text: bar.doing === "erase" ? qsTr("Erase for good") : qsTr("Choose the file…")
                strong: true
                enabled: bar.doing === "erase" ? typed.text.trim() === bar.people.selectedCount.toString() : typed.text.length >= 8
                onClicked: {
                    if (bar.doing === "erase") {
                        bar.started();
                        bar.storeSettings.eraseSelected(typed.text);
                        typed.clear();
                        bar.doing = "";
                    } else {
                        dialog.ask(bar.storeSettings.exportName());
                    }
                }
            }
            ActionButton {
                text: bar.doing === "" ? qsTr("Select none") : qsTr("Cancel")
                quiet: true
                onClicked: {
                    if (bar.doing === "") {
                        bar.people.clearSelection();
                    }
                    typed.clear();
                    bar.doing = "";
                }
            }
        }
    }
}
