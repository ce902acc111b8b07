// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// A picture that becomes a sample, or the reason why it does not.
ColumnLayout {
    id: tile

    required property PictureSlot slot
    // Which it is of how many.
    required property int index
    required property int count
    property string refusal
    property string quality
    property bool canKeep

    readonly property bool good: slot.state === PictureSlot.FaceFound && refusal === ""
    readonly property string ordinal: qsTr("Picture %1 of %2").arg(index + 1).arg(count)
    readonly property string reason: slot.problem.isEmpty ? refusal : slot.problem.what

    signal removeRequested
    signal keepRequested

    width: Theme.tile
    spacing: Theme.gap4
    Accessible.role: Accessible.Grouping
    Accessible.name: ordinal

    Rectangle {
        radius: Theme.controlRadius
        color: Theme.sunken
        border.width: tile.good ? Theme.hair : Theme.focusWidth
        border.color: tile.good ? Theme.match : tile.reason === "" ? Theme.hairline : Theme.review
        Layout.preferredWidth: Theme.tile
        Layout.preferredHeight: Theme.tile

        PictureItem {
            id: picture
            anchors.fill: parent
            anchors.margins: Theme.focusWidth
            picture: tile.slot.picture
            Accessible.role: Accessible.Graphic
            Accessible.name: tile.ordinal + ", " + tile.slot.name + ", " + (tile.slot.isBusy ? qsTr("Looking…") : tile.good ? qsTr("good") : tile.reason)
                + (tile.quality === "" ? "" : ", " + tile.quality)
        }
        WorkingLine {
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
                margins: Theme.gap8
            }
            working: tile.slot.isBusy
        }
        ActionButton {
            anchors {
                top: parent.top
                right: parent.right
                margins: Theme.gap4
            }
            text: qsTr("Remove picture %1 of %2").arg(tile.index + 1).arg(tile.count)
            iconName: "remove"
            iconOnly: true
            quiet: false
            onClicked: tile.removeRequested()
        }
    }
    RowLayout {
        spacing: Theme.gap4
        Layout.fillWidth: true

        Icon {
            visible: !tile.slot.isBusy
            name: tile.good ? "match" : "problem"
            color: tile.good ? Theme.match : Theme.review
            Layout.preferredWidth: Theme.gap12 + 2
            Layout.preferredHeight: Theme.gap12 + 2
            Layout.alignment: Qt.AlignTop
        }
        CaptionText {
            text: tile.slot.isBusy ? qsTr("Looking…") : tile.good ? qsTr("Good") : tile.reason
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
    CaptionText {
        objectName: "sampleQuality"
        visible: text !== ""
        text: tile.quality
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    ActionButton {
        objectName: "keepButton"
        visible: tile.canKeep
        text: qsTr("Keep anyway")
        Accessible.name: qsTr("Keep picture %1 of %2 anyway").arg(tile.index + 1).arg(tile.count)
        onClicked: tile.keepRequested()
    }
}
