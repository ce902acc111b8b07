#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
#
# run_with_cameras.sh PROGRAM [ARGUMENT…]: runs a program in a session of its own, with a PipeWire that no camera or
# sound card of this computer is connected to; tests add cameras to it.

set -euo pipefail
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_STATE_HOME=$home/state
export XDG_RUNTIME_DIR=$home/run PIPEWIRE_RUNTIME_DIR=$home/run
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS PIPEWIRE_REMOTE
# shellcheck disable=SC2016
exec_in_session='
    pipewire >"$HOME/pipewire.log" 2>&1 &
    pipewire=$!
    trap "kill $pipewire 2>/dev/null || true" EXIT
    for _ in {1..600}; do
        pw-cli info 0 >/dev/null 2>&1 && break
        kill -0 $pipewire || { cat "$HOME/pipewire.log" >&2; exit 1; }
        sleep 0.05
    done
    wireplumber >"$HOME/wireplumber.log" 2>&1 &
    trap "kill $! $pipewire 2>/dev/null || true" EXIT
    export LIKENESS_TEST_PIPEWIRE=$pipewire
    "$@"
'
status=0
dbus-run-session -- bash -c "$exec_in_session" bash "$@" || status=$?
exit $status
