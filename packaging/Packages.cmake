# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# CPack: Debian packages on Linux (Debian.cmake), an installer by NSIS on Windows, a disk image on macOS.

set(CPACK_PACKAGE_NAME likeness)
set(CPACK_PACKAGE_VENDOR "Likeness contributors")
set(CPACK_PACKAGE_HOMEPAGE_URL "${LIKENESS_HOMEPAGE}")
set(CPACK_PACKAGE_CONTACT "${LIKENESS_MAINTAINER}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSES/Apache-2.0.txt")
set(CPACK_PACKAGE_EXECUTABLES likeness "Likeness")
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Likeness")
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL cli data dev)
if(LIKENESS_DESKTOP)
    list(PREPEND CPACK_COMPONENTS_ALL desktop)
endif()
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_SOURCE_DIR}/SetTimes.cmake")

if(WIN32)
    set(CPACK_GENERATOR NSIS)
    set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
    set(CPACK_NSIS_MODIFY_PATH ON)
    set(CPACK_NSIS_DISPLAY_NAME "Likeness ${PROJECT_VERSION}")
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
    set(CPACK_DMG_VOLUME_NAME "Likeness ${PROJECT_VERSION}")
    # One thing to drag: the bundle has the command line and the packs inside.
    set(CPACK_COMPONENTS_ALL desktop cli data)
    set(CPACK_COMPONENTS_ALL_IN_ONE_PACKAGE ON)
else()
    set(CPACK_GENERATOR DEB)
    list(APPEND CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_SOURCE_DIR}/CheckTools.cmake")
endif()
include(CPack)

cpack_add_component(data DISPLAY_NAME "Model packs and documents" REQUIRED)
cpack_add_component(desktop DISPLAY_NAME "Application" DEPENDS data)
cpack_add_component(cli DISPLAY_NAME "Command line" DEPENDS data)
cpack_add_component(dev DISPLAY_NAME "Library for C++ programs" DEPENDS data DISABLED)
