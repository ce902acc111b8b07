// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StoreThread.h"

namespace likeness {

StoreThread::StoreThread() {
    m_place.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("store"));
    m_thread.start();
}

StoreThread::~StoreThread() {
    m_stopping.request_stop();
    // The store must go on the thread that it was made on, after everything that was asked before.
    post([this](Store& store) {
        store.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

} // namespace likeness
