// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// One of several, with a name above it.
ColumnLayout {
    id: choice

    required property string label
    required property var options
    required property int current
    property bool labelShown: true

    signal chosen(index: int)

    function focusInput() {
        box.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.gap4

    CaptionText {
        visible: choice.labelShown
        text: choice.label
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    ComboBox {
        id: box
        objectName: choice.objectName + "Box"
        implicitHeight: Theme.controlHeight
        model: choice.options
        currentIndex: choice.current
        font.pixelSize: Theme.body
        opacity: enabled ? 1 : Theme.disabled
        Layout.fillWidth: true

        Accessible.role: Accessible.ComboBox
        Accessible.name: qsTr("%1: %2").arg(choice.label).arg(displayText)
        Accessible.onPressAction: box.popup.open()

        // Other options make a ComboBox start from the first.
        onModelChanged: currentIndex = Qt.binding(() => choice.current)
        onActivated: index => {
            choice.chosen(index);
            // What is chosen is what the model says, also when it refused.
            box.currentIndex = Qt.binding(() => choice.current);
        }

        contentItem: Text {
            leftPadding: box.mirrored ? Theme.gap24 : Theme.gap8
            rightPadding: box.mirrored ? Theme.gap8 : Theme.gap24
            horizontalAlignment: Text.AlignLeft
            text: box.displayText
            font: box.font
            color: Theme.ink
            elide: Text.ElideRight
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
        }
        indicator: Icon {
            x: box.mirrored ? Theme.gap8 : box.width - width - Theme.gap8
            y: (box.height - height) / 2
            width: Theme.gap12
            height: Theme.gap12
            name: "chevron"
            color: Theme.mutedInk
            rotation: 90
        }
        background: Rectangle {
            radius: Theme.controlRadius
            color: Theme.surface
            border.width: box.visualFocus ? Theme.focusWidth : Theme.hair
            border.color: box.visualFocus ? Theme.accent : Qt.alpha(Theme.ink, 0.2)
        }
        delegate: ItemDelegate {
            id: option
            required property int index
            required property string modelData

            width: box.width
            height: Theme.controlHeight
            text: modelData
            highlighted: box.highlightedIndex === index
            Accessible.role: Accessible.ListItem
            Accessible.name: text
            Accessible.selected: box.currentIndex === index
            Accessible.onPressAction: option.clicked()

            contentItem: Text {
                text: option.text
                font.pixelSize: Theme.body
                font.weight: box.currentIndex === option.index ? Font.DemiBold : Font.Normal
                color: Theme.ink
                elide: Text.ElideRight
                textFormat: Text.PlainText
                verticalAlignment: Text.AlignVCenter
            }
            background: Rectangle {
                color: option.highlighted ? Theme.hovered : "transparent"
            }
        }
        popup: Popup {
            y: box.height + Theme.gap4
            width: box.width
            implicitHeight: contentItem.implicitHeight + 2
            padding: 1
            contentItem: ListView {
                clip: true
                implicitHeight: contentHeight
                model: box.popup.visible ? box.delegateModel : null
                currentIndex: box.highlightedIndex
            }
            background: Rectangle {
                radius: Theme.controlRadius
                color: Theme.surface
                border.width: Theme.hair
                border.color: Qt.alpha(Theme.ink, 0.2)
            }
        }
    }
}
