#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

set -euo pipefail
# shellcheck source=tools/setup.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/setup.sh"

usage() {
    cat <<'END'
Usage: tools/tsan_window.sh [PATTERN]

Runs tests of the window with ThreadSanitizer; PATTERN is a regular expression of their names, at first the stories. Most
of what the window hands from thread to thread goes through QtCore, so a QtCore is built with it as well, from Debian's
source of the version that is installed (network, about 20 minutes the first time).
END
}

if [[ ${1:-} == -* ]]; then
    usage
    exit 0
fi
pattern=${1:-^(PeopleStory|PagesStory|VerifyPage|DesktopApp|LiveItem|LiveFaces|CaptureSession|TwoWindows|OperatorsDay|CameraStates|KeychainDay)$}
cd -- "$likeness_root"
qt=$likeness_root/build/tsan-qt
build=$likeness_root/build/tsan-window
libraries=lib/$(gcc -print-multiarch)
version=$(dpkg-query -W -f '${source:Version}' libqt6core6)

# The source packages of the places that binary packages come from.
fetch_source() {
    local sources=$qt/sources apt
    mkdir -p "$qt/lists/partial" "$sources"
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        if [[ -f $file ]]; then
            sed -n 's/^deb /deb-src /p' "$file" >"$sources/${file##*/}"
        fi
    done
    for file in /etc/apt/sources.list.d/*.sources; do
        if [[ -f $file ]]; then
            sed 's/^Types:.*/Types: deb-src/' "$file" >"$sources/${file##*/}"
        fi
    done
    apt=(apt-get -q -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$sources" -o "Dir::State::lists=$qt/lists")
    "${apt[@]}" update
    (cd "$qt" && "${apt[@]}" source --download-only "qt6-base=$version")
    dpkg-source --no-check -x "$qt"/qt6-base_*.dsc "$qt/source"
}

build_core() {
    local flags="-fsanitize=thread -g1 -O1 -fno-omit-frame-pointer"
    cmake -G Ninja -S "$qt/source" -B "$qt/build" -DCMAKE_BUILD_TYPE=RelWithDebInfo \
        -DCMAKE_CXX_FLAGS="$flags" -DCMAKE_C_FLAGS="$flags" -DCMAKE_SHARED_LINKER_FLAGS="$flags" \
        -DCMAKE_EXE_LINKER_FLAGS="$flags" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DCMAKE_INSTALL_PREFIX=/usr \
        -DINSTALL_LIBDIR="$libraries" -DINSTALL_ARCHDATADIR="$libraries/qt6" -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF \
        -DQT_FEATURE_{gui,sql,network,dbus,xml,testlib,concurrent,rpath,separate_debug_info}=OFF \
        -DQT_FEATURE_{system_pcre2,system_zlib,system_doubleconversion,icu,glib,reduce_relocations}=ON
    cmake --build "$qt/build" --target Core
}

export TSAN_OPTIONS="ignore_noninstrumented_modules=1:suppressions=$likeness_root/tests/support/tsan-window.supp"
install_packages tools/packages-tsan.txt
mkdir -p "$qt"
[[ -d $qt/source ]] || with_progress "Fetching the source of QtCore" fetch_source
[[ -f $qt/build/$libraries/libQt6Core.so ]] || with_progress "Building QtCore" build_core
with_progress "Configuring" cmake --preset tsan -B "$build" -DLIKENESS_DESKTOP=ON
with_progress "Building" cmake --build "$build"

# Plugins and QML modules are the system's, as with its QtCore.
export LD_LIBRARY_PATH=$qt/build/$libraries QT_PLUGIN_PATH=/usr/$libraries/qt6/plugins QML2_IMPORT_PATH=/usr/$libraries/qt6/qml
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
ctest --test-dir "$build" --output-on-failure --no-tests=error --timeout 3000 --tests-regex "$pattern"
