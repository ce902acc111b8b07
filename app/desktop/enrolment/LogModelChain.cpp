// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// Whether the log is as it was written.

#include "LogModel.h"

#include <QtCore/QLocale>
#include <QtCore/QPointer>

#include <algorithm>

namespace likeness {

void LogModel::verifyChain() {
    m_checking = {};
    m_chain = Chain::Checking;
    m_chainText = [] {
        return tr("Checking the log…");
    };
    m_chainProgress = 0;
    m_problem = {};
    emit chainChanged();
    // Posted to the host, which is there for as long as the store's thread.
    const store::StoreJob job{
        .progress =
            [host = &m_host, self = QPointer<LogModel>(this)](std::size_t done, std::size_t total) {
                const double share =
                    static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(total, 1));
                QMetaObject::invokeMethod(
                    host,
                    [self, share] {
                        if (self && self->m_chain == Chain::Checking) {
                            self->m_chainProgress = share;
                            emit self->chainChanged();
                        }
                    },
                    Qt::QueuedConnection);
            },
        .stop = m_checking.get_token()};
    m_host.ask(
        this, [job](store::EnrolmentStore& store) { return store.verifyLog({}, job); },
        [this, token = m_checking.get_token()](const Result<store::AuditVerdict>& verdict) {
            if (token == m_checking.get_token()) {
                onChecked(verdict);
            }
        });
}

void LogModel::onChecked(const Result<store::AuditVerdict>& verdict) {
    m_chainProgress = -1;
    const auto number = [](std::uint64_t value) {
        return QLocale().toString(static_cast<qulonglong>(value));
    };
    if (!verdict && verdict.error().code == ErrorCode::Cancelled) {
        m_chain = Chain::Unchecked;
        m_chainText = [] {
            return tr("Not checked");
        };
    } else if (!verdict) {
        m_chain = Chain::Unchecked;
        m_chainText = {};
        m_problem = Problem::withStore(verdict.error());
    } else if (verdict->isUnbroken) {
        m_chain = Chain::Unbroken;
        m_chainText = [number, entries = verdict->entries] {
            return tr("Unbroken, %1 entries").arg(number(entries));
        };
    } else {
        m_chain = Chain::Broken;
        m_chainText = [number, line = verdict->brokenAt] {
            return tr("Broken at line %1").arg(number(line));
        };
        m_problem = Problem([finding = verdict->finding]() -> Problem::Wording {
            return {tr("The log is not as it was written."),
                    tr("Keep this file and its backups as they are, and tell who is responsible."),
                    QString::fromStdString(finding)};
        });
    }
    emit chainChanged();
}

void LogModel::stopVerifying() {
    m_checking.request_stop();
}

} // namespace likeness
