# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# What desktops by the standards of freedesktop.org need: menu entry, file types, icons, catalogue entry, manual.

likeness_compressed("${CMAKE_CURRENT_SOURCE_DIR}/man/likeness.1" likeness.1 manual)
install(FILES "${manual}" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT desktop)

install(FILES desktop/likeness.desktop desktop/likeness-store.desktop
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT desktop)
install(FILES desktop/likeness-mime.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME likeness.xml
    COMPONENT desktop)

set(icons "${CMAKE_INSTALL_DATADIR}/icons/hicolor")
install(FILES icons/likeness.svg DESTINATION "${icons}/scalable/apps" COMPONENT desktop)
foreach(size 16 24 32 48 64 128 256)
    set(icon "${CMAKE_CURRENT_BINARY_DIR}/icons/${size}/likeness.png")
    add_custom_command(OUTPUT "${icon}"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/icons/${size}"
        COMMAND render_icon "${CMAKE_CURRENT_SOURCE_DIR}/icons/likeness.svg" ${size} "${icon}"
        DEPENDS icons/likeness.svg render_icon
        COMMENT "Drawing the icon in ${size} x ${size}"
        VERBATIM)
    list(APPEND likeness_icons "${icon}")
    install(FILES "${icon}" DESTINATION "${icons}/${size}x${size}/apps" COMPONENT desktop)
endforeach()
add_custom_target(likeness_icons ALL DEPENDS ${likeness_icons})

# Catalogues show pictures by their address on the web, so there are none without a project page.
set(likeness_homepage_lines "")
if(LIKENESS_HOMEPAGE)
    file(READ desktop/homepage.xml.in lines)
    string(CONFIGURE "${lines}" likeness_homepage_lines @ONLY)
endif()
# The day of the version is written down once, in the changelog.
file(STRINGS "${PROJECT_SOURCE_DIR}/CHANGELOG.md" release_line REGEX "^## ${PROJECT_VERSION} ")
string(REGEX MATCH "[0-9]+-[0-9]+-[0-9]+" likeness_release_date "${release_line}")
if(NOT likeness_release_date)
    message(FATAL_ERROR "CHANGELOG.md has no line \"## ${PROJECT_VERSION} (YEAR-MONTH-DAY)\"")
endif()
configure_file(desktop/likeness.metainfo.xml.in "${LIKENESS_APP_ID}.metainfo.xml" @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/${LIKENESS_APP_ID}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo"
    COMPONENT desktop)
