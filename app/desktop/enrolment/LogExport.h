// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "LogWriter.h"
#include "Phrase.h"
#include "StoreHost.h"
#include "StoreReading.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace likeness {

/// Writes lines of the log into a file, a page at a time, so that the store can do something else in between.
/// Lives on the GUI thread.
class LogExport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the log")
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY changed FINAL)

  public:
    static constexpr std::size_t kLinesAtOnce = 250;

    /// `host` must outlive the export.
    explicit LogExport(StoreHost& host, QObject* parent = nullptr);

    [[nodiscard]] bool isBusy() const noexcept { return m_job != nullptr; }
    /// Share of the lines that are written, 0…1.
    [[nodiscard]] double progress() const noexcept { return m_progress; }
    [[nodiscard]] QString notice() const { return m_notice.text(); }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }

    /// A name for the file of today, without a suffix.
    Q_INVOKABLE [[nodiscard]] QString suggestedName() const;
    /// The lines that `query` lets pass and that are there now, latest first; CSV or PDF by the name's
    /// ending.
    void start(const LogQuery& query, const QUrl& file);
    /// Nothing is left behind.
    Q_INVOKABLE void cancel();
    /// The same without a word, and what was said of the last one goes too.
    void forget();

  signals:
    void changed();

  private:
    struct Job;
    void next();
    void finish(const Phrase& notice, const Problem& problem = {});

    StoreHost& m_host;
    std::shared_ptr<Job> m_job; ///< Its writer is touched on the store's thread only.
    double m_progress = 0;
    Phrase m_notice;
    Problem m_problem;
};

} // namespace likeness
