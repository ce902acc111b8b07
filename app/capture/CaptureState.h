// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

namespace likeness::capture_states {
Q_NAMESPACE
QML_NAMED_ELEMENT(CaptureState)

/// What live video is doing. Every state but `Off` and `Live` has a sentence, and a way on.
enum class CaptureState {
    Off,       ///< Not asked for.
    NoCamera,  ///< No camera is connected.
    Starting,  ///< Asked for, no frame yet.
    Live,      ///< Frames come.
    Busy,      ///< The camera does not answer, or another program has it.
    Denied,    ///< The system does not let us.
    Black,     ///< Frames come, and are black.
    Frozen,    ///< Frames stopped, or are all the same.
    Unplugged, ///< The camera went.
    Error,     ///< It stopped with an error.
    Ended,     ///< A video that is played once is over.
};
Q_ENUM_NS(CaptureState)

} // namespace likeness::capture_states

namespace likeness {

using capture_states::CaptureState;

enum class SourceKind { Camera, VideoFile };

/// Whether no usable picture comes and none is on its way, so that a person needs another way on.
[[nodiscard]] bool isTroubled(CaptureState state);
/// What is the matter, one sentence in the user's language; empty for `Off` and `Live`.
[[nodiscard]] QString sentenceFor(CaptureState state, SourceKind kind);
/// What to do about it, one sentence; empty where there is nothing to do.
[[nodiscard]] QString adviceFor(CaptureState state, SourceKind kind);

} // namespace likeness
