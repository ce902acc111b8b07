// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CaptureState.h"

#include <QtCore/QCoreApplication>

namespace likeness {
namespace {

/// The context of these texts in the translations.
struct CaptureWords {
    Q_DECLARE_TR_FUNCTIONS(CaptureWords)
};

} // namespace

bool isTroubled(CaptureState state) {
    return state != CaptureState::Off && state != CaptureState::Starting && state != CaptureState::Live;
}

QString sentenceFor(CaptureState state, SourceKind kind) {
    const bool isFile = kind == SourceKind::VideoFile;
    switch (state) {
    case CaptureState::NoCamera:
        return CaptureWords::tr("No camera is connected.");
    case CaptureState::Starting:
        return isFile ? CaptureWords::tr("The video is opening.")
                      : CaptureWords::tr("The camera is starting.");
    case CaptureState::Busy:
        return isFile ? CaptureWords::tr("The video gives no picture.")
                      : CaptureWords::tr("The camera does not answer.");
    case CaptureState::Denied:
        return CaptureWords::tr("Likeness may not use the camera.");
    case CaptureState::Black:
        return CaptureWords::tr("The picture is black.");
    case CaptureState::Frozen:
        return CaptureWords::tr("The picture stands still.");
    case CaptureState::Unplugged:
        return CaptureWords::tr("The camera was unplugged.");
    case CaptureState::Error:
        return isFile ? CaptureWords::tr("The video cannot be played.")
                      : CaptureWords::tr("The camera stopped with an error.");
    case CaptureState::Ended:
        return CaptureWords::tr("The video is over.");
    case CaptureState::Off:
    case CaptureState::Live:
        break;
    }
    return {};
}

QString adviceFor(CaptureState state, SourceKind kind) {
    const bool isFile = kind == SourceKind::VideoFile;
    switch (state) {
    case CaptureState::NoCamera:
        return CaptureWords::tr("Connect one and it starts by itself, or open a picture instead.");
    case CaptureState::Busy:
        return isFile ? CaptureWords::tr("Choose another file, or a camera.")
                      : CaptureWords::tr("Close other programs that use it; it starts by itself then.");
    case CaptureState::Denied:
        return CaptureWords::tr("Allow it in the system's settings; it starts by itself then.");
    case CaptureState::Black:
        return CaptureWords::tr("Open the camera's cover, or switch on a light.");
    case CaptureState::Frozen:
        return isFile ? CaptureWords::tr("Choose another file, or a camera.")
                      : CaptureWords::tr("If it stays so, unplug the camera and plug it in again.");
    case CaptureState::Unplugged:
        return CaptureWords::tr("Plug it in again and it goes on by itself, or choose another one.");
    case CaptureState::Error:
        return isFile ? CaptureWords::tr("Choose another file, or a camera.")
                      : CaptureWords::tr(
                            "It is tried again every few seconds; you can also choose another one.");
    case CaptureState::Ended:
        return CaptureWords::tr("Play it again, or choose a camera.");
    case CaptureState::Off:
    case CaptureState::Starting:
    case CaptureState::Live:
        break;
    }
    return {};
}

} // namespace likeness
