// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// Pairs that went worst, with both faces, for somebody to look at.
SettingsSection {
    id: section

    required property string lead
    required property var pairs

    CaptionText {
        text: section.lead
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.gap16
        Layout.fillWidth: true

        Repeater {
            model: GrowingRows {
                list: section.pairs
            }

            Column {
                id: pair
                required property evaluationPair modelData

                width: 2 * Theme.portrait + Theme.gap4
                spacing: Theme.gap4
                Accessible.role: Accessible.Grouping
                Accessible.name: qsTr("%1, similarity %2").arg(modelData.names).arg(modelData.score)

                Row {
                    spacing: Theme.gap4

                    Portrait {
                        picture: pair.modelData.chipA
                        name: qsTr("First picture of %1").arg(pair.modelData.names)
                    }
                    Portrait {
                        picture: pair.modelData.chipB
                        name: qsTr("Second picture of %1").arg(pair.modelData.names)
                    }
                }
                BodyText {
                    width: parent.width
                    text: pair.modelData.score
                    font.weight: Font.DemiBold
                }
                CaptionText {
                    width: parent.width
                    text: pair.modelData.names
                    elide: Text.ElideMiddle
                    wrapMode: Text.NoWrap
                }
                CaptionText {
                    width: parent.width
                    text: pair.modelData.files
                    elide: Text.ElideMiddle
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
