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

namespace likeness {

/// One picture on a page, from the moment it is given to the moment its face is described.
///
/// Reading, decoding and inference happen on workers. A newer picture replaces an older one at any time: the
/// older one's work is told to stop, and its result is dropped. Destroying the slot is safe while work is in
/// flight and does not wait for it. Lives on the GUI thread.
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

    explicit PictureSlot(QObject* parent = nullptr) : PictureSlot(Takes::Pictures, parent) {}
    explicit PictureSlot(Takes takes, QObject* parent = nullptr);
    ~PictureSlot() override;

    /// Replaces whatever was there.
    void open(const PictureSource& source);
    /// Shows a problem in place of a picture, for what was dropped and is none.
    void refuse(const Problem& problem);
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
    /// Whether work is in flight or waits for the engine.
    [[nodiscard]] bool isBusy() const noexcept;
    [[nodiscard]] bool isEmpty() const noexcept { return m_state == State::Empty; }
    [[nodiscard]] bool isFaceprint() const noexcept { return !m_opened.faceprint.isEmpty(); }
    [[nodiscard]] const QString& name() const noexcept { return m_name; }
    [[nodiscard]] const DisplayPicture& picture() const noexcept { return m_opened.display; }
    [[nodiscard]] FaceOutlines faces() const { return {m_analysis.faces, m_opened.display.size()}; }
    [[nodiscard]] bool isFaceChosen() const noexcept { return m_analysis.isChosen; }
    [[nodiscard]] bool isTurned() const noexcept { return m_analysis.turned != Rotation::None; }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }
    /// The decoded picture, turned as its faces need it; empty while there is none.
    [[nodiscard]] const Image& image() const noexcept { return m_opened.image; }
    /// Meaningful in `FaceFound`.
    [[nodiscard]] const PictureAnalysis& analysis() const noexcept { return m_analysis; }

  signals:
    /// State, picture, faces and problem always change together.
    void changed();

  private:
    void onOpened();
    void analyse();
    void work(std::function<Result<PictureAnalysis>(const IsCancelled&)> job);
    void onAnalysed();
    void finish(State state, Problem problem = {});
    void forget();

    Takes m_takes;
    State m_state = State::Empty;
    QString m_name;
    bool m_isFaceprintFile = false; ///< Of what is being opened.
    OpenedPicture m_opened;
    PictureAnalysis m_analysis;
    Problem m_problem;
    std::shared_ptr<Engine> m_engine;
    // A watcher only reports on the future it was last given, so an overtaken result never arrives; the jobs
    // themselves own everything they touch.
    QFutureWatcher<Result<OpenedPicture>> m_opening;
    QFutureWatcher<Result<PictureAnalysis>> m_analysing;
};

} // namespace likeness
