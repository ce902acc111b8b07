# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# Installs into a fresh prefix, moves it elsewhere, runs the programs there, and builds the project in consumer/ against it
# as an outsider would.
# Variables: BUILD (the build tree), CONSUMER (the project), WORK (a folder for this test), FLAGS, BUILD_TYPE, COMPILER, DESKTOP
# (whether the application was built).

include("${CMAKE_CURRENT_LIST_DIR}/NoGui.cmake")

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "${ARGN}\nfailed (${status}):\n${output}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

# expect_decision(DECISION A B): what the outside program says about two installed sample pictures.
function(expect_decision decision a b)
    run("${WORK}/build/same_person" "${WORK}/prefix/share/likeness/samples/${a}"
        "${WORK}/prefix/share/likeness/samples/${b}")
    message(STATUS "${a}, ${b}: ${output}")
    if(NOT output MATCHES "decision ${decision}\n")
        message(FATAL_ERROR "${a} and ${b} should be judged \"${decision}\", but: ${output}")
    endif()
endfunction()

# expect_files(PATTERN…): each is in the prefix.
function(expect_files)
    foreach(pattern IN LISTS ARGN)
        file(GLOB_RECURSE found "${WORK}/prefix/${pattern}")
        if(NOT found)
            message(FATAL_ERROR "${pattern} is not installed")
        endif()
    endforeach()
endfunction()

# expect_no_paths(): no text file in the prefix names where it was built or installed first.
function(expect_no_paths)
    file(GLOB_RECURSE texts "${WORK}/prefix/*.cmake" "${WORK}/prefix/*.pc" "${WORK}/prefix/*.h" "${WORK}/prefix/*.desktop"
        "${WORK}/prefix/*.xml")
    foreach(text IN LISTS texts)
        file(READ "${text}" content)
        foreach(path "${WORK}" "${BUILD}")
            string(FIND "${content}" "${path}" place)
            if(NOT place EQUAL -1)
                message(FATAL_ERROR "${text} names ${path}, so the installation cannot be moved")
            endif()
        endforeach()
    endforeach()
endfunction()

file(REMOVE_RECURSE "${WORK}")
run("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${WORK}/first")
file(RENAME "${WORK}/first" "${WORK}/prefix")
expect_no_paths()

expect_files(bin/likeness-cli share/man/man1/likeness-cli.1* share/doc/likeness-data/user-guide.md
    share/doc/liblikeness-dev/examples/same_person.cpp)
run("${WORK}/prefix/bin/likeness-cli" verify "${WORK}/prefix/share/likeness/samples/franck.jpg"
    "${WORK}/prefix/share/likeness/samples/franck_04000.jpg")
if(DESKTOP)
    expect_files(share/applications/likeness.desktop share/mime/packages/likeness.xml share/metainfo/*.metainfo.xml
        share/icons/hicolor/scalable/apps/likeness.svg share/icons/hicolor/48x48/apps/likeness.png
        share/man/man1/likeness.1*)
    # The menu entry's program is there and starts.
    file(STRINGS "${WORK}/prefix/share/applications/likeness.desktop" exec REGEX "^Exec=")
    string(REGEX REPLACE "^Exec=([^ ]+).*" "\\1" program "${exec}")
    run("${CMAKE_COMMAND}" -E env QT_QPA_PLATFORM=offscreen "${WORK}/prefix/bin/${program}" --version)
endif()

# Everything must come from the prefix: the example is built away from the source tree.
file(COPY "${CONSUMER}" DESTINATION "${WORK}")
run("${CMAKE_COMMAND}" -S "${WORK}/consumer" -B "${WORK}/build" -G Ninja "-DCMAKE_PREFIX_PATH=${WORK}/prefix"
    "-DCMAKE_BUILD_TYPE=${BUILD_TYPE}" "-DCMAKE_CXX_FLAGS=${FLAGS}" "-DCMAKE_EXE_LINKER_FLAGS=${FLAGS}")
run("${CMAKE_COMMAND}" --build "${WORK}/build")

# The engine is useful without a window system, so nothing that it links may need one.
expect_no_gui("${WORK}/build/same_person")

expect_decision(Match franck.jpg franck.jpg)
expect_decision(Match franck.jpg franck_04000.jpg)
expect_decision(NoMatch franck.jpg cap12.png)

# The same for those who use pkg-config.
file(GLOB_RECURSE pc "${WORK}/prefix/*/likeness.pc")
cmake_path(GET pc PARENT_PATH pc_folder)
run("${CMAKE_COMMAND}" -E env "PKG_CONFIG_PATH=${pc_folder}" pkg-config --variable=packsdir likeness)
string(STRIP "${output}" packs)
if(NOT EXISTS "${packs}/accurate/pack.json")
    message(FATAL_ERROR "pkg-config says that the packs are in ${packs}")
endif()
run("${CMAKE_COMMAND}" -E env "PKG_CONFIG_PATH=${pc_folder}" pkg-config --libs --cflags likeness)

# What the guide shows compiles as it stands.
run("${CMAKE_COMMAND}" -E env "PKG_CONFIG_PATH=${pc_folder}" pkg-config --cflags likeness)
separate_arguments(flags UNIX_COMMAND "${output}")
file(READ "${WORK}/prefix/share/doc/likeness-data/integrator-guide.md" guide)
if(NOT guide MATCHES "```cpp\n([^`]*)\n```")
    message(FATAL_ERROR "the integrator guide shows no code")
endif()
file(WRITE "${WORK}/guide.cpp" "${CMAKE_MATCH_1}\n")
run("${COMPILER}" -std=c++20 -Wall -Wextra -Werror ${flags} -fsyntax-only "${WORK}/guide.cpp")
