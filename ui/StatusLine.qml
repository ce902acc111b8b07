// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness
import Likeness.Capture

// What is true all the time: where records go, what computes, how fast the last answer was.
Rectangle {
    id: line

    required property EngineHost engineHost
    required property StoreHost storeHost
    required property Verdict verdict
    required property CaptureSession capture
    property string notice

    implicitHeight: Theme.statusHeight
    color: Theme.paper

    component Fact: CaptionText {
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        maximumLineCount: 1
        visible: text !== ""
    }

    Rectangle {
        width: parent.width
        height: Theme.hair
        color: Theme.hairline
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap16
        anchors.rightMargin: Theme.gap16
        spacing: Theme.gap24

        Fact {
            objectName: "storeFact"
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: line.storeHost.state === StoreHost.None ? qsTr("No store: nothing is kept")
                : line.storeHost.state === StoreHost.Closed ? qsTr("%1: locked").arg(line.storeHost.fileName)
                : line.storeHost.isUnencrypted ? qsTr("%1: NOT ENCRYPTED").arg(line.storeHost.fileName)
                : qsTr("%1: encrypted").arg(line.storeHost.fileName)
            color: line.storeHost.isUnencrypted ? Theme.noMatch : Theme.mutedInk
            font.weight: line.storeHost.isUnencrypted ? Font.DemiBold : Font.Normal
        }
        Fact {
            objectName: "operatorFact"
            text: line.storeHost.isSignedIn ? line.storeHost.operatorName
                : line.storeHost.state === StoreHost.Locked ? qsTr("Nobody is signed in") : ""
        }
        Fact {
            objectName: "deviceFact"
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: line.engineHost.state === EngineHost.Loading ? qsTr("Loading the model…")
                : line.engineHost.state === EngineHost.Failed ? qsTr("No model") : line.engineHost.device
        }
        Fact {
            text: line.engineHost.fallbackReason
            color: Theme.review
            Layout.fillWidth: true
        }
        Fact {
            objectName: "cameraFact"
            visible: text !== "" && line.width >= Theme.wellsSideBySideFrom
            text: line.capture.isOn ? line.capture.sourceName : ""
        }
        Fact {
            objectName: "packFact"
            visible: text !== "" && line.width >= Theme.wellsSideBySideFrom
            text: line.engineHost.pack === "" ? "" : qsTr("Pack %1").arg(line.engineHost.pack)
        }
        Fact {
            text: line.notice
            color: Theme.review
            Layout.fillWidth: true
        }
        Item {
            Layout.fillWidth: true
        }
        Fact {
            objectName: "durationFact"
            visible: text !== "" && line.width >= Theme.twoColumnsFrom
            text: line.verdict.durationText === "" ? "" : qsTr("Last answer in %1").arg(line.verdict.durationText)
        }
    }
}
