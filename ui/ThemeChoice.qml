// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Likeness

// Makes the theme follow what the user chose and what the system says.
Item {
    id: choice

    required property Settings settings
    required property SystemAppearance appearance
    required property bool mirrored

    Binding {
        target: Theme
        property: "dark"
        value: choice.settings.theme === Settings.Dark
            || (choice.settings.theme === Settings.System && choice.appearance.isDark)
    }
    Binding {
        target: Theme
        property: "animated"
        value: !choice.appearance.isMotionReduced
    }
    Binding {
        target: Theme
        property: "mirrored"
        value: choice.mirrored
    }
    Binding {
        target: Theme
        property: "textScale"
        value: choice.appearance.textScale
    }
}
