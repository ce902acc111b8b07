# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# Warnings can be errors with the compilers of Debian 12, with which the project is developed. Later ones, which come with later
# releases of Qt, have new warnings: those are shown and stop nobody.
set(likeness_compiler "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}")
if(LIKENESS_WARNINGS_AS_ERRORS AND likeness_compiler MATCHES "^(GNU 12|Clang 14)\\.")
    set(likeness_warning_options -Werror)
endif()

# likeness_compile_options(TARGET): the warnings, hardening and sanitizers that all of our own code is built with.
function(likeness_compile_options target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
        # Designated initializers leave the rest at their defaults on purpose.
        -Wno-missing-field-initializers
        ${likeness_warning_options})
    # _FORTIFY_SOURCE needs optimization, and sanitizers bring checks of their own.
    if(NOT LIKENESS_SANITIZE)
        target_compile_options(${target} PRIVATE -fstack-protector-strong)
        target_compile_definitions(${target} PRIVATE $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2> _GLIBCXX_ASSERTIONS)
        # Of ELF programs; the linkers of macOS and Windows know neither.
        if(UNIX AND NOT APPLE)
            target_compile_options(${target} PRIVATE -fstack-clash-protection)
            target_link_options(${target} PRIVATE -Wl,-z,relro,-z,now)
        endif()
    endif()
endfunction()

if(LIKENESS_HIDE_PATHS)
    # The last that fits counts, and the build tree is usually inside the source tree.
    add_compile_options("-ffile-prefix-map=${CMAKE_SOURCE_DIR}=." "-ffile-prefix-map=${CMAKE_BINARY_DIR}=build")
endif()

if(LIKENESS_SANITIZE)
    add_compile_options(-fsanitize=${LIKENESS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${LIKENESS_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # GCC 12 ends with an internal error in this pass (core/image/Averaging.cpp).
        add_compile_options(-fno-ipa-cp)
    endif()
endif()
