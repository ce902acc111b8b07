#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
#
# Builds and installs the Flatpak for this user. Needs flatpak-builder, a remote that has the KDE runtime, and a network.

set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
# The build itself has no network, so the weights are fetched first, checked against their digests.
LIKENESS_CACHE=$root/build/flatpak/cache python3 "$root/models/fetch.py"
exec flatpak-builder --user --install --force-clean --install-deps-from="${FLATPAK_REMOTE:-flathub}" \
    --state-dir="$root/build/flatpak/state" "$root/build/flatpak/app" \
    "$root/packaging/flatpak/io.github.likeness_contributors.Likeness.yml"
