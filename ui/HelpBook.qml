// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Likeness

// The user guide: its parts at the left, the one that was chosen at the right.
ColumnLayout {
    id: book

    // The part to begin with.
    required property string topic

    readonly property helpTopic shown: help.topics[list.currentIndex]

    signal closeRequested

    function focusParts() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    function show() {
        help.space(words.textDocument, Theme.gap12, Theme.hairline);
        scroll.ScrollBar.vertical.position = 0;
    }

    spacing: Theme.gap12
    onShownChanged: later.restart()

    HelpModel {
        id: help
    }
    // When the text is there.
    Timer {
        id: later
        interval: 0
        onTriggered: book.show()
    }

    RowLayout {
        spacing: Theme.gap8
        Layout.fillWidth: true

        Heading {
            objectName: "helpTitle"
            text: book.shown.title
            leftPadding: Theme.mirrored ? 0 : Theme.indexWidth + Theme.gap16
            rightPadding: Theme.mirrored ? Theme.indexWidth + Theme.gap16 : 0
            Layout.fillWidth: true
        }
        ActionButton {
            objectName: "closeHelpButton"
            text: qsTr("Close the help")
            iconName: "remove"
            iconOnly: true
            shortcut: qsTr("Esc")
            onClicked: book.closeRequested()
        }
    }
    RowLayout {
        spacing: Theme.gap16
        Layout.fillWidth: true
        Layout.fillHeight: true

        ListView {
            id: list
            objectName: "helpTopics"
            model: help.topics
            currentIndex: help.placeOf(book.topic)
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            Layout.preferredWidth: Theme.indexWidth
            Layout.fillHeight: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Parts of the help")

            delegate: ItemDelegate {
                id: row
                required property int index
                required property helpTopic modelData
                readonly property bool current: ListView.isCurrentItem

                width: list.width
                implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + Theme.gap8)
                text: modelData.title
                Accessible.role: Accessible.ListItem
                Accessible.name: text
                Accessible.selected: current
                Accessible.onPressAction: row.clicked()
                onClicked: list.currentIndex = index

                contentItem: Text {
                    text: row.text
                    font.pixelSize: Theme.body
                    font.weight: row.current ? Font.DemiBold : Font.Normal
                    color: row.current ? Theme.accent : Theme.mutedInk
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignLeft
                    verticalAlignment: Text.AlignVCenter
                    textFormat: Text.PlainText
                }
                background: Rectangle {
                    radius: Theme.controlRadius
                    color: row.current ? Qt.alpha(Theme.accent, 0.1) : row.hovered ? Theme.hovered : "transparent"
                    border.width: row.current && list.activeFocus ? Theme.focusWidth : 0
                    border.color: Theme.accent
                }
            }
        }
        ScrollView {
            id: scroll
            Layout.fillWidth: true
            Layout.fillHeight: true

            TextArea {
                id: words
                objectName: "helpText"
                readOnly: true
                activeFocusOnTab: true
                text: book.shown.text
                textFormat: TextEdit.MarkdownText
                wrapMode: TextEdit.Wrap
                color: Theme.ink
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentInk
                font.pixelSize: Theme.body
                topPadding: 0
                leftPadding: 0
                rightPadding: Theme.gap12
                background: null
                Accessible.name: book.shown.title
            }
        }
    }
}
