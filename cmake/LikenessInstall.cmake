# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# Installs the engine as the CMake package Likeness (target Likeness::core) and as the pkg-config package likeness, and
# the programs. Packs and samples are installed by models/, what desktops and manuals need by packaging/. The
# components are the packages of an installation: desktop, cli, data (of both programs) and dev.

include(CMakePackageConfigHelpers)

# The headers that make up the engine's interface, in their folders: they include each other with relative paths and
# need nothing but the standard library and tl::expected. All others are the engine's own business.
set(likeness_public_headers
    base/ErrorCode.h
    base/FileBytes.h
    base/Result.h
    base/WipingAllocator.h
    engine/Engine.h
    face/DetectionOptions.h
    face/FaceBox.h
    face/FaceChip.h
    face/quality/QualityGate.h
    face/quality/QualityReport.h
    faceprint/Calibration.h
    faceprint/Faceprint.h
    faceprint/ModelOptions.h
    faceprint/Similarity.h
    image/Image.h
    model/ComputeDevice.h
    verification/FaceAnalysis.h
    verification/Verification.h
)
foreach(header IN LISTS likeness_public_headers)
    cmake_path(GET header PARENT_PATH folder)
    install(FILES "${CMAKE_SOURCE_DIR}/core/${header}"
        DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/likeness/${folder}" COMPONENT dev)
endforeach()
install(FILES "${CMAKE_BINARY_DIR}/core/base/Version.h" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/likeness/base"
    COMPONENT dev)

# The smallest whole program on it, which tests build as it is installed.
install(DIRECTORY "${CMAKE_SOURCE_DIR}/tests/conformance/consumer/"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/liblikeness-dev/examples" COMPONENT dev)

set(likeness_package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/Likeness")
install(TARGETS likeness_core EXPORT LikenessTargets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT dev)
install(EXPORT LikenessTargets NAMESPACE Likeness:: DESTINATION "${likeness_package_folder}" COMPONENT dev)
configure_package_config_file("${CMAKE_SOURCE_DIR}/cmake/LikenessConfig.cmake.in"
    "${CMAKE_BINARY_DIR}/LikenessConfig.cmake"
    INSTALL_DESTINATION "${likeness_package_folder}"
    PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file("${CMAKE_BINARY_DIR}/LikenessConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_BINARY_DIR}/LikenessConfig.cmake" "${CMAKE_BINARY_DIR}/LikenessConfigVersion.cmake"
    DESTINATION "${likeness_package_folder}" COMPONENT dev)

# Found from its own place, as the CMake package is, so that an installation can be moved.
set(likeness_pc_folder "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
file(RELATIVE_PATH likeness_pc_prefix "/${likeness_pc_folder}" "/")
string(REGEX REPLACE "/$" "" likeness_pc_prefix "${likeness_pc_prefix}")
configure_file("${CMAKE_SOURCE_DIR}/cmake/likeness.pc.in" "${CMAKE_BINARY_DIR}/likeness.pc" @ONLY)
install(FILES "${CMAKE_BINARY_DIR}/likeness.pc" DESTINATION "${likeness_pc_folder}" COMPONENT dev)

if(TARGET likeness)
    install(TARGETS likeness BUNDLE DESTINATION . RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT desktop)
endif()
install(TARGETS likeness-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT cli)
