// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// What somebody before the camera must show besides being alike.
SettingsSection {
    id: section

    required property StoreHost storeHost
    required property StoreSettingsModel storeSettings

    name: qsTr("Living people")
    visible: section.storeHost.isSignedIn

    Choice {
        objectName: "livenessChoice"
        label: qsTr("Before a decision is checked")
        options: section.storeSettings.livenessChoices
        current: section.storeSettings.liveness
        enabled: section.storeHost.isAdministrator && !section.storeSettings.isBusy
        onChosen: index => section.storeSettings.setLiveness(index)
        Layout.fillWidth: true
    }
    CaptionText {
        text: section.storeSettings.livenessMeaning
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    StoreJobLine {
        job: section.storeSettings
        part: StoreJobs.Liveness
    }
}
