// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/ChildTrial.h"

#ifdef __linux__
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace likeness {

#ifdef __linux__
namespace {

[[noreturn]] void tryHere(const std::function<void()>& action, int answer) noexcept {
    // Whatever the program does on a crash or an interruption is not the copy's to do.
    for (const int signal : {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGINT, SIGSEGV, SIGTERM}) {
        std::signal(signal, SIG_DFL);
    }
    const rlimit none{0, 0};
    static_cast<void>(setrlimit(RLIMIT_CORE, &none));
    if (const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC); nowhere >= 0) {
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
    }
    action(); // noexcept: an exception ends the copy, as it should
    const char survived = 1;
    _exit(write(answer, &survived, 1) == 1 ? 0 : 1);
}

/// Whether something can be read, or nothing ever will, in time.
bool isReadyWithin(int descriptor, std::chrono::milliseconds patience) noexcept {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + patience;
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
        pollfd waiting{descriptor, POLLIN, 0};
        const int ready = poll(&waiting, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
        if (ready >= 0 || errno != EINTR) {
            return ready > 0;
        }
    }
}

} // namespace

ChildTrial tryInChild(const std::function<void()>& action, std::chrono::milliseconds patience) noexcept {
    std::array<int, 2> answer{};
    if (pipe2(answer.data(), O_CLOEXEC) != 0) {
        return ChildTrial::Survived;
    }
    const pid_t child = fork();
    if (child == 0) {
        tryHere(action, answer[1]);
    }
    close(answer[1]);
    ChildTrial trial = ChildTrial::Survived;
    if (child > 0) {
        char survived = 0;
        if (!isReadyWithin(answer[0], patience)) {
            trial = ChildTrial::TimedOut;
        } else if (read(answer[0], &survived, 1) != 1) {
            trial = ChildTrial::Died;
        }
        kill(child, SIGKILL);
        while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    close(answer[0]);
    return trial;
}

#else

ChildTrial tryInChild(const std::function<void()>&, std::chrono::milliseconds) noexcept {
    return ChildTrial::Survived;
}

#endif

} // namespace likeness
