# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# PROGRAM must run on a machine without a window system: neither it nor any library that it loads may be part of one.

file(GET_RUNTIME_DEPENDENCIES EXECUTABLES "${PROGRAM}" RESOLVED_DEPENDENCIES_VAR libraries
    UNRESOLVED_DEPENDENCIES_VAR unresolved)
list(LENGTH libraries count)
if(count LESS 5)
    message(FATAL_ERROR "only ${count} libraries of ${PROGRAM} were found; this check would prove nothing")
endif()
list(FILTER libraries INCLUDE REGEX
    "/lib(Qt[0-9]+(Gui|Qml|Quick|Widgets)|X11|xcb|wayland|gtk|gdk|GL|EGL|opencv_highgui)[^/]*$")
if(libraries)
    message(FATAL_ERROR "${PROGRAM} links GUI libraries: ${libraries}")
endif()
