// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// An OpenCL driver that aborts as soon as the loader of drivers asks it for anything.

#include <cstdlib>

extern "C" __attribute__((visibility("default"))) void* clGetExtensionFunctionAddress(const char* /*name*/) {
    std::abort();
}
