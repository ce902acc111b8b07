#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
#
# Makes an AppImage of the preset "package". linuxdeploy and linuxdeploy-plugin-qt must be in PATH; build on the oldest
# system that it shall run on.

set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
target=$root/build/appimage
for program in linuxdeploy linuxdeploy-plugin-qt; do
    if ! command -v "$program" >/dev/null; then
        echo "$program is not in PATH" >&2
        exit 1
    fi
done

cd -- "$root"
python3 models/fetch.py
cmake --preset package
cmake --build --preset package
rm -rf "$target"
mkdir -p "$target"
for component in desktop cli data; do
    DESTDIR=$target/AppDir cmake --install build/package --component "$component"
done

cd -- "$target"
# The plugin looks through these for the QML modules that the window imports.
export QML_SOURCES_PATHS=$root/ui
export EXTRA_QT_MODULES="svg;multimedia;waylandcompositor" EXTRA_PLATFORM_PLUGINS="libqwayland-egl.so;libqwayland-generic.so"
linuxdeploy --appdir AppDir --plugin qt --output appimage \
    --executable AppDir/usr/bin/likeness --executable AppDir/usr/bin/likeness-cli \
    --desktop-file AppDir/usr/share/applications/likeness.desktop \
    --icon-file AppDir/usr/share/icons/hicolor/256x256/apps/likeness.png
echo "It is in $target."
