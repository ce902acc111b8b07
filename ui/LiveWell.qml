// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Likeness
import Likeness.Capture

// Live video with one instruction at a time, and a button to take the picture.
FocusScope {
    id: well

    required property string title
    required property CaptureSession capture
    // Whether a picture is taken by itself when it is good.
    property bool automatic: false

    // Whether the person is being asked to do something, or was and did not.
    readonly property bool checking: capture.isLive && (capture.liveness.isRunning || capture.liveness.sentence !== "")

    Accessible.role: Accessible.Grouping
    Accessible.name: title

    signal closeRequested
    // Where the camera gives no picture.
    signal otherCameraRequested
    signal pictureRequested

    function focusFirst() {
        takeButton.forceActiveFocus(Qt.TabFocusReason);
    }
    function take() {
        if (capture.isLive) {
            capture.capture();
        }
    }

    // What to do about a camera without a picture is never hidden in a corner.
    implicitHeight: header.height + 2 * Theme.gap8 + footer.height
        + Math.max(Theme.wellMinimum, capture.isLive ? 0 : trouble.implicitHeight + 2 * Theme.gap12)

    // Who has the focus and does something with the key comes first.
    readonly property bool spaceIsFree: !(Window.activeFocusItem instanceof TextInput)
        && !(Window.activeFocusItem instanceof AbstractButton) && !(Window.activeFocusItem instanceof ComboBox)

    Shortcut {
        enabled: well.visible && well.capture.isLive && well.spaceIsFree
        sequence: "Space"
        onActivated: well.take()
    }

    RowLayout {
        id: header
        width: parent.width
        height: Theme.controlHeight
        spacing: Theme.gap4

        Heading {
            text: well.title
            Layout.preferredHeight: Theme.controlHeight
        }
        CaptionText {
            text: well.capture.sourceName
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            maximumLineCount: 1
            leftPadding: Theme.gap8
            verticalAlignment: Text.AlignVCenter
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.controlHeight
        }
        ActionButton {
            objectName: "mirrorButton"
            text: qsTr("Mirror the picture")
            iconName: "mirror"
            iconOnly: true
            onClicked: well.capture.mirrored = !well.capture.mirrored
        }
        ActionButton {
            objectName: "closeCameraButton"
            text: qsTr("Switch the camera off")
            iconName: "remove"
            iconOnly: true
            onClicked: well.closeRequested()
        }
    }
    Card {
        id: frame
        anchors {
            top: header.bottom
            topMargin: Theme.gap8
            left: parent.left
            right: parent.right
            bottom: instruction.visible ? instruction.top : footer.top
            bottomMargin: Theme.gap8
        }
        color: Theme.sunken
        clip: true
        Accessible.role: Accessible.Graphic
        Accessible.name: well.title + ", " + (!well.capture.isLive ? well.capture.sentence
            : well.checking ? well.capture.liveness.sentence : guidance.text)

        LiveItem {
            objectName: "liveItem"
            anchors.fill: parent
            anchors.margins: Theme.gap8
            session: well.capture
            radius: Theme.controlRadius
            takenColor: well.capture.isGood ? Theme.accent : Theme.pictureTaken
            otherColor: Theme.pictureOther
            haloColor: Theme.pictureHalo
            tightness: well.capture.isGood ? 1 : 0
            visible: well.capture.isLive
        }
        CameraTrouble {
            id: trouble
            anchors.fill: parent
            anchors.margins: Theme.gap12
            visible: !well.capture.isLive
            capture: well.capture
            roomy: frame.height >= Theme.roomyWell
            onOtherCameraRequested: well.otherCameraRequested()
            onPictureRequested: well.pictureRequested()
        }
    }
    LivenessInstruction {
        id: instruction
        objectName: "livenessInstruction"
        visible: well.checking
        liveness: well.capture.liveness
        anchors {
            left: parent.left
            right: parent.right
            bottom: footer.top
            bottomMargin: Theme.gap4
        }
    }
    RowLayout {
        id: footer
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        height: Theme.controlHeight + Theme.gap8
        spacing: Theme.gap8

        Heading {
            id: guidance
            objectName: "cameraGuidance"
            text: well.capture.isLive && !well.checking ? well.capture.guidance : ""
            color: well.capture.isGood ? Theme.accent : Theme.ink
            Layout.fillWidth: true
        }
        ActionButton {
            id: takeButton
            objectName: "takeButton"
            text: !well.capture.liveness.isWanted ? qsTr("Take the picture")
                : well.capture.liveness.isRunning ? qsTr("Start over")
                : well.checking ? qsTr("Try again") : qsTr("Begin the check")
            iconName: well.checking ? "retry" : "camera"
            strong: true
            shortcut: qsTr("Space")
            enabled: well.capture.isLive
            onClicked: well.take()
        }
    }
}
