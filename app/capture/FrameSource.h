// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Frame.h"

#include <QtCore/QObject>
#include <QtCore/QString>

namespace likeness {

/// Something that delivers frames: a camera, or a video file in its place. Belongs to the
/// thread that made it.
class FrameSource : public QObject {
    Q_OBJECT

  public:
    enum class Failure {
        Missing, ///< There is no such camera.
        Busy,    ///< Another program has it.
        Denied,  ///< The system does not let us.
        Broken,  ///< Anything else.
    };
    Q_ENUM(Failure)

    using QObject::QObject;

    /// Frames follow, or `failed`, possibly before this returns.
    virtual void start() = 0;
    /// No frames follow. May be started again.
    virtual void stop() = 0;

  signals:
    void frameArrived(const likeness::Frame& frame);
    /// `details` are the system's own words, for a report.
    void failed(likeness::FrameSource::Failure failure, const QString& details);
    /// A video that is played once is over.
    void ended();
};

} // namespace likeness
