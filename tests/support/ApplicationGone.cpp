// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// A library for LD_PRELOAD: ends a program with kApplicationLives when its QCoreApplication outlives `main`.
// Such an application is destroyed among the statics of Qt's libraries, some of which may be gone by then.

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <dlfcn.h>

namespace {

using Main = int (*)(int, char**, char**);
using Start = int (*)(Main, int, char**, void (*)(), void (*)(), void (*)(), void*);

constexpr int kApplicationLives = 99;
Main g_main = nullptr;

int watchedMain(int argc, char** argv, char** environment) {
    const int exitCode = g_main(argc, argv, environment);
    if (QCoreApplication::instance() != nullptr) {
        std::fputs("the QCoreApplication outlives main\n", stderr);
        return kApplicationLives;
    }
    return exitCode;
}

} // namespace

// The C library's, which calls main.
extern "C" __attribute__((visibility("default"))) int __libc_start_main(Main program, int argc, char** argv,
                                                                        void (*init)(), void (*fini)(),
                                                                        void (*loaderFini)(),
                                                                        void* stackEnd) {
    g_main = program;
    const auto start = reinterpret_cast<Start>(dlsym(RTLD_NEXT, "__libc_start_main"));
    return start(watchedMain, argc, argv, init, fini, loaderFini, stackEnd);
}
