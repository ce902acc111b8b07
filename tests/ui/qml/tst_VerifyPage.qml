// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Likeness
import Likeness.Ui

// The Verify page as a user has it, with the real engine and the sample pictures.
Item {
    id: root
    width: 1280
    height: 800

    // Where the keyboard is when it is in no well.
    Item {
        id: elsewhere
        activeFocusOnTab: true
    }
    VerifyPage {
        id: page
        anchors.fill: parent
        verification: desk.verification
        engineHost: desk.engineHost
        storeHost: desk.storeHost
        claimable: desk.claimable
        settings: desk.settings
        capture: desk.capture
        windowWidth: root.width
        focus: true
    }

    TestCase {
        id: testCase
        name: "VerifyPage"
        when: windowShown

        readonly property var verdict: desk.verification.verdict

        function init() {
            root.width = 1280;
            root.height = 800;
            Theme.dark = false;
            Theme.animated = false;
            desk.verification.reference.clear();
            desk.verification.probe.clear();
            tryCompare(desk.engineHost, "state", EngineHost.Ready, desk.patience);
            elsewhere.forceActiveFocus();
        }

        function button(name: string, parent: Item): Item {
            const found = findChild(parent ?? page, name);
            verify(found !== null, name);
            return found;
        }

        function settle() {
            tryVerify(() => desk.verification.isSettled, desk.patience);
        }

        // Presses Tab until the keyboard is where it should be.
        function tabTo(item: Item) {
            for (let i = 0; i < 20 && !item.activeFocus; ++i) {
                keyClick(Qt.Key_Tab);
            }
            verify(item.activeFocus, "the keyboard reaches " + item.objectName);
        }

        function test_emptyPageTeaches() {
            compare(verdict.state, Verdict.Waiting);
            verify(button("guidance").text.length > 0);
            verify(!button("swapButton").enabled);
            verify(!button("removeButton", button("referenceWell")).visible);
            verify(button("openButton", button("referenceWell")).strong);
            verify(!button("openButton", button("probeWell")).strong);
        }

        function test_keyboardAloneLeadsToAVerdict() {
            tabTo(button("samePersonButton"));
            keyClick(Qt.Key_Space);
            settle();
            compare(button("verdictWord").text, "Match");
            verify(button("strangerText").text.startsWith("Fewer than 1 in 1,000,000 strangers"));
            verify(button("probabilityFact").visible);
            verify(button("probabilityAssumption").text.startsWith("Assuming 50"));
            verify(/^[0-9]+ and [0-9]+ of 100$/.test(button("qualityFact").value), button("qualityFact").value);
            verify(!button("qualityRemarks").visible);
            tabTo(button("differentPeopleButton"));
            keyClick(Qt.Key_Return);
            settle();
            compare(button("verdictWord").text, "No match");
            verify(!button("probabilityFact").visible);
            verify(!button("probabilityAssumption").visible);
            verify(button("status", button("probeWell")).text.length > 0);
            verify(button("origin").text.includes("mobilefacenet"));
        }

        function test_tabOrderFollowsThePage() {
            const order = [];
            elsewhere.forceActiveFocus();
            for (let i = 0; i < 9; ++i) {
                keyClick(Qt.Key_Tab);
                order.push(root.Window.window.activeFocusItem.objectName);
            }
            compare(order.join(" "), "frame openButton pasteButton frame openButton cameraButton pasteButton samePersonButton differentPeopleButton");
        }

        function test_pasteFillsTheFocusedOrTheFirstEmptyWell() {
            desk.copyPicture();
            keyClick(Qt.Key_V, Qt.ControlModifier);
            verify(!desk.verification.reference.isEmpty);
            verify(desk.verification.probe.isEmpty);
            keyClick(Qt.Key_V, Qt.ControlModifier);
            settle();
            compare(verdict.state, Verdict.Match);
            keyClick(Qt.Key_Escape);
            verify(desk.verification.isEmpty);

            const frame = button("frame", button("probeWell"));
            tabTo(frame);
            compare(desk.verification.focusedSlot, desk.verification.probe);
            keyClick(Qt.Key_V, Qt.ControlModifier);
            verify(!desk.verification.probe.isEmpty);
            verify(desk.verification.reference.isEmpty);
        }

        function test_focusIsVisible() {
            const frame = button("frame", button("referenceWell"));
            const before = frame.border.width;
            tabTo(frame);
            verify(frame.border.width > before);
            verify(Qt.colorEqual(frame.border.color, Theme.accent));
        }

        function test_escapeClearsTheFocusedWellFirst() {
            desk.verification.tryDifferentPeople();
            settle();
            tabTo(button("frame", button("probeWell")));
            keyClick(Qt.Key_Escape);
            verify(desk.verification.probe.isEmpty);
            verify(!desk.verification.reference.isEmpty);
            keyClick(Qt.Key_Escape);
            verify(desk.verification.isEmpty);
        }

        function test_swapExchangesThePictures() {
            desk.verification.tryDifferentPeople();
            settle();
            keyClick(Qt.Key_T, Qt.ControlModifier);
            compare(desk.verification.reference.name, "cap12.png");
            mouseClick(button("swapButton"));
            compare(desk.verification.probe.name, "cap12.png");
            compare(button("verdictWord").text, "No match");
        }

        function openTwoMen() {
            desk.verification.openFiles([desk.franck()], desk.verification.reference);
            desk.verification.openFiles([desk.pictureOfTwo()], desk.verification.probe);
            settle();
            compare(desk.verification.probe.faces.count, 2);
        }

        // Where a face is on the page; the boxes are in pixels of the picture.
        function clickOnTheOtherFace() {
            const overlay = button("overlay", button("probeWell"));
            for (let x = 2; x < overlay.width; x += 4) {
                for (let y = 2; y < overlay.height; y += 4) {
                    if (overlay.faceAt(Qt.point(x, y)) === 1) {
                        mouseClick(overlay, x + 6, y + 6);
                        return;
                    }
                }
            }
            fail("there is no other face");
        }

        function test_cannotTellIsNoVerdictAndSaysWhatToDo() {
            openTwoMen();
            compare(verdict.state, Verdict.CannotTell);
            compare(button("verdictWord").text, "Cannot tell");
            verify(Qt.colorEqual(button("verdictWord").color, "#5F6368"));
            compare(button("verdictPanel").iconName, "cannot-tell");
            compare(verdict.meaning, "Probe: Several faces are about as large: click the one that is meant.");
            verify(button("similarityFact").visible);
            verify(!button("similarityFact").large);
            for (const name of ["similarityScale", "strangerText", "probabilityFact", "probabilityAssumption"]) {
                verify(!button(name).visible, name);
            }
            Theme.dark = true;
            verify(Qt.colorEqual(button("verdictWord").color, "#9AA0A6"));
        }

        function test_clickOnAFaceTakesIt() {
            openTwoMen();
            const status = button("status", button("probeWell"));
            compare(status.text, "2 faces; the largest was taken.");
            clickOnTheOtherFace();
            settle();
            compare(status.text, "2 faces; you chose this one.");
            const first = verdict.state;
            verify(first === Verdict.Match || first === Verdict.NoMatch);
            clickOnTheOtherFace();
            settle();
            compare(verdict.state, first === Verdict.Match ? Verdict.NoMatch : Verdict.Match);
            // A click on the face that is taken, or on none, changes nothing.
            mouseClick(button("frame", button("probeWell")), 3, 3);
            verify(desk.verification.isSettled);
        }

        function test_keyboardTakesAnotherFaceToo() {
            openTwoMen();
            const well = button("probeWell");
            tabTo(button("nextFaceButton", well));
            compare(button("nextFaceButton", well).Accessible.name, "Take the next face");
            keyClick(Qt.Key_Space);
            settle();
            const first = verdict.state;
            verify(first === Verdict.Match || first === Verdict.NoMatch);
            tabTo(button("frame", well));
            keyClick(Qt.Key_Right);
            settle();
            compare(verdict.state, first === Verdict.Match ? Verdict.NoMatch : Verdict.Match);
            verify(!button("nextFaceButton", button("referenceWell")).visible);
        }

        function test_removeButtonEmptiesItsWell() {
            desk.verification.trySamePerson();
            settle();
            mouseClick(button("removeButton", button("probeWell")));
            verify(desk.verification.probe.isEmpty);
            verify(!desk.verification.reference.isEmpty);
        }

        function test_problemIsASentenceWithDetailsToCopy() {
            desk.verification.openFiles([desk.damagedPicture()], desk.verification.reference);
            settle();
            const well = button("referenceWell");
            compare(desk.verification.reference.state, PictureSlot.Failed);
            const details = button("detailsText", well);
            verify(!details.visible);
            mouseClick(button("detailsButton", well));
            verify(details.visible);
            verify(details.text.startsWith("CorruptData"));
            mouseClick(button("copyButton", well));
            compare(desk.copied(), details.text);
        }

        function test_pasteOfTextIsASentenceInTheWell() {
            desk.copyText("hello");
            mouseClick(button("pasteButton", button("probeWell")));
            compare(desk.verification.probe.state, PictureSlot.Failed);
            compare(desk.verification.probe.problem.what, "That is not a picture.");
        }

        function test_assistiveTechnologyCanPress() {
            for (const name of ["samePersonButton", "swapButton", "clearButton", "openButton", "pasteButton"]) {
                const control = button(name);
                verify(control.Accessible.name.length > 0, name);
                compare(control.Accessible.role, Accessible.Button, name);
            }
            button("differentPeopleButton").Accessible.pressAction();
            settle();
            compare(verdict.state, Verdict.NoMatch);
            verify(button("frame", button("probeWell")).Accessible.name.includes("cap12.png"));
        }

        function test_columnsFold_data() {
            return [{ tag: "three", width: 1280, height: 800 }, { tag: "two", width: 900, height: 600 },
                    { tag: "wells over the verdict", width: 640, height: 900 }, { tag: "one", width: 500, height: 900 }];
        }
        function test_columnsFold(data) {
            desk.verification.trySamePerson();
            settle();
            root.width = data.width;
            root.height = data.height;
            const reference = button("referenceWell");
            const probe = button("probeWell");
            const panel = button("verdictPanel");
            waitForRendering(root);
            if (data.width >= 1000) {
                verify(probe.x > reference.x && panel.x > probe.x);
                compare(panel.y, reference.y);
            } else if (data.width >= 720) {
                verify(probe.y > reference.y && panel.x > reference.x);
            } else if (data.width >= 560) {
                verify(probe.x > reference.x && panel.y > probe.y);
            } else {
                verify(probe.y > reference.y && panel.y > probe.y);
            }
            for (const item of [reference, probe, panel]) {
                const right = item.mapToItem(root, item.width, 0).x;
                verify(right <= root.width, data.tag);
            }
            verify(!button("verdictWord").truncated);
        }

        function test_keyboardFocusIsScrolledIntoView() {
            root.width = 500;
            root.height = 400;
            waitForRendering(root);
            const scroller = button("scroller");
            compare(scroller.contentY, 0);
            const target = button("samePersonButton");
            tabTo(target);
            const top = target.mapToItem(scroller, 0, 0).y;
            verify(top >= 0 && top + target.height <= scroller.height, "at " + top);
            keyClick(Qt.Key_Backtab, Qt.ShiftModifier);
            tabTo(button("frame", button("referenceWell")));
            verify(button("frame").mapToItem(scroller, 0, 0).y >= 0);
        }

        function test_qualityIsThereHoweverSmallTheWindowIs() {
            desk.verification.trySamePerson();
            settle();
            verify(button("qualityFact").visible);
            verify(!button("origin").text.includes("Quality"));
            root.width = 900;
            root.height = 600;
            tryVerify(() => !button("qualityFact").visible);
            verify(button("origin").text.startsWith("Quality " + verdict.qualityText));
            // The probability is there with what it assumes, or not at all.
            verify(!button("probabilityFact").visible);
            verify(!button("probabilityAssumption").visible);
        }

        function test_everythingFits_data() {
            return [{ tag: "1280x800", width: 1280 - Theme.railWidth, height: 800 - Theme.statusHeight },
                    { tag: "900x600", width: 900 - Theme.railWidthNarrow, height: 600 - Theme.statusHeight }];
        }
        function test_everythingFits(data) {
            root.width = data.width;
            root.height = data.height;
            desk.verification.trySamePerson();
            settle();
            waitForRendering(root);
            const scroller = button("scroller");
            verify(scroller.contentHeight <= scroller.height, scroller.contentHeight + " in " + scroller.height);
        }

        function test_bothThemesColourThePage() {
            desk.verification.trySamePerson();
            settle();
            const word = button("verdictWord");
            verify(Qt.colorEqual(word.color, "#1E7F4F"));
            Theme.dark = true;
            verify(Qt.colorEqual(word.color, "#5FCB94"));
            verify(Qt.colorEqual(Theme.paper, "#121416"));
        }
    }
}
