# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# The first ./run of a newcomer is mostly compiling, and that mostly other people's headers. Only the release preset
# precompiles them (CMAKE_DISABLE_PRECOMPILE_HEADERS): in the others each file must include by itself what it needs.

function(likeness_precompile target)
    if(TARGET ${target})
        target_precompile_headers(${target} PRIVATE <algorithm> <filesystem> <memory> <optional> <string> <vector> ${ARGN})
    endif()
endfunction()

likeness_precompile(likeness_core <tl/expected.hpp> <opencv2/core.hpp>)
likeness_precompile(likeness-cli <tl/expected.hpp> <CLI/CLI.hpp> <nlohmann/json.hpp>)
likeness_precompile(likeness_desktop <tl/expected.hpp> <QtQuick/QQuickItem>)
likeness_precompile(likeness_ui <QtQml/qqmlprivate.h>)

# The command line's own code runs for microseconds, but its libraries are all templates and inline functions:
# optimizing them took more than a third of the whole build.
if(TARGET likeness-cli)
    target_compile_options(likeness-cli PRIVATE $<$<CONFIG:Release>:-O1>)
endif()
