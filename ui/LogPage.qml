// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Likeness

// Who did what to whom, and whether the record of it is whole.
FocusScope {
    id: page

    required property LogModel log

    function focusFirst() {
        list.forceActiveFocus(Qt.OtherFocusReason);
    }
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
            if (page.visible && page.log.chain === LogModel.Unknown) {
                page.log.verifyChain();
            }
        }
        function onGrown() {
            list.forceLayout();
        }
        function onFilterChanged() {
            list.positionViewAtBeginning();
        }
    }
    SaveDialog {
        id: dialog
        button: exportButton
        title: qsTr("Export the log")
        formatNames: ["PDF", "CSV"]
        suffixes: ["pdf", "csv"]
        onChosen: file => page.log.exportTo(file)
    }

    Shortcut {
        enabled: page.visible && page.log.count > 0 && !page.log.exporter.isBusy
        sequence: "Ctrl+S"
        onActivated: dialog.ask(page.log.exporter.suggestedName())
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
                objectName: "checkAgainButton"
                visible: page.log.chain !== LogModel.Unknown
                text: page.log.chain === LogModel.Checking ? qsTr("Stop checking") : qsTr("Check again")
                iconName: page.log.chain === LogModel.Checking ? "remove" : "retry"
                iconOnly: true
                onClicked: page.log.chain === LogModel.Checking ? page.log.stopVerifying() : page.log.verifyChain()
            }
            ActionButton {
                id: exportButton
                objectName: "exportLogButton"
                text: qsTr("Export…")
                iconName: "export"
                shortcut: qsTr("Ctrl+S")
                enabled: page.log.count > 0 && !page.log.exporter.isBusy
                onClicked: dialog.ask(page.log.exporter.suggestedName())
            }
        }
        WorkingLine {
            working: page.log.chain === LogModel.Checking
            progress: page.log.chainProgress
            Layout.fillWidth: true
        }
        GridLayout {
            columns: page.width >= Theme.twoColumnsFrom ? 6 : 2
            columnSpacing: Theme.gap8
            rowSpacing: Theme.gap8
            Layout.fillWidth: true

            Choice {
                objectName: "logKind"
                label: qsTr("What")
                options: page.log.kinds
                current: page.log.kind
                onChosen: index => page.log.kind = index
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.momentWidth + Theme.gap48
            }
            Choice {
                objectName: "logOperator"
                label: qsTr("Operator")
                options: page.log.operators
                current: page.log.operatorIndex
                onChosen: index => page.log.operatorIndex = index
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.momentWidth
            }
            Field {
                objectName: "logPerson"
                label: qsTr("ID of a person")
                text: page.log.person
                onEdited: text => page.log.person = text
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.momentWidth
            }
            DayField {
                objectName: "logFrom"
                echoed: false
                label: qsTr("From")
                day: page.log.from
                onDayEdited: day => page.log.from = day
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.dayWidth
            }
            DayField {
                objectName: "logUntil"
                echoed: false
                label: qsTr("Until")
                day: page.log.until
                onDayEdited: day => page.log.until = day
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.dayWidth
            }
            ActionButton {
                objectName: "clearFilterButton"
                text: qsTr("Show everything")
                iconName: "remove"
                iconOnly: true
                enabled: page.log.isFiltered
                Layout.alignment: Qt.AlignBottom
                onClicked: page.log.clearFilter()
            }
        }
        ProblemNote {
            objectName: "chainProblem"
            visible: !problem.isEmpty
            problem: page.log.problem
            Layout.fillWidth: true
        }
        JobStrip {
            objectName: "exportJob"
            busy: page.log.exporter.isBusy
            progress: page.log.exporter.progress
            doing: qsTr("Writing the log…")
            notice: page.log.exporter.notice
            problem: page.log.exporter.problem
            onCancelRequested: page.log.exporter.cancel()
            Layout.fillWidth: true
        }
        BodyText {
            objectName: "emptyLog"
            visible: page.log.isLoaded && page.log.count === 0
            text: qsTr("No line is like this. Change the filter, or show everything.")
            color: Theme.mutedInk
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
            ScrollBar.vertical: ScrollEdge {}

            Keys.onDownPressed: flick(0, -Theme.flickSpeed)
            Keys.onUpPressed: flick(0, Theme.flickSpeed)

            delegate: LogRow {
                width: list.width
            }
        }
    }
}
