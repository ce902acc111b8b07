// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Likeness

// The samples of a person, each with when and whence it came, and the button that removes it.
Flow {
    id: samples

    required property PersonModel person

    spacing: Theme.gap12

    Repeater {
        model: GrowingRows {
            list: samples.person.samples
        }

        Column {
            id: sample
            required property sampleView modelData
            required property int index
            readonly property int count: samples.person.samples.length

            width: Theme.tile
            spacing: Theme.gap4
            // The question was about another one.
            onModelDataChanged: sure.close()

            Portrait {
                width: Theme.tile
                height: Theme.tile
                picture: sample.modelData.chip
                name: qsTr("Sample %1 of %2").arg(sample.index + 1).arg(sample.count)
                    + (sample.modelData.quality === "" ? "" : ", " + sample.modelData.quality) + ", " + qsTr("taken %1").arg(sample.modelData.taken)

                ActionButton {
                    anchors {
                        top: parent.top
                        right: parent.right
                        margins: Theme.gap4
                    }
                    visible: sample.count > 1
                    objectName: "removeSampleButton"
                    text: qsTr("Remove sample %1 of %2").arg(sample.index + 1).arg(sample.count)
                    iconName: "remove"
                    iconOnly: true
                    quiet: false
                    onClicked: sure.open()

                    Confirmation {
                        id: sure
                        question: qsTr("Remove the sample of %1 for good?").arg(sample.modelData.taken)
                        answer: qsTr("Remove")
                        onConfirmed: samples.person.removeSample(sample.modelData.sampleId)
                    }
                }
            }
            CaptionText {
                width: parent.width
                text: sample.modelData.taken
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }
            CaptionText {
                width: parent.width
                text: sample.modelData.source
                elide: Text.ElideMiddle
                wrapMode: Text.NoWrap
            }
            CaptionText {
                width: parent.width
                visible: text !== ""
                text: sample.modelData.operatorName === "" ? "" : qsTr("by %1").arg(sample.modelData.operatorName)
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }
            CaptionText {
                objectName: "storedQuality"
                width: parent.width
                visible: text !== ""
                text: sample.modelData.quality
            }
            CaptionText {
                objectName: "storedLiveness"
                width: parent.width
                text: sample.modelData.liveness
                wrapMode: Text.Wrap
            }
        }
    }
}
