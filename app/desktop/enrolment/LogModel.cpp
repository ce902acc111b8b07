// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "LogModel.h"

#include "LogExport.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <array>
#include <limits>

namespace likeness {
namespace {

constexpr std::array<std::string_view, 7> kKinds{"",
                                                 store::audit::kVerified,
                                                 store::audit::kEnrolled,
                                                 store::audit::kErased,
                                                 store::audit::kSignIn,
                                                 store::audit::kSignInFailed,
                                                 store::audit::kSettingChanged};

/// The filter with the person's pseudonym. Errors: `NotFound`.
Result<store::AuditFilter> resolved(const store::EnrolmentStore& store, store::AuditFilter filter,
                                    const std::string& person) {
    if (person.empty()) {
        return filter;
    }
    const auto id = store.idOf(person);
    const auto subject = id ? store.subject(*id) : fail(id);
    if (!subject) {
        return fail(subject);
    }
    filter.subject = subject->pseudonym;
    return filter;
}

} // namespace

LogModel::LogModel(StoreHost& host, QObject* parent) : QAbstractListModel(parent), m_host(host) {
    connect(&m_host, &StoreHost::contentChanged, this, &LogModel::reload);
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_total;
}

QHash<int, QByteArray> LogModel::roleNames() const {
    return {{Qt::DisplayRole, "line"}};
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole) {
        return {};
    }
    const auto page = m_pages.constFind(index.row() / kPageRows);
    const auto place = static_cast<std::size_t>(index.row() % kPageRows);
    if (page == m_pages.constEnd() || place >= page->size()) {
        fetch(index.row() / kPageRows);
        return QVariant::fromValue(LogLine());
    }
    return QVariant::fromValue(page->at(place));
}

QStringList LogModel::kinds() const {
    QStringList names;
    for (const std::string_view kind : kKinds) {
        names.append(LogWording::kindName(kind));
    }
    return names;
}

void LogModel::setKind(int kind) {
    if (m_kind != kind && kind >= 0 && kind < static_cast<int>(kKinds.size())) {
        m_kind = kind;
        emit filterChanged();
        reload();
    }
}

void LogModel::setFrom(const QDate& from) {
    if (m_from != from) {
        m_from = from;
        emit filterChanged();
        reload();
    }
}

void LogModel::setPerson(const QString& person) {
    if (m_person != person) {
        m_person = person;
        emit filterChanged();
        reload();
    }
}

store::AuditFilter LogModel::filter() const {
    store::AuditFilter filter;
    filter.kind = kKinds.at(static_cast<std::size_t>(m_kind));
    if (m_from.isValid()) {
        filter.from = store::Time(std::chrono::milliseconds(m_from.startOfDay().toMSecsSinceEpoch()));
    }
    return filter;
}

void LogModel::reload() {
    ++m_generation;
    m_asked.clear();
    m_chain = Chain::Unknown;
    m_chainText.clear();
    emit chainChanged();
    if (!m_host.isSignedIn()) {
        beginResetModel();
        m_pages.clear();
        m_total = 0;
        endResetModel();
        emit countChanged();
        return;
    }
    fetch(0);
}

void LogModel::fetch(int page) const {
    if (m_asked.contains(page) || !m_host.isSignedIn()) {
        return;
    }
    m_asked.insert(page);
    auto* const self = const_cast<LogModel*>(this); // what is shown stays the same until the answer
    m_host.ask(
        self,
        [filter = filter(), person = m_person.trimmed().toStdString(),
         page](store::EnrolmentStore& store) -> Result<LogPage> {
            const auto full = resolved(store, filter, person);
            return full ? readLog(store, *full, static_cast<std::size_t>(page) * kPageRows, kPageRows)
                        : fail(full);
        },
        [self, generation = m_generation, page](const Result<LogPage>& answer) {
            self->onPage(generation, page, answer);
        });
}

void LogModel::onPage(int generation, int page, const Result<LogPage>& answer) {
    if (generation != m_generation) {
        return;
    }
    // Nobody with this id: no lines.
    const int total = answer ? static_cast<int>(answer->total) : 0;
    if (page == 0 || total != m_total || !answer) {
        beginResetModel();
        if (page == 0) {
            m_pages.clear();
            m_asked = {0};
        }
        m_total = total;
        if (answer) {
            m_pages.insert(page, answer->lines);
        }
        endResetModel();
        emit countChanged();
        return;
    }
    m_pages.insert(page, answer->lines);
    emit dataChanged(index(page * kPageRows), index(std::min((page + 1) * kPageRows, m_total) - 1));
}

void LogModel::verifyChain() {
    m_chain = Chain::Checking;
    m_chainText = tr("Checking the log…");
    emit chainChanged();
    m_host.ask(
        this, [](store::EnrolmentStore& store) { return store.verifyLog(); },
        [this](const Result<store::AuditVerdict>& verdict) {
            if (!verdict) {
                m_chain = Chain::Unknown;
                m_chainText.clear();
                m_problem = Problem::withStore(verdict.error());
                emit noticeChanged();
            } else if (verdict->isUnbroken) {
                m_chain = Chain::Unbroken;
                m_chainText = tr("Unbroken, %1 entries")
                                  .arg(QLocale().toString(static_cast<qulonglong>(verdict->entries)));
            } else {
                m_chain = Chain::Broken;
                m_chainText = tr("Broken at line %1")
                                  .arg(QLocale().toString(static_cast<qulonglong>(verdict->brokenAt)));
                m_problem = {tr("The log is not as it was written."),
                             tr("Keep this file and its backups as they are, and tell who is responsible."),
                             QString::fromStdString(verdict->finding)};
                emit noticeChanged();
            }
            emit chainChanged();
        });
}

void LogModel::exportTo(const QUrl& file) {
    m_problem = {};
    m_notice = tr("Writing…");
    emit noticeChanged();
    const QString path = file.toLocalFile();
    m_host.ask(
        this,
        [filter = filter(), person = m_person.trimmed().toStdString(),
         path](store::EnrolmentStore& store) -> Result<qlonglong> {
            const auto full = resolved(store, filter, person);
            const auto page = full ? readLog(store, *full, 0, std::numeric_limits<int>::max()) : fail(full);
            if (!page) {
                return fail(page);
            }
            const auto written = writeLog(*page, path);
            return written ? Result<qlonglong>(page->total) : fail(written);
        },
        [this, path](const Result<qlonglong>& lines) {
            m_notice = lines ? tr("%n line(s) written to “%1”.", nullptr, static_cast<int>(*lines))
                                   .arg(QFileInfo(path).fileName())
                             : QString();
            m_problem = lines ? Problem() : Problem::withStore(lines.error());
            emit noticeChanged();
        });
}

} // namespace likeness
