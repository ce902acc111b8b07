#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
#
# run_with_keychain.sh PROGRAM [ARGUMENT…]: runs a program in a session of its own whose keychain is unlocked and empty.

set -euo pipefail
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_RUNTIME_DIR=$home/run
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset DISPLAY WAYLAND_DISPLAY
export LIKENESS_TEST_KEYCHAIN=unlocked
# shellcheck disable=SC2016
dbus-run-session -- bash -c 'printf "keychain" | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "$@"' bash "$@"
