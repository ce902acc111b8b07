# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# Windows and macOS have no Qt of their own, so an installation brings it.

if(APPLE)
    # macOS starts programs from bundles, and lets only those use a camera that say what for.
    set_target_properties(likeness PROPERTIES
        MACOSX_BUNDLE ON
        OUTPUT_NAME Likeness
        MACOSX_BUNDLE_INFO_PLIST "${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in")
endif()
qt_generate_deploy_qml_app_script(TARGET likeness OUTPUT_SCRIPT likeness_deploy_script
    NO_UNSUPPORTED_PLATFORM_ERROR MACOS_BUNDLE_POST_BUILD)
install(SCRIPT "${likeness_deploy_script}" COMPONENT desktop)
