// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Likeness

// An export that was opened with the program: take it into the store, or not.
SettingsSection {
    id: offer

    required property StoreHost storeHost
    required property StoreSettingsModel storeSettings

    function importIt() {
        if (importButton.enabled) {
            storeSettings.importOffered(passphrase.text);
            passphrase.clear();
        }
    }

    name: qsTr("Import %1").arg(storeSettings.offeredExport)
    visible: storeSettings.offeredExport !== ""
    function focusFirst() {
        if (visible) {
            passphrase.focusInput();
        }
    }
    onVisibleChanged: {
        if (visible) {
            passphrase.focusInput();
        } else {
            passphrase.clear();
        }
    }

    BodyText {
        text: !offer.storeHost.isSignedIn ? qsTr("People come into a store. Sign in first, as an administrator.")
            : offer.storeHost.isAdministrator ? qsTr("The people in it come into %1. Who is there already gets the samples that are missing; nobody is replaced.").arg(offer.storeHost.fileName)
            : qsTr("Only an administrator can import. Sign out, and let one sign in.")
        Layout.fillWidth: true
    }
    Field {
        id: passphrase
        objectName: "offerPassphrase"
        visible: offer.storeHost.isAdministrator
        label: qsTr("Passphrase of the export")
        secret: true
        onAccepted: offer.importIt()
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.gap8
        Layout.fillWidth: true

        ActionButton {
            id: importButton
            objectName: "importOfferButton"
            visible: offer.storeHost.isAdministrator
            text: qsTr("Import")
            strong: true
            enabled: !offer.storeSettings.isBusy && passphrase.text.length >= 8
            onClicked: offer.importIt()
        }
        ActionButton {
            objectName: "declineOfferButton"
            text: qsTr("Do not import")
            onClicked: offer.storeSettings.offerExport("")
        }
    }
}
