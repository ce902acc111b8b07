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
            model: section.pairs.length

            Column {
                id: pair
                required property int index
                readonly property evaluationPair shown: section.pairs[index]

                width: 2 * Theme.portrait + Theme.gap4
                spacing: Theme.gap4
                Accessible.role: Accessible.Grouping
                Accessible.name: qsTr("%1, similarity %2").arg(shown.names).arg(shown.score)

                Row {
                    spacing: Theme.gap4

                    Portrait {
                        picture: pair.shown.chipA
                    }
                    Portrait {
                        picture: pair.shown.chipB
                    }
                }
                BodyText {
                    width: parent.width
                    text: pair.shown.score
                    font.weight: Font.DemiBold
                }
                CaptionText {
                    width: parent.width
                    text: pair.shown.names
                    elide: Text.ElideMiddle
                    wrapMode: Text.NoWrap
                }
                CaptionText {
                    width: parent.width
                    text: pair.shown.files
                    elide: Text.ElideMiddle
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
