// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness

// Who did what to whom, and whether the record of it is whole.
FocusScope {
    id: page

    required property LogModel log

    function verifyIfUnknown() {
        if (visible && log.chain === LogModel.Unknown) {
            log.verifyChain();
        }
    }

    onVisibleChanged: verifyIfUnknown()
    Component.onCompleted: verifyIfUnknown()
    Connections {
        target: page.log
        function onChainChanged() {
            if (page.visible && page.log.chain === LogModel.Unknown && page.log.count > 0) {
                page.log.verifyChain();
            }
        }
    }
    FileDialog {
        id: dialog
        title: qsTr("Where the log is written to")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.standardLocations(StandardPaths.DocumentsLocation)[0]
        nameFilters: ["PDF (*.pdf)", "CSV (*.csv)"]
        onAccepted: page.log.exportTo(selectedFile)
    }

    ColumnLayout {
        anchors {
            fill: parent
            leftMargin: Theme.gap24
            rightMargin: Theme.gap24
            topMargin: Theme.gap16
        }
        spacing: Theme.gap8

        RowLayout {
            spacing: Theme.gap12
            Layout.fillWidth: true

            Heading {
                text: qsTr("Log")
                font.pixelSize: Theme.pageTitle
            }
            Icon {
                visible: page.log.chain === LogModel.Unbroken || page.log.chain === LogModel.Broken
                name: page.log.chain === LogModel.Broken ? "no-match" : "match"
                color: page.log.chain === LogModel.Broken ? Theme.noMatch : Theme.match
            }
            BodyText {
                objectName: "chainText"
                text: page.log.chainText
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            ActionButton {
                objectName: "exportLogButton"
                text: qsTr("Export…")
                iconName: "export"
                enabled: page.log.count > 0
                onClicked: dialog.open()
            }
        }
        RowLayout {
            spacing: Theme.gap8
            Layout.fillWidth: true

            Choice {
                objectName: "logKind"
                label: qsTr("What")
                options: page.log.kinds
                current: page.log.kind
                onChosen: index => page.log.kind = index
                Layout.preferredWidth: Theme.momentWidth + Theme.gap48
            }
            Field {
                objectName: "logPerson"
                label: qsTr("ID of a person")
                text: page.log.person
                onEdited: text => page.log.person = text
                Layout.fillWidth: true
            }
            DayField {
                objectName: "logFrom"
                label: qsTr("From")
                day: page.log.from
                onDayEdited: day => page.log.from = day
                Layout.preferredWidth: Theme.momentWidth
            }
        }
        ProblemNote {
            visible: !problem.isEmpty
            problem: page.log.problem
            Layout.fillWidth: true
        }
        BodyText {
            visible: text !== ""
            text: page.log.notice
            Layout.fillWidth: true
        }
        ListView {
            id: list
            objectName: "logList"
            clip: true
            model: page.log
            reuseItems: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.fillHeight: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Log")
            ScrollBar.vertical: ScrollBar {}

            Keys.onDownPressed: flick(0, -Theme.flickSpeed)
            Keys.onUpPressed: flick(0, Theme.flickSpeed)

            delegate: LogRow {
                width: list.width - Theme.gap12
            }
        }
    }
}
