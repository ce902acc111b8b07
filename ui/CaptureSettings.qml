// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// How pictures are taken: by itself or not is this workplace's matter, how many samples the store's.
SettingsSection {
    id: section

    required property Settings settings
    required property StoreHost storeHost
    required property StoreSettingsModel storeSettings
    required property StoreCareModel storeCare

    readonly property bool mayChange: storeHost.isAdministrator && !storeSettings.isBusy

    name: qsTr("Pictures and signing in")

    Choice {
        objectName: "captureChoice"
        label: qsTr("At verifying, a picture is taken")
        options: [qsTr("By itself, as soon as it is good"), qsTr("With the Space key or the button")]
        current: section.settings.isAutoCapture ? 0 : 1
        onChosen: index => section.settings.isAutoCapture = index === 0
        Layout.fillWidth: true
    }
    Choice {
        objectName: "sampleCountChoice"
        visible: section.storeHost.isSignedIn
        label: qsTr("An enrolment should have")
        options: section.storeCare.sampleCounts
        current: section.storeCare.sampleCount
        enabled: section.mayChange
        onChosen: index => section.storeCare.setSampleCount(index)
        Layout.fillWidth: true
    }
    Choice {
        objectName: "idleChoice"
        visible: section.storeHost.isSignedIn
        label: qsTr("Signing out by itself when nobody does anything")
        options: section.storeCare.idleTimes
        current: section.storeCare.idleTime
        enabled: section.mayChange
        onChosen: index => section.storeCare.setIdleTime(index)
        Layout.fillWidth: true
    }
    CaptionText {
        visible: section.storeHost.isSignedIn
        text: qsTr("The last two belong to the store and hold at every workplace; an administrator sets them.")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    StoreJobLine {
        job: section.storeSettings
        part: StoreJobs.Pictures
    }
}
