// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "CapturedPicture.h"
#include "EngineHost.h"
#include "PictureSlot.h"
#include "SampleSet.h"
#include "Verdict.h"
#include "enrolment/PersonModel.h"
#include "enrolment/RecentPeople.h"
#include "enrolment/StoreHost.h"
#include "report/ReportModel.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace likeness {

/// The state of the Verify page: two pictures, or an enrolled person and a picture, and the verdict on them.
///
/// The verdict is always that of the two pictures that are shown now: it goes as soon as one of them changes,
/// and comes when both faces are described.
///
/// A probe belongs to one claim. Another person, signing out and an idle minute end the claim, which takes
/// the probe and the verdict off the screen and out of memory, with what is still being worked on, and stops
/// the camera; the camera runs only after `startCamera`, until the picture is taken. Lives on the GUI thread,
/// which it never blocks.
class VerificationModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("there is one, given to the window")
    Q_PROPERTY(likeness::PictureSlot* reference READ reference CONSTANT FINAL)
    Q_PROPERTY(likeness::PictureSlot* probe READ probe CONSTANT FINAL)
    Q_PROPERTY(likeness::Verdict* verdict READ verdict CONSTANT FINAL)
    Q_PROPERTY(likeness::PictureSlot* focusedSlot READ focusedSlot WRITE setFocusedSlot NOTIFY
                   focusedSlotChanged FINAL)
    Q_PROPERTY(likeness::PersonModel* claimed READ claimed CONSTANT FINAL)
    Q_PROPERTY(likeness::RecentPeople* recent READ recent CONSTANT FINAL)
    Q_PROPERTY(likeness::ReportModel* report READ report CONSTANT FINAL)
    Q_PROPERTY(bool isClaim READ isClaim NOTIFY changed FINAL)
    /// One of `LivenessMode`: what the store demands of who claims to be somebody.
    Q_PROPERTY(int livenessMode READ livenessMode NOTIFY changed FINAL)
    Q_PROPERTY(bool isCameraOn READ isCameraOn NOTIFY changed FINAL)
    Q_PROPERTY(bool needsCamera READ needsCamera NOTIFY changed FINAL)
    Q_PROPERTY(bool hasSamples READ hasSamples CONSTANT FINAL)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed FINAL)
    Q_PROPERTY(bool isSettled READ isSettled NOTIFY changed FINAL)

  public:
    /// After so long without a key or a click a claim ends that has a probe, or for which the camera runs.
    static constexpr std::chrono::minutes kIdleTime{1};

    /// Both hosts must outlive the model.
    VerificationModel(EngineHost& host, StoreHost& store, SampleSet samples = {}, QObject* parent = nullptr);
    ~VerificationModel() override;

    [[nodiscard]] PictureSlot* reference() noexcept { return &m_reference; }
    [[nodiscard]] PictureSlot* probe() noexcept { return &m_probe; }
    [[nodiscard]] Verdict* verdict() noexcept { return &m_verdict; }
    /// Who the person in front of the camera claims to be. With somebody in it, the probe is compared with
    /// that person's samples, and the store logs the decision.
    [[nodiscard]] PersonModel* claimed() noexcept { return &m_claimed; }
    [[nodiscard]] bool isClaim() const noexcept { return m_claim.has_value(); }
    [[nodiscard]] int livenessMode() const noexcept;
    /// Begins a claim to be this person, which ends the one before; with 0 there is none.
    Q_INVOKABLE void claim(qlonglong personId);
    /// Whether somebody started the camera, and no picture has been taken since.
    [[nodiscard]] bool isCameraOn() const noexcept { return m_isCameraOn; }
    /// Whether the probe is a file and the store wants to see a living person.
    [[nodiscard]] bool needsCamera() const;
    /// Makes room for a still, which `takeStill` brings.
    Q_INVOKABLE void startCamera();
    Q_INVOKABLE void stopCamera();
    /// Who was claimed last.
    [[nodiscard]] RecentPeople* recent() noexcept { return &m_recent; }
    [[nodiscard]] ReportModel* report() noexcept { return &m_report; }
    /// The slot that the keyboard is in, or null.
    [[nodiscard]] PictureSlot* focusedSlot() const noexcept { return m_focusedSlot; }
    void setFocusedSlot(PictureSlot* slot);
    [[nodiscard]] bool hasSamples() const noexcept { return !m_samples.isEmpty(); }
    [[nodiscard]] bool isEmpty() const noexcept { return m_reference.isEmpty() && m_probe.isEmpty(); }
    /// Whether nothing is in flight: what is shown stays until the user does something.
    [[nodiscard]] bool isSettled() const noexcept;

    /// Opens files that the user chose for `slot`. Two or more fill both slots, the first two in order.
    Q_INVOKABLE void openFiles(const QList<QUrl>& files, likeness::PictureSlot* slot);
    /// Takes what was dropped on `slot`; without a slot, as `paste` chooses one.
    Q_INVOKABLE void take(const likeness::IncomingPictures& pictures, likeness::PictureSlot* slot = nullptr);
    /// Takes the clipboard's content into `slot`; without one, into the focused slot, else the first empty
    /// one, else the probe.
    Q_INVOKABLE void paste(likeness::PictureSlot* slot = nullptr);
    /// A still of the camera as the probe, after which the camera stops. Nothing unless it was started.
    Q_INVOKABLE void takeStill(const likeness::CapturedPicture& still, const QString& camera);
    /// Who claims to be somebody did not pass the liveness check: has that logged.
    Q_INVOKABLE void noteRefusal(const likeness::CapturedPicture& attempt);
    /// Nothing during a claim: its probe is nobody's reference.
    Q_INVOKABLE void swap();
    /// Another probe for the same reference: the camera starts, unless the probe that goes was chosen.
    Q_INVOKABLE void again();
    /// Empties the focused slot, or both when none is focused or the focused one is empty.
    Q_INVOKABLE void clear();
    /// The same one step at a time, the camera being the first, and never without the person who was claimed:
    /// that one goes with `clear` or with another claim.
    Q_INVOKABLE void stepBack();
    Q_INVOKABLE void trySamePerson();
    Q_INVOKABLE void tryDifferentPeople();

    /// Looks whether the operator has been idle for too long. Takes place by itself.
    void lookForIdleness();

  signals:
    void changed();
    void claimBegun();
    void focusedSlotChanged();

  private:
    [[nodiscard]] PictureSlot& slotForNext() noexcept;
    void openBoth(const QString& reference, const QString& probe);
    void forget();
    void onEngineChanged();
    void update();
    void compare();
    void verifyClaim();
    void onClaimAnswered(const Result<store::ClaimResult>& answer);
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QString missingForClaim() const;
    [[nodiscard]] bool lacksLiveness() const;
    void touch();
    bool writeReport(const ReportModel::Write& write, const std::function<void(const Result<void>&)>& then);

    void onProbeChanged();
    void endClaim();

    /// What the store is asked to decide, once for each probe. Jobs only observe it, so that nothing is
    /// decided, logged or kept in memory of a probe that is gone.
    struct Question {
        store::Claim claim;
        store::Probe probe;
        std::shared_ptr<Engine> engine;
        DecisionPolicy policy;
        std::string device;
    };

    EngineHost& m_host;
    StoreHost& m_store;
    SampleSet m_samples;
    PictureSlot m_reference{PictureSlot::Takes::PicturesAndFaceprints};
    PictureSlot m_probe{PictureSlot::Takes::Pictures, m_store.steadyClock()};
    PersonModel m_claimed;
    std::optional<store::Claim> m_claim;
    std::shared_ptr<const Question> m_question;
    bool m_isCameraOn = false;
    bool m_hasIdled = false; ///< Whether that is why there is no claim.
    store::SteadyTime m_lastTouched;
    QTimer m_lookout; ///< For idleness.
    RecentPeople m_recent;
    ReportModel m_report;
    Verdict m_verdict;
    PictureSlot* m_focusedSlot = nullptr;
};

} // namespace likeness
