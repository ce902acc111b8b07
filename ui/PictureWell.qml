// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Likeness

// A place for one picture: drop, open or paste it, see its faces, replace or remove it.
FocusScope {
    id: well

    required property string title
    required property PictureSlot slot
    required property string openShortcut
    // Whether this is the well that wants a picture next.
    property bool isNext: false
    property bool cameraOffered: false
    // Whether the camera is the first of the ways in.
    property bool cameraFirst: false

    readonly property bool hasPicture: !slot.picture.isEmpty
    readonly property string status: {
        switch (slot.state) {
        case PictureSlot.Opening:
            return qsTr("Opening…");
        case PictureSlot.WaitingForModel:
            return qsTr("Waiting for the model…");
        case PictureSlot.Searching:
            return qsTr("Looking for a face…");
        case PictureSlot.FaceFound:
            return (slot.isFaceprint ? qsTr("A faceprint, without a picture.") : slot.faces.count === 1 ? qsTr("One face.")
                : slot.isFaceChosen ? qsTr("%n faces; you chose this one.", "", slot.faces.count)
                                    : qsTr("%n faces; the largest was taken.", "", slot.faces.count))
                + (slot.isTurned ? " " + qsTr("The picture was turned upright.") : "");
        default:
            return "";
        }
    }

    // The keyboard is in the well itself, and its frame shows it.
    readonly property bool isFocused: frame.activeFocus

    // The keyboard goes to what gives it a picture, or to the picture that is there.
    function focusFirst() {
        if (hasPicture) {
            frame.forceActiveFocus(Qt.TabFocusReason);
        } else {
            content.focusFirst();
        }
    }

    signal openRequested
    signal pasteRequested
    signal cameraRequested
    signal picturesDropped(pictures: incomingPictures)

    implicitHeight: Theme.controlHeight + Theme.gap8 + Theme.wellMinimum + footer.height
    Accessible.role: Accessible.Grouping
    Accessible.name: title

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
            text: well.slot.name
            elide: Text.ElideMiddle
            wrapMode: Text.NoWrap
            maximumLineCount: 1
            leftPadding: Theme.gap8
            lineHeight: 1
            verticalAlignment: Text.AlignVCenter
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.controlHeight
        }
        ActionButton {
            objectName: "nextFaceButton"
            visible: well.slot.faces.count > 1
            text: qsTr("Take the next face")
            iconName: "next-face"
            iconOnly: true
            shortcut: "→"
            onClicked: well.slot.takeNextFace()
        }
        ActionButton {
            objectName: "replaceButton"
            visible: !well.slot.isEmpty
            text: qsTr("Open another picture…")
            iconName: "open"
            iconOnly: true
            shortcut: well.openShortcut
            onClicked: well.openRequested()
        }
        ActionButton {
            objectName: "removeButton"
            visible: !well.slot.isEmpty
            text: qsTr("Remove the picture")
            iconName: "remove"
            iconOnly: true
            shortcut: qsTr("Esc")
            onClicked: {
                frame.forceActiveFocus();
                well.slot.clear();
            }
        }
    }

    Card {
        id: frame
        objectName: "frame"
        anchors {
            top: header.bottom
            topMargin: Theme.gap8
            left: parent.left
            right: parent.right
            bottom: footer.top
        }
        activeFocusOnTab: true
        color: dropArea.containsDrag ? Theme.wash(Theme.accent) : well.hasPicture ? Theme.sunken : Theme.surface
        border.width: activeFocus || dropArea.containsDrag ? Theme.focusWidth : Theme.hair
        border.color: activeFocus || dropArea.containsDrag ? Theme.accent : Theme.hairline

        Accessible.role: Accessible.Graphic
        Accessible.name: well.title + (well.slot.name === "" ? "" : ", " + well.slot.name)
            + (well.status === "" ? "" : ", " + well.status) + (well.slot.problem.isEmpty ? "" : ", " + well.slot.problem.what)
        Accessible.description: qsTr("Press to open a picture")
        Accessible.focusable: true
        Accessible.onPressAction: well.openRequested()

        Keys.onReturnPressed: well.openRequested()
        Keys.onEnterPressed: well.openRequested()
        Keys.onSpacePressed: well.openRequested()
        Keys.onRightPressed: well.slot.takeNextFace()

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }

        TapHandler {
            onTapped: point => {
                frame.forceActiveFocus();
                // Only a face that is not taken yet: the click may just mean the well.
                const face = overlay.faceAt(frame.mapToItem(overlay, point.position));
                if (face > 0) {
                    well.slot.takeFace(face);
                }
            }
        }
        HoverHandler {
            id: pointer
            cursorShape: overlay.faceAt(frame.mapToItem(overlay, point.position)) > 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
        }

        PictureItem {
            id: picture
            objectName: "picture"
            anchors.fill: parent
            anchors.margins: Theme.gap8
            picture: well.slot.picture
            radius: Theme.cardRadius - Theme.gap4
            opacity: well.slot.problem.isEmpty ? 1 : Theme.dimmed
        }
        FaceOverlay {
            id: overlay
            objectName: "overlay"
            anchors.fill: picture
            faces: well.slot.faces
            pictureRect: picture.paintedRect
            takenColor: Theme.pictureTaken
            otherColor: Theme.pictureOther
            haloColor: Theme.pictureHalo
            tightness: faces.count > 0 ? 1 : 0

            Behavior on tightness {
                enabled: Theme.animated
                NumberAnimation {
                    duration: Theme.calm
                    easing.type: Easing.OutCubic
                }
            }
        }
        Flickable {
            visible: !well.hasPicture && !dropArea.containsDrag
            anchors.fill: parent
            anchors.margins: Theme.gap12
            contentHeight: Math.max(height, content.implicitHeight)
            interactive: content.implicitHeight > height
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            ScrollBar.vertical: ScrollEdge {}

            WellContent {
                id: content
                anchors.centerIn: parent
                width: Math.min(parent.width, Theme.measure)
                slot: well.slot
                openShortcut: well.openShortcut
                isNext: well.isNext
                roomy: frame.height >= Theme.roomyWell
                onOpenRequested: well.openRequested()
                onPasteRequested: well.pasteRequested()
                cameraOffered: well.cameraOffered
                cameraFirst: well.cameraFirst
                onCameraRequested: well.cameraRequested()
            }
        }
        Card {
            id: note
            visible: well.hasPicture && !pictureNote.problem.isEmpty
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
                margins: frame.height >= Theme.roomyWell ? Theme.gap16 : Theme.gap8
            }
            height: pictureNote.implicitHeight + 2 * Theme.gap12

            ProblemNote {
                id: pictureNote
                anchors {
                    left: parent.left
                    right: dismissButton.visible ? dismissButton.left : parent.right
                    verticalCenter: parent.verticalCenter
                    leftMargin: Theme.gap12
                    rightMargin: Theme.gap12
                }
                problem: well.slot.notTaken.isEmpty ? well.slot.problem : well.slot.notTaken
            }
            ActionButton {
                id: dismissButton
                objectName: "dismissNoteButton"
                visible: !well.slot.notTaken.isEmpty
                anchors {
                    top: parent.top
                    right: parent.right
                    margins: Theme.gap4
                }
                text: qsTr("Close this message")
                iconName: "remove"
                iconOnly: true
                onClicked: well.slot.dismissNotTaken()
            }
        }
        BodyText {
            visible: dropArea.containsDrag
            anchors.centerIn: parent
            text: qsTr("Drop here: %1").arg(well.title)
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            color: Theme.accent
            padding: Theme.gap12
            wrapMode: Text.NoWrap

            Rectangle {
                z: -1
                anchors.fill: parent
                radius: Theme.controlRadius
                color: Theme.surface
            }
        }
        WorkingLine {
            working: well.slot.isBusy
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
                leftMargin: Theme.cardRadius
                rightMargin: Theme.cardRadius
            }
        }
        PictureDropArea {
            id: dropArea
            objectName: "dropArea"
            anchors.fill: parent
            onPicturesDropped: pictures => well.picturesDropped(pictures)
        }
    }

    CaptionText {
        id: footer
        objectName: "status"
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        height: Theme.gap24
        verticalAlignment: Text.AlignBottom
        elide: Text.ElideRight
        maximumLineCount: 1
        text: well.status
    }
}
