// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Likeness
import Likeness.Capture

// Are these two pictures of the same person?
FocusScope {
    id: page

    required property VerificationModel verification
    required property EngineHost engineHost
    required property StoreHost storeHost
    required property Settings settings
    required property CaptureSession capture
    required property PeopleModel claimable
    // The window's width decides on the columns, since the rail changes with it too.
    required property real windowWidth

    // Whether the camera is wanted here: somebody started it, and has not left the page since.
    readonly property bool watching: visible && cameraOn
    signal cameraSettingsRequested

    function startCamera() {
        settings.isCameraFirst = true;
        verification.startCamera();
    }
    function take(pictures: incomingPictures, slot: PictureSlot) {
        if (slot === verification.probe) {
            settings.isCameraFirst = false;
        }
        verification.take(pictures, slot);
    }

    // Whoever was chosen needs a picture next, as does who was before a camera that was closed: Return or Space take
    // the way in that was taken last.
    property bool leadsToProbe: false
    readonly property bool cameraOn: verification.isCameraOn
    function leadToProbe() {
        leadsToProbe = true;
        leadLater.restart();
    }
    onCameraOnChanged: {
        if (visible && !cameraOn && verification.probe.isEmpty) {
            leadToProbe();
        }
    }
    onVisibleChanged: {
        if (visible) {
            leadLater.restart();
        } else {
            verification.stopCamera();
        }
    }
    Connections {
        target: page.verification
        function onClaimBegun() {
            page.leadToProbe();
        }
    }
    Timer {
        id: leadLater
        interval: 0
        onTriggered: {
            if (page.leadsToProbe && page.visible && probePiece.item) {
                page.leadsToProbe = false;
                (probePiece.item as PictureWell).focusFirst();
            }
        }
    }

    readonly property int columns: windowWidth >= Theme.threeColumnsFrom ? 3 : windowWidth >= Theme.twoColumnsFrom ? 2 : 1
    readonly property bool wellsSideBySide: columns === 3 || (columns === 1 && windowWidth >= Theme.wellsSideBySideFrom)

    function openInto(slot: PictureSlot) {
        dialog.slot = slot;
        dialog.ask();
    }

    Shortcut {
        enabled: page.visible
        sequence: "Ctrl+R"
        onActivated: page.openInto(page.verification.reference)
    }
    Shortcut {
        enabled: page.visible
        sequence: "Ctrl+O"
        onActivated: page.openInto(page.verification.probe)
    }
    Shortcut {
        enabled: page.visible
        sequences: ["Ctrl+V", "Shift+Ins"]
        onActivated: page.verification.paste()
    }
    Shortcut {
        enabled: page.visible
        sequence: "Ctrl+T"
        onActivated: page.verification.swap()
    }
    Shortcut {
        enabled: page.visible
        sequence: "F5"
        onActivated: page.again()
    }
    Shortcut {
        enabled: page.visible && page.storeHost.isSignedIn
        sequence: "Ctrl+F"
        onActivated: (pickerPiece.item as PersonPicker)?.focusInput()
    }
    Shortcut {
        enabled: page.visible && page.verification.verdict.word !== "" && !page.verification.report.isBusy
        sequence: "Ctrl+S"
        onActivated: reportDialog.ask(page.verification.report.suggestedName())
    }
    Shortcut {
        enabled: page.visible
        sequence: "Escape"
        onActivated: page.verification.stepBack()
    }

    OpenDialog {
        id: dialog
        property PictureSlot slot: page.verification.reference
        title: slot === page.verification.reference ? qsTr("Open the reference") : qsTr("Open the probe")
        fileMode: FileDialog.OpenFiles
        location: StandardPaths.PicturesLocation
        nameFilters: [qsTr("Pictures") + " (*.jpg *.jpeg *.png *.webp *.bmp *.JPG *.JPEG *.PNG *.WEBP *.BMP)",
            ...(slot === page.verification.reference ? [qsTr("Faceprints") + " (*.json)"] : []), qsTr("All files") + " (*)"]
        onAllChosen: files => {
            if (slot === page.verification.probe) {
                page.settings.isCameraFirst = false;
            }
            page.verification.openFiles(files, slot);
        }
    }

    function again() {
        verification.again();
        settings.isCameraFirst = settings.isCameraFirst || verification.isCameraOn;
    }
    SaveDialog {
        id: reportDialog
        button: panel.reportButton
        title: qsTr("Save the report")
        formatNames: ["PDF"]
        suffixes: ["pdf"]
        onChosen: file => page.verification.report.save(file)
    }

    // A drop beside the wells is welcome too.
    PictureDropArea {
        anchors.fill: parent
        onPicturesDropped: pictures => page.verification.take(pictures)
    }

    RowLayout {
        id: header
        anchors {
            top: parent.top
            left: parent.left
            right: parent.right
            margins: Theme.gap16
            leftMargin: Theme.gap24
            rightMargin: Theme.gap24
        }
        spacing: Theme.gap8

        Heading {
            // Where there is no room for it, the search is what counts.
            visible: page.width >= Theme.twoColumnsFrom || !page.storeHost.isSignedIn
            text: qsTr("Is it the same person?")
            font.pixelSize: Theme.pageTitle
            Layout.fillWidth: true
        }
        Piece {
            id: pickerPiece

            PersonPicker {
                objectName: "personPicker"
                visible: page.storeHost.isSignedIn
                people: page.claimable
                recent: page.verification.recent
                quiet: page.verification.verdict.word !== ""
                onPicked: id => page.verification.claim(id)
                Layout.preferredWidth: Theme.measureNarrow
                Layout.fillWidth: page.width < Theme.twoColumnsFrom
                Layout.maximumWidth: page.width < Theme.twoColumnsFrom ? page.width : page.width / 2
            }
        }
        ActionButton {
            objectName: "swapButton"
            text: qsTr("Swap")
            hint: qsTr("Swap reference and probe")
            iconName: "swap"
            iconOnly: page.windowWidth < Theme.wellsSideBySideFrom
            quiet: true
            shortcut: qsTr("Ctrl+T")
            enabled: !page.verification.isEmpty && !page.verification.isClaim
            onClicked: page.verification.swap()
        }
        ActionButton {
            objectName: "clearButton"
            text: qsTr("Clear")
            hint: qsTr("Remove both pictures")
            iconName: "remove"
            iconOnly: page.windowWidth < Theme.wellsSideBySideFrom
            quiet: true
            shortcut: page.verification.isClaim ? "" : qsTr("Esc")
            enabled: !page.verification.isEmpty || page.verification.isClaim
            onClicked: {
                page.verification.focusedSlot = null;
                page.verification.clear();
            }
        }
    }

    Flickable {
        id: flickable
        objectName: "scroller"
        anchors {
            top: header.bottom
            topMargin: Theme.gap12
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        contentWidth: width
        contentHeight: layout.height + Theme.gap16
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ScrollBar.vertical: ScrollEdge {
            policy: flickable.contentHeight > flickable.height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        }

        Item {
            id: layout

            readonly property real available: flickable.height - Theme.gap16
            readonly property real gap: Theme.gap16
            readonly property real panelWidth: page.columns === 1 ? width
                : page.windowWidth >= Theme.largeFrom ? Theme.panelWidthLarge : Theme.panelWidth
            readonly property real wellsWidth: page.columns === 1 ? width : width - panelWidth - gap
            readonly property real wellWidth: page.wellsSideBySide ? (wellsWidth - gap) / 2 : wellsWidth
            // The panel never shrinks; the wells take what is left, down to a size at which they still serve.
            readonly property real wellHeight: {
                const rows = page.wellsSideBySide ? 1 : 2;
                const room = page.columns === 1 ? available - panel.implicitHeight - gap
                                                : Math.max(available, panel.implicitHeight);
                return Math.max(reference.implicitHeight, page.cameraOn && live.item ? live.item.implicitHeight : 0, (room - (rows - 1) * gap) / rows);
            }
            readonly property real probeX: place(page.wellsSideBySide ? wellWidth + gap : 0, wellWidth)
            readonly property real probeY: page.wellsSideBySide ? 0 : wellHeight + gap
            readonly property real wellsHeight: page.wellsSideBySide ? wellHeight : 2 * wellHeight + gap

            // Where something stands, from the side where reading begins.
            function place(from: real, itemWidth: real): real {
                return Theme.mirrored ? width - from - itemWidth : from;
            }

            x: Theme.gap24
            width: flickable.width - 2 * Theme.gap24
            height: page.columns === 1 ? wellsHeight + gap + panel.height : Math.max(wellsHeight, panel.height)

            PictureWell {
                id: reference
                objectName: "referenceWell"
                visible: !page.verification.isClaim
                x: layout.place(0, width)
                width: layout.wellWidth
                height: layout.wellHeight
                title: qsTr("Reference")
                slot: page.verification.reference
                openShortcut: qsTr("Ctrl+R")
                isNext: slot.isEmpty
                onOpenRequested: page.openInto(slot)
                onPasteRequested: page.verification.paste(slot)
                onPicturesDropped: pictures => page.verification.take(pictures, slot)
                onIsFocusedChanged: page.noteFocus(reference)
            }
            Piece {
                ClaimWell {
                    objectName: "claimWell"
                    visible: page.verification.isClaim
                    x: layout.place(0, width)
                    width: layout.wellWidth
                    height: layout.wellHeight
                    person: page.verification.claimed
                    onRemoveRequested: page.verification.claim(0)
                }
            }
            Piece {
                id: probePiece

                PictureWell {
                    id: probeWell
                    objectName: "probeWell"
                    visible: !page.cameraOn
                    cameraOffered: true
                    cameraFirst: page.settings.isCameraFirst || page.verification.livenessMode !== 0
                    onCameraRequested: page.startCamera()
                    x: layout.probeX
                    y: layout.probeY
                    width: layout.wellWidth
                    height: layout.wellHeight
                    title: qsTr("Probe")
                    slot: page.verification.probe
                    openShortcut: qsTr("Ctrl+O")
                    isNext: slot.isEmpty && (page.verification.isClaim || !page.verification.reference.isEmpty)
                    onOpenRequested: page.openInto(slot)
                    onPasteRequested: page.verification.paste(slot)
                    onPicturesDropped: pictures => page.take(pictures, slot)
                    onIsFocusedChanged: page.noteFocus(probeWell)
                }
            }
            Piece {
                id: live

                LiveWell {
                    objectName: "liveWell"
                    visible: page.cameraOn
                    x: layout.probeX
                    y: layout.probeY
                    width: layout.wellWidth
                    height: layout.wellHeight
                    title: qsTr("Probe")
                    capture: page.capture
                    automatic: true
                    onCloseRequested: page.verification.stopCamera()
                    onOtherCameraRequested: page.cameraSettingsRequested()
                    onPictureRequested: page.openInto(page.verification.probe)
                }
            }
            VerdictPanel {
                id: panel
                objectName: "verdictPanel"
                x: layout.place(page.columns === 1 ? 0 : layout.width - width, width)
                y: page.columns === 1 ? layout.wellsHeight + layout.gap : 0
                width: layout.panelWidth
                height: page.columns === 1 ? Math.max(implicitHeight, layout.available - layout.wellsHeight - layout.gap)
                                           : Math.max(implicitHeight, layout.available)
                verdict: page.verification.verdict
                model: page.engineHost.model
                device: page.engineHost.device
                report: page.verification.report
                cameraNeeded: page.verification.needsCamera
                onCameraRequested: page.startCamera()
                onAgainRequested: page.again()
                onReportRequested: reportDialog.ask(page.verification.report.suggestedName())
                compact: page.columns !== 1 && layout.available < Theme.roomyFrom
                samplesOffered: page.verification.hasSamples && !page.verification.isClaim
                onSamePersonRequested: page.verification.trySamePerson()
                onDifferentPeopleRequested: page.verification.tryDifferentPeople()
            }
        }
    }

    // In one column the answer comes below the pictures: it must not come unseen.
    onColumnsChanged: showLater.restart()
    onHeightChanged: showLater.restart()
    Connections {
        target: page.verification.verdict
        function onChanged() {
            page.showVerdict();
        }
    }
    Timer {
        id: showLater
        interval: 0
        onTriggered: page.showVerdict()
    }
    function showVerdict() {
        const answered = verification.verdict.word !== "";
        if (answered && columns === 1 && panel.y + Theme.gap48 > flickable.contentY + flickable.height) {
            flickable.contentY = Math.max(0, Math.min(panel.y, flickable.contentHeight - flickable.height));
        }
    }

    // The keyboard must never be in a place that cannot be seen.
    function scrollTo(item: Item) {
        let ancestor = item;
        while (ancestor !== null && ancestor !== flickable.contentItem) {
            ancestor = ancestor.parent;
        }
        if (ancestor === null) {
            return;
        }
        const top = item.mapToItem(flickable.contentItem, 0, 0).y;
        const bottom = top + item.height;
        if (top < flickable.contentY || item.height > flickable.height) {
            flickable.contentY = Math.max(0, top - Theme.gap12);
        } else if (bottom > flickable.contentY + flickable.height) {
            flickable.contentY = Math.min(flickable.contentHeight - flickable.height, bottom + Theme.gap12 - flickable.height);
        }
    }

    Connections {
        target: page.Window.window
        function onActiveFocusItemChanged() {
            page.scrollTo(page.Window.window.activeFocusItem);
        }
    }

    function noteFocus(well: PictureWell) {
        if (well.isFocused) {
            verification.focusedSlot = well.slot;
        } else if (verification.focusedSlot === well.slot) {
            verification.focusedSlot = null;
        }
    }
}
