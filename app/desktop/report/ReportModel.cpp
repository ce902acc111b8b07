// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ReportModel.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

namespace likeness {

ReportModel::ReportModel(Source source, QObject* parent) : QObject(parent), m_source(std::move(source)) {
    connect(&m_writing, &QFutureWatcherBase::finished, this, &ReportModel::onWritten);
}

ReportModel::~ReportModel() {
    m_writing.waitForFinished();
}

QString ReportModel::suggestedName() const {
    const auto report = m_source();
    const QDateTime moment = report ? report->moment : QDateTime::currentDateTime();
    return tr("verification") + moment.toString(QStringLiteral("-yyyy-MM-dd-HHmmss")) +
           QStringLiteral(".pdf");
}

void ReportModel::save(const QUrl& file) {
    auto report = m_source();
    if (m_isBusy || !report) {
        return;
    }
    m_file = file.toLocalFile();
    if (!m_file.isEmpty() && QFileInfo(m_file).suffix().isEmpty()) {
        m_file += QStringLiteral(".pdf");
    }
    m_isBusy = true;
    m_notice.clear();
    m_problem = {};
    emit changed();
    m_writing.setFuture(QtConcurrent::run([report = *std::move(report), path = m_file, locale = QLocale()] {
        return report.write(path, locale);
    }));
}

void ReportModel::onWritten() {
    m_isBusy = false;
    const Result<void> written = m_writing.result();
    if (written) {
        m_notice = tr("Saved as “%1”.").arg(QFileInfo(m_file).fileName());
    } else {
        m_problem = Problem::withReport(written.error());
    }
    emit changed();
}

void ReportModel::forget() {
    if (!m_isBusy && (!m_notice.isEmpty() || !m_problem.isEmpty())) {
        m_notice.clear();
        m_problem = {};
        emit changed();
    }
}

} // namespace likeness
