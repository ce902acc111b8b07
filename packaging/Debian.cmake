# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# Four Debian packages, one for each component. The model packs are a package of their own, likeness-data: both programs
# need them, each can be installed without the other, and they are the same on every architecture.

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SOURCE likeness)

# Or it would be the first line of each description.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")

set(debian_name_desktop likeness)
set(debian_name_cli likeness-cli)
set(debian_name_data likeness-data)
set(debian_name_dev liblikeness-dev)

set(CPACK_DEBIAN_DESKTOP_PACKAGE_SECTION graphics)
set(CPACK_DEBIAN_CLI_PACKAGE_SECTION graphics)
set(CPACK_DEBIAN_DATA_PACKAGE_SECTION graphics)
set(CPACK_DEBIAN_DATA_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)

# The linked libraries are found out; what is loaded by name is not.
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_CLI_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_CLI_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS libqt6sql6-sqlite
    # the window's QML modules, and those that they load
    qml6-module-qtcore qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript qml6-module-qtquick
    qml6-module-qtquick-controls qml6-module-qtquick-dialogs qml6-module-qtquick-layouts qml6-module-qtquick-templates
    qml6-module-qtquick-window qml6-module-qt-labs-folderlistmodel
    # drawing and text
    libgl1-mesa-dri "fonts-dejavu-core | fonts-noto-core | fonts-liberation"
    # cameras that PipeWire shares
    libspa-0.2-modules)
# Videos, and cameras where PipeWire does not run: Qt Multimedia 6.4, Debian 12's, loads GStreamer's plugins, and later ones link FFmpeg.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core)
set(debian_codecs)
if(Qt6_VERSION VERSION_LESS 6.5)
    list(APPEND CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS gstreamer1.0-plugins-base gstreamer1.0-plugins-good)
    set(debian_codecs ", gstreamer1.0-libav")
endif()
list(JOIN CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS ", " CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS)
# The desktop's own file dialogs; without either Qt's are used. Wayland desktops, running cameras, and a keychain: there on a desktop, and the program says what is missing elsewhere.
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS
    "qt6-gtk-platformtheme | qt6-xdgdesktopportal-platformtheme, qt6-wayland, pipewire, wireplumber | pipewire-media-session, gnome-keyring | kwalletmanager${debian_codecs}")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SUGGESTS likeness-cli)
set(CPACK_DEBIAN_CLI_PACKAGE_SUGGESTS likeness)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
    "libopencv-dev, libexpected-dev, nlohmann-json3-dev, libgcrypt20-dev, libsodium-dev, libjpeg-dev, libpng-dev, libwebp-dev")
set(CPACK_DEBIAN_DEV_PACKAGE_RECOMMENDS "cmake, pkgconf")

configure_file(debian/changelog.in debian/changelog @ONLY)
likeness_compressed("${CMAKE_CURRENT_BINARY_DIR}/debian/changelog" changelog debian_changelog)
foreach(component desktop cli data dev)
    string(TOUPPER "${component}" key)
    set(name "${debian_name_${component}}")
    set(CPACK_DEBIAN_${key}_PACKAGE_NAME "${name}")
    file(READ "debian/${name}.description" CPACK_DEBIAN_${key}_DESCRIPTION)
    # These are Debian's alone, so an ordinary installation leaves them out.
    set(documents "${CMAKE_INSTALL_DATADIR}/doc/${name}")
    install(FILES debian/copyright DESTINATION "${documents}" COMPONENT ${component} EXCLUDE_FROM_ALL)
    install(FILES "${debian_changelog}" DESTINATION "${documents}" COMPONENT ${component} EXCLUDE_FROM_ALL)
    if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/debian/${name}.lintian-overrides")
        install(FILES "debian/${name}.lintian-overrides" DESTINATION "${CMAKE_INSTALL_DATADIR}/lintian/overrides"
            RENAME "${name}" COMPONENT ${component} EXCLUDE_FROM_ALL)
    endif()
endforeach()
set(CPACK_DEBIAN_DATA_PACKAGE_CONTROL_EXTRA "${CMAKE_CURRENT_SOURCE_DIR}/debian/postrm")

# The version of the packages stands in their changelog too.
file(STRINGS debian/changelog.in changelog_line LIMIT_COUNT 1)
if(NOT changelog_line MATCHES "^likeness \\(${PROJECT_VERSION}\\)")
    message(FATAL_ERROR "packaging/debian/changelog.in begins with another version than ${PROJECT_VERSION}: ${changelog_line}")
endif()
