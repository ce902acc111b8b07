// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "FaceOutlines.h"
#include "PictureJobs.h"
#include "Problem.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <optional>

namespace likeness {

/// One picture on a page, from the moment it is given to the moment its face is described.
///
/// Reading, decoding and inference happen on workers. A newer picture replaces an older one as soon as it is
/// decoded: the older one's work is told to stop, and its result is dropped. What turns out to be no picture
/// replaces nothing, and `notTaken` says so. Destroying the slot is safe while work is in flight and does not
/// wait for it. Lives on the GUI thread.
class PictureSlot : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("slots belong to a page's model")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed FINAL)
    /// A faceprint in place of a picture: there is a face to compare, and nothing to see.
    Q_PROPERTY(bool isFaceprint READ isFaceprint NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(likeness::DisplayPicture picture READ picture NOTIFY changed FINAL)
    Q_PROPERTY(likeness::FaceOutlines faces READ faces NOTIFY changed FINAL)
    /// Whether somebody chose the face that is taken; else it is the largest.
    Q_PROPERTY(bool isFaceChosen READ isFaceChosen NOTIFY changed FINAL)
    /// Whether the picture was turned so that its face stands upright.
    Q_PROPERTY(bool isTurned READ isTurned NOTIFY changed FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY changed FINAL)
    /// Why what was offered last did not replace the picture that is there.
    Q_PROPERTY(likeness::Problem notTaken READ notTaken NOTIFY changed FINAL)

  public:
    enum class State {
        Empty,
        Opening,         ///< Reading and decoding.
        WaitingForModel, ///< The picture is there, the engine is not.
        Searching,       ///< The engine is at work.
        FaceFound,
        NoFace, ///< An answer; `problem` says what to do.
        Failed, ///< `problem` says why; the picture may be there or not.
    };
    Q_ENUM(State)

    /// What may be put into a slot.
    enum class Takes { Pictures, PicturesAndFaceprints };

    explicit PictureSlot(Takes takes = Takes::Pictures, store::SteadyClock clock = store::steadyClock(),
                         QObject* parent = nullptr);
    ~PictureSlot() override;

    /// Replaces whatever was there, once it is decoded.
    void open(const PictureSource& source);
    /// Says what was wrong with something that was dropped and is no picture: in the place of a picture, or
    /// beside the one that is there.
    void refuse(const Problem& problem);
    Q_INVOKABLE void dismissNotTaken();
    /// The engine to analyse with, null until it is ready. A picture that is there is analysed with it at
    /// once, since faceprints of two engines may not be comparable.
    void setEngine(std::shared_ptr<Engine> engine);
    Q_INVOKABLE void clear();
    /// Takes another of the picture's faces, by its place in `faces`. Does nothing unless there is one.
    Q_INVOKABLE void takeFace(int face);
    /// Takes the next face to the right, and after the last one the first.
    Q_INVOKABLE void takeNextFace();

    /// Exchanges picture and analysis with another slot; work in flight moves along.
    void swapWith(PictureSlot& other);

    [[nodiscard]] State state() const noexcept { return m_state; }
    /// Whether work is in flight or waits for the engine; also while a newer picture is being decoded.
    [[nodiscard]] bool isBusy() const noexcept;
    [[nodiscard]] bool isEmpty() const noexcept { return m_state == State::Empty; }
    [[nodiscard]] bool isFaceprint() const noexcept { return !m_opened.faceprint.isEmpty(); }
    [[nodiscard]] const QString& name() const noexcept { return m_origin.name; }
    /// When the picture was taken, where a camera took it, or chosen.
    [[nodiscard]] store::SteadyTime captured() const noexcept { return m_origin.captured; }
    /// Whether a camera took it.
    [[nodiscard]] bool isStill() const noexcept { return m_origin.isStill; }
    /// What was checked before it was taken.
    [[nodiscard]] const LivenessEvidence& liveness() const noexcept { return m_origin.liveness; }
    [[nodiscard]] const DisplayPicture& picture() const noexcept { return m_opened.display; }
    [[nodiscard]] FaceOutlines faces() const { return {m_analysis.faces, m_opened.display.size()}; }
    [[nodiscard]] bool isFaceChosen() const noexcept { return m_analysis.isChosen; }
    [[nodiscard]] bool isTurned() const noexcept { return m_analysis.turned != Rotation::None; }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }
    [[nodiscard]] const Problem& notTaken() const noexcept { return m_notTaken; }
    /// The decoded picture, turned as its faces need it; empty while there is none.
    [[nodiscard]] const Image& image() const noexcept { return m_opened.image; }
    /// Meaningful in `FaceFound`.
    [[nodiscard]] const PictureAnalysis& analysis() const noexcept { return m_analysis; }

  signals:
    /// State, picture, faces and problem always change together.
    void changed();

  private:
    /// What is known of a picture besides its pixels.
    struct Origin {
        QString name;
        bool isFaceprintFile = false;
        bool isStill = false;
        store::SteadyTime captured;
        LivenessEvidence liveness;
    };

    [[nodiscard]] bool holdsPicture() const noexcept;
    void onOpened();
    void analyse();
    void work(std::function<Result<PictureAnalysis>(const IsCancelled&)> job);
    void onAnalysed();
    void finish(State state, Problem problem = {});
    void forget();

    Takes m_takes;
    store::SteadyClock m_clock;
    State m_state = State::Empty;
    Origin m_origin;
    std::optional<Origin> m_incoming; ///< Of what is being opened.
    OpenedPicture m_opened;
    PictureAnalysis m_analysis;
    Problem m_problem;
    Problem m_notTaken;
    std::shared_ptr<Engine> m_engine;
    // A watcher only reports on the future it was last given, so an overtaken result never arrives; the jobs
    // themselves own everything they touch.
    QFutureWatcher<Result<OpenedPicture>> m_opening;
    QFutureWatcher<Result<PictureAnalysis>> m_analysing;
};

} // namespace likeness
