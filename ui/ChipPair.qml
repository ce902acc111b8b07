// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Likeness

// Both aligned faces, same size, eyes on one line, so that a person can judge too.
Row {
    id: pair

    required property Verdict verdict
    property real maximumChip: Theme.chip

    readonly property real chipSize: Math.min(maximumChip, (width - spacing) / 2)

    spacing: Theme.gap12

    component Chip: Column {
        id: chip
        required property displayPicture picture
        required property string label
        spacing: Theme.gap4

        PictureItem {
            width: pair.chipSize
            height: pair.chipSize
            picture: chip.picture
            radius: Theme.controlRadius
            Accessible.role: Accessible.Graphic
            Accessible.name: chip.picture.isEmpty ? qsTr("No picture: %1").arg(chip.label) : qsTr("Aligned face: %1").arg(chip.label)

            // A sample whose picture was not kept, or a faceprint.
            Rectangle {
                anchors.fill: parent
                visible: chip.picture.isEmpty
                radius: Theme.controlRadius
                color: Theme.sunken

                Icon {
                    anchors.centerIn: parent
                    name: "face"
                    color: Theme.mutedInk
                }
            }
        }
        CaptionText {
            width: pair.chipSize
            text: chip.label
            Accessible.ignored: true
        }
    }

    Chip {
        picture: pair.verdict.referenceChip
        label: qsTr("Reference")
    }
    Chip {
        picture: pair.verdict.probeChip
        label: qsTr("Probe")
    }
}
