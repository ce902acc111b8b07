// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StoreJobs.h"

namespace likeness {

StoreJobs::StoreJobs(StoreHost& host, QObject* parent) : QObject(parent), m_host(host) {
    connect(&m_host, &StoreHost::operatorLeft, this, &StoreJobs::forget);
}

void StoreJobs::begin(Part part) {
    m_isBusy = true;
    m_part = part;
    m_progress = -1;
    m_notice = {};
    m_problem = {};
    emit changed();
}

void StoreJobs::failed(const Error& error) {
    if (error.code == ErrorCode::Cancelled) {
        m_notice = [] {
            return tr("Cancelled.");
        };
    } else {
        m_problem = Problem::withStore(error, m_part == Part::Password ? Problem::Secret::OwnPassword
                                              : m_part == Part::Transfer || m_part == Part::Offer
                                                  ? Problem::Secret::ExportPassphrase
                                                  : Problem::Secret::Passphrase);
    }
}

store::StoreJob StoreJobs::job() {
    if (!m_isBusy) { // or the job that runs could not be ended any more
        m_stop = {};
    }
    return {.progress =
                [host = &m_host, to = QPointer(this), stop = m_stop.get_token()](std::size_t done,
                                                                                 std::size_t total) {
                    const double share =
                        total == 0 ? 1 : static_cast<double>(done) / static_cast<double>(total);
                    QMetaObject::invokeMethod(
                        host, // is there for as long as the thread that calls
                        [to, share, stop] {
                            if (to && !stop.stop_requested()) {
                                to->m_progress = share;
                                emit to->changed();
                            }
                        },
                        Qt::QueuedConnection);
                },
            .stop = m_stop.get_token()};
}

void StoreJobs::tell(Part part, const Problem& problem) {
    m_part = part;
    m_notice = {};
    m_problem = problem;
    emit changed();
}

/// What runs is stopped, and nobody hears of it any more.
void StoreJobs::forget() {
    cancel();
    m_isBusy = false;
    m_progress = -1;
    m_notice = {};
    m_problem = {};
    emit changed();
}

} // namespace likeness
