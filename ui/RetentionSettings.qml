// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// How long people are kept whose consent has expired.
SettingsSection {
    id: section

    required property StoreHost storeHost
    required property StoreSettingsModel storeSettings
    required property Retention retention

    name: qsTr("Expired consents")
    visible: section.storeHost.isSignedIn

    BodyText {
        visible: text !== ""
        text: section.retention.notice
        Layout.fillWidth: true
    }
    Choice {
        objectName: "retentionChoice"
        label: qsTr("People are erased by themselves")
        options: section.retention.options
        current: section.retention.current
        enabled: section.storeHost.isAdministrator && !section.storeSettings.isBusy
        onChosen: index => section.retention.choose(index)
        Layout.fillWidth: true
    }
    CaptionText {
        text: qsTr("Nobody is compared with people without a valid consent. Erasing cannot be undone; copies and exports made before still hold them.")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
