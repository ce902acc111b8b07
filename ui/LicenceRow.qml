// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Likeness

// A piece of work, whose it is, and its licence, which unfolds to the whole text.
ColumnLayout {
    id: row

    required property string name
    required property string purpose
    required property string holder
    required property string licence
    required property AboutModel about
    property bool unfolded: false

    spacing: Theme.gap4

    RowLayout {
        spacing: Theme.gap8
        Layout.fillWidth: true

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            BodyText {
                text: qsTr("%1: %2").arg(row.name).arg(row.purpose)
                Layout.fillWidth: true
            }
            CaptionText {
                text: row.holder
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        ActionButton {
            objectName: "licenceButton"
            text: row.licence
            quiet: true
            Accessible.name: row.unfolded ? qsTr("Fold the licence of %1").arg(row.name) : qsTr("Read the licence of %1").arg(row.name)
            onClicked: row.unfolded = !row.unfolded
        }
    }
    // The text is long, and seldom wanted.
    Repeater {
        model: row.unfolded ? 1 : 0

        Card {
            implicitHeight: Theme.licenceHeight
            color: Theme.sunken
            Layout.fillWidth: true

            ScrollView {
                id: scroll
                anchors.fill: parent
                anchors.margins: Theme.gap8
                contentWidth: availableWidth

                TextArea {
                    objectName: "licenceText"
                    width: scroll.availableWidth
                    readOnly: true
                    activeFocusOnTab: true
                    text: row.about.textOf(row.licence)
                    textFormat: TextEdit.PlainText
                    wrapMode: TextEdit.Wrap
                    color: Theme.ink
                    font.pixelSize: Theme.caption
                    padding: 0
                    background: null
                    Accessible.name: qsTr("Licence of %1").arg(row.name)
                }
            }
        }
    }
}
