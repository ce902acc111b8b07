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
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>

namespace likeness {

/// The state of the Verify page: two pictures, or an enrolled person and a picture, and the verdict on them.
///
/// The verdict is always that of the two pictures that are shown now: it goes as soon as one of them changes,
/// and comes when both faces are described. Lives on the GUI thread, which it never blocks.
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
    Q_PROPERTY(bool hasSamples READ hasSamples CONSTANT FINAL)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed FINAL)
    Q_PROPERTY(bool isSettled READ isSettled NOTIFY changed FINAL)

  public:
    /// Both hosts must outlive the model.
    VerificationModel(EngineHost& host, StoreHost& store, SampleSet samples = {}, QObject* parent = nullptr);
    ~VerificationModel() override;

    [[nodiscard]] PictureSlot* reference() noexcept { return &m_reference; }
    [[nodiscard]] PictureSlot* probe() noexcept { return &m_probe; }
    [[nodiscard]] Verdict* verdict() noexcept { return &m_verdict; }
    /// Who the person in front of the camera claims to be. With somebody in it, the probe is compared with
    /// that person's samples, and the store logs the decision.
    [[nodiscard]] PersonModel* claimed() noexcept { return &m_claimed; }
    [[nodiscard]] bool isClaim() const noexcept { return m_claimed.personId() != 0; }
    [[nodiscard]] int livenessMode() const noexcept;
    Q_INVOKABLE void claim(qlonglong personId);
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
    /// A still of the camera as the probe.
    Q_INVOKABLE void takeStill(const likeness::CapturedPicture& still, const QString& camera);
    /// Who claims to be somebody did not pass the liveness check: has that logged.
    Q_INVOKABLE void noteRefusal(const likeness::CapturedPicture& attempt);
    Q_INVOKABLE void swap();
    /// Another probe for the same reference.
    Q_INVOKABLE void again();
    /// Empties the focused slot, or both when none is focused or the focused one is empty.
    Q_INVOKABLE void clear();
    /// The same one step at a time, and never without the person who was claimed: that one goes with `clear`
    /// or with another claim.
    Q_INVOKABLE void stepBack();
    Q_INVOKABLE void trySamePerson();
    Q_INVOKABLE void tryDifferentPeople();

  signals:
    void changed();
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
    void logReport(const std::function<void(const Result<void>&)>& then);

    /// What a claim was verified for, so that it is logged once.
    struct Asked {
        qlonglong person = 0;
        int probe = 0;
        friend bool operator==(const Asked&, const Asked&) = default;
    };

    EngineHost& m_host;
    StoreHost& m_store;
    SampleSet m_samples;
    PictureSlot m_reference{PictureSlot::Takes::PicturesAndFaceprints};
    PictureSlot m_probe;
    PersonModel m_claimed;
    RecentPeople m_recent;
    ReportModel m_report;
    LivenessEvidence m_liveness; ///< Of the probe; what is no still of the camera has none.
    int m_probeNumber = 0;       ///< Counts changes of the probe.
    Asked m_asked;
    Verdict m_verdict;
    PictureSlot* m_focusedSlot = nullptr;
};

} // namespace likeness
