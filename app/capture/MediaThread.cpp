// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "MediaThread.h"

#include <QtCore/QDeadlineTimer>

#include <chrono>
#include <utility>

namespace likeness {
namespace {

constexpr std::chrono::seconds kPatience{3};

} // namespace

MediaThread::MediaThread() : m_thread(std::make_unique<QThread>()), m_context(std::make_unique<QObject>()) {
    m_thread->setObjectName(QStringLiteral("media"));
    m_context->moveToThread(m_thread.get());
    m_thread->start();
}

MediaThread::~MediaThread() {
    post([thread = m_thread.get()] { thread->quit(); });
    if (!m_thread->wait(QDeadlineTimer(kPatience))) {
        // Neither may go while the thread runs.
        static_cast<void>(m_context.release()); // NOLINT(bugprone-unused-return-value): left to the thread
        static_cast<void>(m_thread.release());  // NOLINT(bugprone-unused-return-value): left to itself
    }
}

void MediaThread::post(std::function<void()> work) {
    QMetaObject::invokeMethod(m_context.get(), std::move(work), Qt::QueuedConnection);
}

} // namespace likeness
