# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# expect_no_gui(PROGRAM): neither the program nor any library that it loads is part of a GUI toolkit. (X11 by itself is
# no sign of one: in Debian, OpenCV's core library itself links libGLX.)
function(expect_no_gui program)
    file(GET_RUNTIME_DEPENDENCIES EXECUTABLES "${program}" RESOLVED_DEPENDENCIES_VAR libraries
        UNRESOLVED_DEPENDENCIES_VAR unresolved)
    list(LENGTH libraries count)
    if(count LESS 5)
        message(FATAL_ERROR "only ${count} libraries of ${program} were found; this check would prove nothing")
    endif()
    list(FILTER libraries INCLUDE REGEX
        "/lib(Qt[0-9]+(Gui|Qml|Quick|Widgets|OpenGL)|gtk-|gdk-|wayland-client|opencv_highgui)[^/]*$")
    if(libraries)
        message(FATAL_ERROR "${program} links GUI libraries: ${libraries}")
    endif()
endfunction()
