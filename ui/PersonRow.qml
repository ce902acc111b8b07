// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// A person in a list.
Rectangle {
    id: row

    required property int index
    required property double personId
    required property string displayName
    required property string externalId
    required property string created
    required property bool isSelected
    property bool shown: false
    property bool current: false

    signal openRequested
    signal toggleRequested

    implicitHeight: Theme.rowHeight
    radius: Theme.controlRadius
    color: shown ? Theme.wash(Theme.accent) : pointer.hovered ? Theme.hovered : "transparent"
    border.width: current ? Theme.focusWidth : 0
    border.color: Theme.accent

    Accessible.role: Accessible.ListItem
    Accessible.name: displayName === "" ? externalId : qsTr("%1, %2").arg(displayName).arg(externalId)
    Accessible.selected: shown
    Accessible.focusable: true
    Accessible.onPressAction: row.openRequested()

    HoverHandler {
        id: pointer
    }
    TapHandler {
        onTapped: row.openRequested()
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap8
        anchors.rightMargin: Theme.gap12
        spacing: Theme.gap8

        CheckOption {
            visible: row.isSelected || pointer.hovered || row.current
            text: ""
            focusPolicy: Qt.NoFocus
            checked: row.isSelected
            Accessible.name: qsTr("Select %1").arg(row.displayName)
            Layout.preferredWidth: Theme.iconSize
            onToggled: row.toggleRequested()
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            BodyText {
                text: row.displayName === "" ? row.externalId : row.displayName
                lineHeight: 1
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            CaptionText {
                text: row.externalId
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        CaptionText {
            text: row.created
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
