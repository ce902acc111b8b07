// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Interrupt.h"

#include <atomic>
#include <chrono>
#include <csignal>

namespace likeness::cli {
namespace {

std::atomic<bool> isAsked{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

extern "C" void onSignal(int signal) {
    isAsked = true;
    std::signal(signal, SIG_DFL);
}

} // namespace

Interrupt::Interrupt() {
    isAsked = false;
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    // A handler may not call request_stop itself, so a thread looks after it.
    m_watch = std::jthread([this](const std::stop_token& finished) {
        while (!finished.stop_requested() && !isAsked) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        if (isAsked) {
            m_stop.request_stop();
        }
    });
}

Interrupt::~Interrupt() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace likeness::cli
