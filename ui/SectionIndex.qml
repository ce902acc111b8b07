// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// The sections of a long page by name, to go to. One stop of the Tab key; the arrow keys lead through them.
Column {
    id: index

    required property list<Piece> parts
    // How far the page is scrolled, and whether that is as far as it goes.
    required property real offset
    required property bool atEnd
    // The section that stands at the top, or the one that was chosen, until somebody scrolls: the last ones never
    // come to the top.
    readonly property SettingsSection current: chosen !== null && offset === chosenOffset ? chosen : topmost
    readonly property SettingsSection topmost: {
        let found = null;
        for (let i = 0; i < parts.length; ++i) {
            const section = sectionAt(i);
            // A part that is still being made has none.
            if (section !== null && (found === null || (section.visible && (atEnd || section.y <= offset + Theme.gap48)))) {
                found = section;
            }
        }
        return found;
    }
    property SettingsSection chosen: null
    property real chosenOffset: 0

    signal requested(section: SettingsSection)

    function sectionAt(i: int): SettingsSection {
        return parts[i].item as SettingsSection;
    }
    function choose(section: SettingsSection) {
        requested(section);
        chosen = section;
        chosenOffset = offset;
    }
    function go(from: int, step: int) {
        for (let i = from + step; i >= 0 && i < parts.length; i += step) {
            if (sectionAt(i).visible) {
                choose(sectionAt(i));
                rows.itemAt(i).forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
    }

    width: implicitWidth

    Repeater {
        id: rows
        model: index.parts.length

        AbstractButton {
            id: row
            required property int modelData
            readonly property SettingsSection section: index.sectionAt(modelData)
            readonly property bool current: section !== null && section === index?.current

            visible: section?.visible ?? false
            text: section?.name ?? ""
            width: Theme.indexWidth
            implicitHeight: Theme.controlHeight
            hoverEnabled: true
            focusPolicy: current || activeFocus ? Qt.TabFocus : Qt.NoFocus

            Accessible.role: Accessible.Button
            Accessible.name: text
            Accessible.selected: current
            Accessible.onPressAction: row.clicked()

            onClicked: index.choose(section)
            Keys.onReturnPressed: row.clicked()
            Keys.onEnterPressed: row.clicked()
            Keys.onDownPressed: index.go(modelData, 1)
            Keys.onUpPressed: index.go(modelData, -1)

            contentItem: Text {
                leftPadding: Theme.gap12
                rightPadding: Theme.gap8
                text: row.text
                font.pixelSize: Theme.body
                font.weight: row.current ? Font.DemiBold : Font.Normal
                color: row.current ? Theme.accent : Theme.mutedInk
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                verticalAlignment: Text.AlignVCenter
                textFormat: Text.PlainText
            }
            background: Rectangle {
                radius: Theme.controlRadius
                color: row.current ? Qt.alpha(Theme.accent, 0.1) : row.down ? Theme.pressed
                    : row.hovered ? Theme.hovered : "transparent"
                border.width: row.visualFocus ? Theme.focusWidth : 0
                border.color: Theme.accent
            }
        }
    }
}
