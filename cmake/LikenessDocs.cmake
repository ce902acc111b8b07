# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# The target `docs`: the reference of the library, made by Doxygen from the headers that are installed, in
# BUILD/reference/html. What Doxygen warns of is an error: a comment that names something that is not there is wrong.

find_package(Doxygen 1.9.2 QUIET)
if(NOT DOXYGEN_FOUND)
    message(STATUS "Reference of the library: left out (no Doxygen)")
    return()
endif()

set(DOXYGEN_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/reference")
set(DOXYGEN_PROJECT_NAME "Likeness")
set(DOXYGEN_PROJECT_BRIEF "${PROJECT_DESCRIPTION}")
set(DOXYGEN_STRIP_FROM_PATH "${CMAKE_SOURCE_DIR}/core" "${CMAKE_BINARY_DIR}/core")
set(DOXYGEN_STRIP_FROM_INC_PATH "${CMAKE_SOURCE_DIR}/core" "${CMAKE_BINARY_DIR}/core")
set(DOXYGEN_FULL_PATH_NAMES YES)
set(DOXYGEN_GENERATE_LATEX NO)
set(DOXYGEN_GENERATE_TREEVIEW YES)
set(DOXYGEN_JAVADOC_AUTOBRIEF YES)
set(DOXYGEN_MARKDOWN_SUPPORT YES)
set(DOXYGEN_SORT_MEMBER_DOCS NO)
# Fields whose names say it all have no comment, and are in the reference all the same.
set(DOXYGEN_EXTRACT_ALL YES)
set(DOXYGEN_HIDE_SCOPE_NAMES YES)
set(DOXYGEN_HAVE_DOT NO)
set(DOXYGEN_SEARCHENGINE NO)
set(DOXYGEN_HTML_TIMESTAMP NO)
set(DOXYGEN_QUIET YES)
set(DOXYGEN_WARN_AS_ERROR FAIL_ON_WARNINGS)
list(TRANSFORM likeness_public_headers PREPEND "${CMAKE_SOURCE_DIR}/core/" OUTPUT_VARIABLE documented_headers)
doxygen_add_docs(docs ${documented_headers} "${CMAKE_BINARY_DIR}/core/base/Version.h" "${CMAKE_SOURCE_DIR}/cmake/reference.dox"
    COMMENT "Making the library's reference in ${CMAKE_BINARY_DIR}/reference/html")
