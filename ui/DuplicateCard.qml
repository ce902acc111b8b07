// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// Somebody enrolled who looks like the person being enrolled, side by side.
Card {
    id: duplicate
    required property duplicateView view

    implicitHeight: alike.implicitHeight + 2 * Theme.gap16
    border.color: Theme.review

    RowLayout {
        id: alike
        x: Theme.gap16
        y: Theme.gap16
        width: parent.width - 2 * Theme.gap16
        spacing: Theme.gap12

        Repeater {
            model: [
                { picture: duplicate.view.own, label: qsTr("New") },
                { picture: duplicate.view.chip, label: qsTr("Enrolled") }
            ]

            Column {
                id: side
                required property var modelData
                spacing: Theme.gap4

                Portrait {
                    picture: side.modelData.picture
                    name: side.modelData.label
                    width: Theme.chipWide
                    height: Theme.chipWide
                }
                CaptionText {
                    text: side.modelData.label
                    Accessible.ignored: true
                }
            }
        }
        ColumnLayout {
            spacing: Theme.gap4
            Layout.fillWidth: true

            BodyText {
                text: qsTr("Looks like %1 (%2), who is enrolled already").arg(duplicate.view.name).arg(duplicate.view.externalId)
                font.weight: Font.DemiBold
                Layout.fillWidth: true
            }
            BodyText {
                text: qsTr("Similarity %1. %2").arg(duplicate.view.similarity).arg(duplicate.view.stranger)
                color: Theme.mutedInk
                Layout.fillWidth: true
            }
        }
    }
}
