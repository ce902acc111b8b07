// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ReportModel.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

namespace likeness {

ReportModel::ReportModel(Source source, Logbook logbook, QObject* parent)
    : QObject(parent), m_source(std::move(source)), m_logbook(std::move(logbook)) {
    connect(&m_writing, &QFutureWatcherBase::finished, this, [this] { onWritten(m_writing.result()); });
}

ReportModel::~ReportModel() {
    m_writing.waitForFinished();
}

QString ReportModel::suggestedName() const {
    const auto report = m_source();
    const QDateTime moment = report ? report->moment : QDateTime::currentDateTime();
    return tr("verification") + moment.toString(QStringLiteral("-yyyy-MM-dd-HHmmss"));
}

void ReportModel::save(const QUrl& file) {
    auto report = m_source();
    if (m_isBusy || !report) {
        return;
    }
    m_file = file.toLocalFile();
    if (m_file.isEmpty()) {
        finish(Problem::noFileName());
        return;
    }
    if (QFileInfo(m_file).suffix().isEmpty()) {
        m_file += QStringLiteral(".pdf");
    }
    m_isBusy = true;
    m_notice = {};
    m_problem = {};
    emit changed();
    const Write write = [report = *std::move(report), path = m_file,
                         locale = QLocale()]() -> Result<std::filesystem::path> {
        const auto written = report.write(path, locale);
        return written ? Result<std::filesystem::path>(path.toStdU16String()) : fail(written);
    };
    if (!m_logbook(write, [this](const Result<void>& written) { onWritten(written); })) {
        m_writing.setFuture(QtConcurrent::run([write]() -> Result<void> {
            const auto done = write();
            return done ? Result<void>() : fail(done);
        }));
    }
}

void ReportModel::onWritten(const Result<void>& written) {
    finish(written ? Problem() : Problem::withReport(written.error()),
           written ? Phrase([name = QFileInfo(m_file).fileName()] { return tr("Saved as “%1”.").arg(name); })
                   : Phrase());
}

void ReportModel::finish(const Problem& problem, const Phrase& notice) {
    m_isBusy = false;
    m_problem = problem;
    m_notice = notice;
    emit changed();
}

void ReportModel::forget() {
    if (!m_isBusy && (!m_notice.isEmpty() || !m_problem.isEmpty())) {
        m_notice = {};
        m_problem = {};
        emit changed();
    }
}

} // namespace likeness
