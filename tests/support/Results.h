// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"

#include <QTest>

/// Verifies that a Result holds a value, and shows its message when it does not. Evaluates it once.
#define VERIFY_OK(result)                                                                                    \
    do {                                                                                                     \
        const auto& verified = (result);                                                                     \
        QVERIFY2(verified.has_value(), verified ? "" : verified.error().message.c_str());                    \
    } while (false)
/// Verifies that a Result failed with a code, and shows what it gave instead. Evaluates it once.
#define VERIFY_FAILS(result, expected)                                                                       \
    do {                                                                                                     \
        const auto& verified = (result);                                                                     \
        QVERIFY2(!verified.has_value(), "succeeded");                                                        \
        QVERIFY2(verified.error().code == (expected), verified.error().message.c_str());                     \
        QVERIFY2(verified.error().message.size() > 20, "the message says too little");                       \
    } while (false)
