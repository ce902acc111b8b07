// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Rewording.h"

#include <utility>

namespace likeness {

Rewording::Rewording(QObject* parent) : QObject(parent) {
    m_calm.setObjectName(QStringLiteral("change of language"));
    m_calm.setSingleShot(true);
    m_calm.setInterval(kCalm);
    connect(&m_calm, &QTimer::timeout, this, &Rewording::begin);
}

void Rewording::run(std::vector<Step> steps) {
    m_steps = std::move(steps);
    m_calm.start();
}

void Rewording::begin() {
    m_next = 0;
    if (!std::exchange(m_isRunning, true)) {
        emit runningChanged();
    }
    // Pages go by deleteLater(), whose events were posted before this one.
    QMetaObject::invokeMethod(
        this, [this, run = ++m_run] { takeNext(run); }, Qt::QueuedConnection);
}

void Rewording::takeNext(int run) {
    if (run != m_run || m_calm.isActive()) {
        return;
    }
    if (m_next == m_steps.size()) {
        m_steps.clear();
        m_isRunning = false;
        emit runningChanged();
        return;
    }
    QMetaObject::invokeMethod(
        this, [this, run] { takeNext(run); }, Qt::QueuedConnection);
    const Step step = std::move(m_steps[m_next++]); // which may ask for another run
    step();
}

} // namespace likeness
