// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "LogExport.h"

#include <QtCore/QDate>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

namespace likeness {

struct LogExport::Job {
    LogQuery query;
    QString file;
    QLocale locale;
    std::unique_ptr<LogWriter> writer;
    std::size_t written = 0;
    qlonglong total = 0;

    /// One page; true when it was the last.
    Result<bool> step(store::EnrolmentStore& store) {
        if (!writer) {
            auto created = LogWriter::create(file, locale);
            if (!created) {
                return fail(created);
            }
            writer = *std::move(created);
        }
        const auto page = readLog(store, query, written, kLinesAtOnce);
        if (!page) {
            return fail(page);
        }
        if (const auto added = writer->add(page->lines); !added) {
            return fail(added);
        }
        total = page->total;
        written += page->lines.size();
        if (written < static_cast<std::size_t>(total) && !page->lines.empty()) {
            return false;
        }
        const auto left = store.logExportOfLog(written, [this]() -> Result<std::filesystem::path> {
            const auto committed = writer->commit();
            return committed ? Result<std::filesystem::path>(file.toStdU16String()) : fail(committed);
        });
        return left ? Result<bool>(true) : fail(left);
    }
};

LogExport::LogExport(StoreHost& host, QObject* parent) : QObject(parent), m_host(host) {}

QString LogExport::suggestedName() const {
    return tr("log") + QDate::currentDate().toString(QStringLiteral("-yyyy-MM-dd"));
}

void LogExport::start(const LogQuery& query, const QUrl& file) {
    if (m_job) {
        return;
    }
    if (file.toLocalFile().isEmpty()) {
        m_notice = {};
        m_problem = Problem::noFileName();
        emit changed();
        return;
    }
    m_job = std::make_shared<Job>();
    m_job->query = query;
    // Lines that come while it goes on would push the others back.
    const store::Time now = store::systemClock()();
    m_job->query.filter.until = std::min(query.filter.until.value_or(now), now);
    m_job->file = file.toLocalFile();
    m_progress = 0;
    m_notice = {};
    m_problem = {};
    emit changed();
    next();
}

void LogExport::next() {
    m_host.ask(
        this, [job = m_job](store::EnrolmentStore& store) { return job->step(store); },
        [this, job = m_job](const Result<bool>& isLast) {
            if (job != m_job) {
                return; // cancelled
            }
            if (!isLast) {
                finish({}, Problem::withStore(isLast.error()));
            } else if (*isLast) {
                finish([count = static_cast<int>(job->written), name = QFileInfo(job->file).fileName()] {
                    return tr("%n line(s) written to “%1”.", nullptr, count).arg(name);
                });
                m_host.noteChange(); // the log has a line about it
            } else {
                m_progress = static_cast<double>(job->written) / static_cast<double>(job->total);
                emit changed();
                if (job == m_job) { // who heard of it may have cancelled
                    next();
                }
            }
        });
}

void LogExport::finish(const Phrase& notice, const Problem& problem) {
    // The writer goes where it was made.
    m_host.ask(
        this,
        [job = std::exchange(m_job, nullptr)](store::EnrolmentStore&) -> Result<void> {
            job->writer.reset();
            return {};
        },
        [](const Result<void>&) {});
    m_notice = notice;
    m_problem = problem;
    emit changed();
}

void LogExport::cancel() {
    if (m_job) {
        finish([] { return tr("Cancelled; nothing was written."); });
    }
}

void LogExport::forget() {
    if (m_job) {
        finish({});
    } else {
        m_notice = {};
        m_problem = {};
        emit changed();
    }
}

} // namespace likeness
