// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// A line of the audit log.
Item {
    id: row

    required property logLine line
    property bool personShown: true
    readonly property bool wide: width >= Theme.wellsSideBySideFrom

    implicitHeight: Math.max(Theme.rowHeight - Theme.gap8, what.implicitHeight + Theme.gap8)
    Accessible.role: Accessible.ListItem
    Accessible.name: line.moment + ", " + line.what + (line.person === "" ? "" : ", " + line.person) + (line.operatorName === "" ? "" : ", " + line.operatorName)

    RowLayout {
        anchors.fill: parent
        // Beside the scroll bar.
        anchors.rightMargin: Theme.gap12
        spacing: Theme.gap12

        Icon {
            name: row.line.decision === "match" ? "match" : row.line.decision === "review" ? "review"
                : row.line.decision === "no-match" ? "no-match" : row.line.decision === "cannot-tell" ? "cannot-tell" : "about"
            visible: row.line.decision !== ""
            color: row.line.decision === "match" ? Theme.match : row.line.decision === "review" ? Theme.review
                : row.line.decision === "cannot-tell" ? Theme.cannotTell : Theme.noMatch
        }
        Item {
            visible: row.line.decision === ""
            implicitWidth: Theme.iconSize
            implicitHeight: Theme.iconSize
        }
        CaptionText {
            text: row.line.moment
            wrapMode: Text.NoWrap
            Layout.preferredWidth: Theme.momentWidth
            Accessible.ignored: true
        }
        BodyText {
            id: what
            text: row.line.what
            maximumLineCount: 3
            elide: Text.ElideRight
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.momentWidth
            Accessible.ignored: true
        }
        BodyText {
            visible: row.personShown && row.wide
            text: row.line.person
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Layout.preferredWidth: Theme.momentWidth
            Accessible.ignored: true
        }
        CaptionText {
            visible: row.wide
            text: row.line.operatorName
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Layout.preferredWidth: Theme.momentWidth
            Accessible.ignored: true
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hair
        color: Theme.hairline
    }
}
