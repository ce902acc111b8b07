// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Every colour, size and duration of the window. Nothing else in this module knows a number of that kind.
QtObject {
    id: theme

    // Set by the window.
    property bool dark: false
    property bool animated: true
    // How much larger than usual text is; what holds text grows with it.
    property real textScale: 1

    // Whether the window reads from right to left.
    property bool mirrored: false

    function scaled(size: real): int {
        return Math.round(size * textScale);
    }

    // What lines of text that are taller by so much need in height.
    function grown(more: real): int {
        return Math.round(more * lineHeight);
    }

    // Grounds and inks.
    readonly property color paper: dark ? "#121416" : "#FAFAF8"
    readonly property color surface: dark ? "#1C1F22" : "#FFFFFF"
    readonly property color ink: dark ? "#E8EAED" : "#1A1C1E"
    readonly property color mutedInk: dark ? "#9AA0A6" : "#5F6368"
    readonly property color sunken: dark ? "#0E1012" : "#F2F2F0"
    readonly property color accent: dark ? "#8AB4E8" : "#2F5D8C"
    readonly property color accentInk: dark ? "#121416" : "#FFFFFF"
    readonly property color hairline: Qt.alpha(ink, 0.12)
    readonly property color hovered: Qt.alpha(ink, 0.06)
    readonly property color pressed: Qt.alpha(ink, 0.11)
    readonly property color tipGround: dark ? "#E8EAED" : "#26292C"
    readonly property color tipInk: dark ? "#1A1C1E" : "#FFFFFF"

    // Verdicts.
    readonly property color match: dark ? "#5FCB94" : "#1E7F4F"
    readonly property color review: dark ? "#F0B429" : "#8A5A00"
    readonly property color noMatch: dark ? "#F2857B" : "#B3261E"
    readonly property color cannotTell: mutedInk

    // Lines over a picture, the same in both themes since the picture is.
    readonly property color pictureTaken: "#9CC4F5"
    readonly property color pictureOther: "#D5D9DD"
    readonly property color pictureHalo: "#8C0B0E11"

    // Spacing, on 4.
    readonly property int gap4: 4
    readonly property int gap8: 8
    readonly property int gap12: 12
    readonly property int gap16: 16
    readonly property int gap24: 24
    readonly property int gap32: 32
    readonly property int gap48: 48

    readonly property int controlRadius: 6
    readonly property int cardRadius: 12
    readonly property int hair: 1
    readonly property int focusWidth: 2

    readonly property int controlHeight: 32 + grown(body - 13)
    readonly property int iconSize: scaled(18)
    readonly property int railWidth: scaled(100)
    readonly property int railWidthNarrow: 30 + railIcon
    readonly property int statusHeight: 28 + grown(caption - 11)
    readonly property int panelWidth: scaled(328)
    readonly property int panelWidthLarge: scaled(400)
    readonly property int wellMinimum: 168
    readonly property int railIcon: scaled(22)
    readonly property int legendIcon: scaled(20)
    readonly property int emptyIcon: 56
    readonly property int scaleHeight: 58 + grown(2 * (caption - 11))
    readonly property int scaleBar: 6
    readonly property int curves: 40
    readonly property int curvesCompact: 18
    readonly property int scaleMarker: 18
    readonly property int scaleTick: 10
    readonly property int windowMinimumWidth: 480
    readonly property int windowMinimumHeight: 400
    readonly property real dimmed: 0.55
    readonly property real disabled: 0.4
    readonly property real lineHeight: 1.25
    readonly property int measureNarrow: scaled(280)
    readonly property int measure: scaled(360)
    readonly property int measureWide: scaled(600)
    readonly property int chip: 180
    readonly property int chipCompact: 88
    readonly property int chipWide: 120
    readonly property int portrait: 96
    readonly property int tile: scaled(148)
    readonly property int rowHeight: 44 + grown(body - 13 + caption - 11)
    readonly property int thumbnail: scaled(200)
    readonly property int diagramHeight: scaled(300)
    readonly property int licenceHeight: 240
    readonly property int liveHeight: 420
    readonly property int momentWidth: scaled(128)
    readonly property int indexWidth: scaled(220)
    readonly property int dayWidth: scaled(120)
    readonly property int flickSpeed: 900

    // Where the columns fold.
    readonly property int threeColumnsFrom: scaled(1000)
    readonly property int twoColumnsFrom: scaled(720)
    readonly property int wellsSideBySideFrom: scaled(560)
    readonly property int largeFrom: scaled(1700)
    // Below this height of the page the panel shows less.
    readonly property int roomyFrom: scaled(600)
    // And a well of less height has no icon.
    readonly property int roomyWell: scaled(240)

    // Type sizes in pixels.
    readonly property int caption: scaled(11)
    readonly property int body: scaled(13)
    readonly property int title: scaled(16)
    readonly property int pageTitle: scaled(22)
    readonly property int verdict: scaled(40)

    // Motion, for what changed place or state only.
    readonly property int quick: animated ? 120 : 0
    readonly property int calm: animated ? 180 : 0
    readonly property int tipDelay: 600
    readonly property int workingPeriod: 1200
    // For how long it says that something was done which shows nowhere.
    readonly property int saidTime: 4000

    // A colour as a quiet ground under its own text.
    function wash(color: color): color {
        return Qt.tint(surface, Qt.alpha(color, dark ? 0.12 : 0.07));
    }

    function icon(name: string): url {
        return "qrc:/likeness/icons/" + name + ".svg";
    }
}
