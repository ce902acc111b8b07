// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "FrameSource.h"
#include "LatestFrame.h"
#include "PipeWireCameras.h"

#include <memory>

namespace likeness {

/// A camera of PipeWire's, in the format nearest to 1280 × 720 at 30 frames a second. Nothing here waits:
/// frames are copied on PipeWire's thread, and the latest is brought to the thread of this object.
class PipeWireSource : public FrameSource {
    Q_OBJECT

  public:
    /// `name` is the camera's description.
    PipeWireSource(std::shared_ptr<PipeWireCameras> cameras, QString name, QObject* parent = nullptr);
    ~PipeWireSource() override;

    void start() override;
    void stop() override;

  private:
    struct Stream;
    void bring(Frame frame);
    void breakOff(const QString& details);

    std::shared_ptr<PipeWireCameras> m_cameras;
    QString m_name;
    std::unique_ptr<Stream> m_stream;
    LatestFrame m_latest;
    std::uint64_t m_count = 0;
};

} // namespace likeness
