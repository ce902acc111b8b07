// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Phrase.h"
#include "Problem.h"
#include "VerificationReport.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <functional>
#include <optional>

namespace likeness {

/// Saves the verification that is shown as a page of PDF, on a worker. Lives on the GUI thread.
class ReportModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a page's model")
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY changed FINAL)

  public:
    /// Gives what is shown now, nothing while there is no verdict.
    using Source = std::function<std::optional<VerificationReport>()>;

    /// Writes the page, on whatever thread it is called.
    using Write = std::function<Result<std::filesystem::path>()>;
    /// Has the page written, with lines in the log before and afterwards where what is shown is of a store,
    /// and then says what came of it. Gives false where no store knows of what is shown.
    using Logbook =
        std::function<bool(const Write& write, const std::function<void(const Result<void>&)>& then)>;

    ReportModel(Source source, Logbook logbook, QObject* parent = nullptr);
    /// Waits for a page that is being written, so that none is left half done.
    ~ReportModel() override;

    [[nodiscard]] bool isBusy() const noexcept { return m_isBusy; }
    /// What was saved last, one sentence.
    [[nodiscard]] QString notice() const { return m_notice.text(); }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }

    /// A name for the file, of the day and what was compared, without a person's name.
    Q_INVOKABLE [[nodiscard]] QString suggestedName() const;
    /// Saves what is shown now; a name without an ending gets ".pdf".
    Q_INVOKABLE void save(const QUrl& file);
    /// The verdict is another one: what is said about the last page goes.
    void forget();

  signals:
    void changed();

  private:
    void onWritten(const Result<void>& written);
    void finish(const Problem& problem, const Phrase& notice = {});

    Source m_source;
    Logbook m_logbook;
    bool m_isBusy = false;
    QString m_file;
    Phrase m_notice;
    Problem m_problem;
    QFutureWatcher<Result<void>> m_writing;
};

} // namespace likeness
