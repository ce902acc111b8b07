// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// From which score on it is a match, said as what strangers get through.
SettingsSection {
    id: section

    required property StoreHost storeHost
    required property StoreSettingsModel storeSettings
    required property RateMeaning rateMeaning

    readonly property bool mayChange: storeHost.isAdministrator && !storeSettings.isBusy

    name: qsTr("Decisions")
    visible: section.storeHost.isSignedIn

    Choice {
        objectName: "matchRateChoice"
        label: qsTr("Match: a stranger passes")
        options: section.storeSettings.rates
        current: section.storeSettings.matchRate
        enabled: section.mayChange
        onChosen: index => section.storeSettings.setRates(index, section.storeSettings.reviewRate)
        Layout.fillWidth: true
    }
    CaptionText {
        objectName: "matchMeaning"
        text: section.rateMeaning.match
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Choice {
        objectName: "reviewRateChoice"
        label: qsTr("Review: a stranger gets as far as that")
        options: section.storeSettings.rates
        current: section.storeSettings.reviewRate
        enabled: section.mayChange
        onChosen: index => section.storeSettings.setRates(section.storeSettings.matchRate, index)
        Layout.fillWidth: true
    }
    CaptionText {
        objectName: "reviewMeaning"
        text: section.rateMeaning.review
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    StoreJobLine {
        job: section.storeSettings
        part: StoreJobs.Decision
    }
}
