// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "EngineHost.h"
#include "StoreJobs.h"
#include "WorkplacePolicy.h"

#include <QtCore/QStringList>

namespace likeness {

/// How a store is kept: the form of its faceprints, the keychain, samples of other models, and how people
/// work with it. Its jobs are those of `StoreJobs`. Lives on the GUI thread.
class StoreCareModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(QStringList forms READ forms NOTIFY changed FINAL)
    Q_PROPERTY(int form READ form NOTIFY changed FINAL)
    Q_PROPERTY(bool isInKeychain READ isInKeychain NOTIFY changed FINAL)
    Q_PROPERTY(QString otherModels READ otherModels NOTIFY changed FINAL)
    Q_PROPERTY(bool canReencode READ canReencode NOTIFY changed FINAL)
    Q_PROPERTY(QStringList idleTimes READ idleTimes NOTIFY changed FINAL)
    Q_PROPERTY(int idleTime READ idleTime NOTIFY changed FINAL)
    Q_PROPERTY(QStringList sampleCounts READ sampleCounts NOTIFY changed FINAL)
    Q_PROPERTY(int sampleCount READ sampleCount NOTIFY changed FINAL)

  public:
    /// All must outlive the model.
    StoreCareModel(StoreHost& host, EngineHost& engines, StoreJobs& jobs, QObject* parent = nullptr);

    /// How faceprints can be kept, and the place of how they are; -1 while nobody is signed in.
    [[nodiscard]] QStringList forms() const;
    [[nodiscard]] int form() const noexcept { return m_form; }
    [[nodiscard]] bool isInKeychain() const { return m_host.protection() == StoreHost::Protection::Keychain; }
    /// That samples are of another model than the one that runs, and what to do; empty when none are.
    [[nodiscard]] QString otherModels() const;
    [[nodiscard]] bool canReencode() const;
    /// On offer, in words, and the place of the store's own; -1 when it is not on offer.
    [[nodiscard]] QStringList idleTimes() const;
    [[nodiscard]] int idleTime() const;
    [[nodiscard]] QStringList sampleCounts() const;
    [[nodiscard]] int sampleCount() const { return m_host.workplace().samples - 1; }

    Q_INVOKABLE void convert(int form);
    Q_INVOKABLE void addToKeychain();
    Q_INVOKABLE void removeFromKeychain();
    /// Renews samples of other models from the pictures that were kept of them.
    Q_INVOKABLE void reencode();
    Q_INVOKABLE void setIdleTime(int place);
    Q_INVOKABLE void setSampleCount(int place);

  signals:
    void changed();

  private:
    void reload();
    void setWorkplace(const WorkplacePolicy& policy);

    StoreHost& m_host;
    EngineHost& m_engines;
    StoreJobs& m_jobs;
    int m_form = -1;
    std::size_t m_others = 0;
};

} // namespace likeness
