// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "engine/Engine.h"
#include "support/Samples.h"

#include <memory>

namespace likeness::test {

/// An engine on the standard pack, or null and a test failure that says why.
inline std::unique_ptr<Engine> makeEngine(EngineOptions options = {}) {
    if (options.pack.empty()) {
        options.pack = packFolder();
    }
    auto engine = Engine::create(std::move(options));
    if (!engine) {
        QTest::qFail(engine.error().message.c_str(), __FILE__, __LINE__);
        return nullptr;
    }
    return std::move(*engine);
}

} // namespace likeness::test
