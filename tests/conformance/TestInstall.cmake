# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# Installs into a fresh prefix, builds the project in consumer/ against it as an outsider would, and uses it.
# Variables: BUILD (the build tree), CONSUMER (the project), WORK (a folder for this test), FLAGS, BUILD_TYPE.

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

file(REMOVE_RECURSE "${WORK}")
run("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${WORK}/prefix")
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
