// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "FaceAssessment.h"
#include "FramePump.h"
#include "LiveFrame.h"

#include "engine/Engine.h"
#include "engine/LivenessCheck.h"

#include <QtCore/QObject>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace likeness {

/// The faces of one live picture.
struct FacesInFrame {
    LiveFrame frame;
    std::vector<FaceBox> faces; ///< Largest first.
    FaceAssessment assessment;
    std::shared_ptr<LivenessCheck> check; ///< That was fed with this picture; null: none.
    LivenessProgress progress;            ///< What it came to.
    bool isSearched = false;              ///< Whether everybody was looked for, and not only followed.
    bool isQualityAssessed = false; ///< Whether this frame's was; else the assessment has the last one's.
};

/// Finds the faces of the latest frame, one frame at a time, on a worker: now and then by a search, in
/// between by following those that there were. Lives on the GUI thread.
class LiveFaces : public QObject {
    Q_OBJECT

  public:
    /// After this long everybody is looked for again, and not only followed; in every frame while a liveness
    /// check watches, so that nobody takes somebody's place.
    static constexpr std::chrono::milliseconds kSearchInterval{400};
    /// Faces from this share of the picture's height are looked for ...
    static constexpr double kNearShare = 1.0 / 6;
    /// ... and, which takes longer, from this share on while there is none.
    static constexpr double kFarShare = 1.0 / 10;
    /// The face's quality, which takes longer than it changes, is assessed this much after the last time.
    static constexpr std::chrono::milliseconds kQualityInterval{300};

    /// `pool` must outlive this.
    explicit LiveFaces(QThreadPool& pool, QObject* parent = nullptr);

    /// Null: frames are ignored.
    void setEngine(std::shared_ptr<Engine> engine);
    /// With a check, that is fed with the frame as well.
    void offer(const LiveFrame& frame, std::shared_ptr<LivenessCheck> check = nullptr);
    /// Forgets what is in flight.
    void clear();

  signals:
    void found(const likeness::FacesInFrame& faces);
    /// The engine could not look at a frame.
    void failed(const QString& details);

  private:
    struct Order {
        std::shared_ptr<Engine> engine;
        LiveFrame frame;
        DetectionOptions options;
        std::vector<FaceBox> before; ///< To be followed; empty: to be searched for.
        std::shared_ptr<LivenessCheck> check;
        bool assessesQuality = false;
    };
    static Result<FacesInFrame> look(const Order& order);
    void deliver(const Result<FacesInFrame>& answer);

    std::shared_ptr<Engine> m_engine;
    FramePump<Order, Result<FacesInFrame>> m_pump;
    std::vector<FaceBox> m_lastFaces;
    Frame::Clock::time_point m_lastArrived;
    Frame::Clock::time_point m_lastSearched;
    std::optional<Frame::Clock::time_point> m_lastAssessed;
    std::optional<RefusalCode> m_lastRefusal;
};

} // namespace likeness
