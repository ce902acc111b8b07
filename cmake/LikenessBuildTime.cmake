# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# A newcomer's first build is mostly compiling, and that mostly other people's headers. Presets with sanitizers do without
# (CMAKE_DISABLE_PRECOMPILE_HEADERS); tools/tidy.py checks that each file includes by itself what it needs.

function(likeness_precompile target)
    if(TARGET ${target})
        target_precompile_headers(${target} PRIVATE <algorithm> <filesystem> <memory> <optional> <string> <vector>
            <tl/expected.hpp> ${ARGN})
        # ccache keeps what was compiled with such a header only if told of it. And GCC 12 forgets which of its own warnings about
        # strings are false: the builds without, those of clang and of sanitizers, still have them.
        target_compile_options(${target} PRIVATE "$<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess;-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread>")
    endif()
endfunction()

likeness_precompile(likeness_core <opencv2/core.hpp>)
likeness_precompile(likeness_store <nlohmann/json.hpp> <QtSql/QSqlQuery>)
likeness_precompile(likeness-cli <CLI/CLI.hpp> <nlohmann/json.hpp>)
likeness_precompile(likeness_capture <QtQuick/QQuickItem>)
likeness_precompile(likeness_desktop <QtQuick/QQuickItem>)
likeness_precompile(likeness_ui <QtQml/qqmlprivate.h>)
foreach(program BaseTests CliTests EngineTests EvaluationTests FaceTests FaceprintTests ImageTests ModelTests QualityTests StoreTests)
    likeness_precompile(${program} <QTest>)
endforeach()
foreach(program CaptureTests UiTests)
    likeness_precompile(${program} <QTest> <QtQuick/QQuickItem>)
endforeach()

# The command line's own code runs for microseconds, but its libraries are all templates and inline functions:
# optimizing them took more than a third of the whole build. So are the tests.
if(TARGET likeness-cli)
    target_compile_options(likeness-cli PRIVATE -O1)
endif()
