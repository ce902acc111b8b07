# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
#
# What ./run and ./test have in common: packages, models, configuring and building. To be sourced. Everything said
# here goes to stderr, and nothing is said when there is nothing to do, so that programs started afterwards have
# stdout for themselves.

likeness_root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
likeness_logs=$likeness_root/build/logs

say() {
    printf '%s\n' "$*" >&2
}

fail() {
    say "$@"
    exit 1
}

# show_progress: turns the lines on stdin into one line that changes on a terminal, and into a line every five
# seconds elsewhere.
show_progress() {
    local line last=-5 width=${COLUMNS:-100}
    while IFS= read -r line; do
        case $line in
        '' | 'ninja: no work to do.' | 'ninja: Entering directory'* | *'Re-checking globbed directories'*) continue ;;
        esac
        if [[ -t 2 ]]; then
            printf '\r\033[K  %.*s' $((width - 4)) "$line" >&2
        elif ((SECONDS - last >= 5)); then
            last=$SECONDS
            printf '  %s\n' "$line" >&2
        fi
    done
    if [[ -t 2 ]]; then
        printf '\r\033[K' >&2
    fi
}

# with_progress LABEL COMMAND…: runs a long command; shows its progress, and all that it said only if it fails.
with_progress() {
    local label=$1 start=$SECONDS
    local log=$likeness_logs/${label// /-}.log
    shift
    mkdir -p "$likeness_logs"
    if ! "$@" </dev/null 2>&1 | tee "$log" | show_progress; then
        tail -n 60 "$log" >&2
        say "$label failed; all of its output is in $log"
        return 1
    fi
    if ((SECONDS - start >= 3)); then
        say "$label: done in $((SECONDS - start)) s"
    fi
}

# missing_packages FILE…: the packages of these lists that are not installed.
missing_packages() {
    local wanted installed
    wanted=$(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@" | sort -u)
    if ! command -v npm >/dev/null; then
        wanted+=$'\nnpm'
    fi
    # dpkg-query fails when it has never heard of one of the names, which is an answer too.
    # shellcheck disable=SC2086
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p') ||
        true
    sort -u <<<"$wanted" | comm -23 - <(sort -u <<<"$installed")
}

install_packages() {
    local missing as_root=()
    if ! command -v dpkg-query >/dev/null; then
        say "This is not a Debian system: the packages of $likeness_root/tools/packages.txt are taken to be there."
        return
    fi
    mapfile -t missing < <(missing_packages "$@")
    if ((${#missing[@]} == 0)); then
        return
    fi
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            fail "These packages are missing, and installing them needs root or sudo:" \
                $'\n\n'"  apt-get install --no-install-recommends ${missing[*]}"$'\n\n'"Run this as root, then start again."
        fi
        say "Packages will be installed with sudo."
        sudo -v || fail "sudo refused; as root, run: apt-get install --no-install-recommends ${missing[*]}"
        as_root=(sudo)
    fi
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    with_progress "Updating the package lists" "${apt[@]}" update || true
    with_progress "Installing packages" "${apt[@]}" install -y --no-install-recommends "${missing[@]}" ||
        fail "The packages could not be installed: check the network and the package sources, then start again."
}

fetch_models() {
    # python3-onnx belongs to the system's Python, which need not be the first one in PATH.
    local python=/usr/bin/python3
    [[ -x $python ]] || python=python3
    "$python" "$likeness_root/models/fetch.py" || exit 1
}

# build_preset PRESET: configures where that was never done or the presets changed, and builds.
build_preset() {
    local preset=$1 folder=$likeness_root/build/$1
    (
        # Presets are looked for in the current folder, and ccache's settings come from them.
        cd -- "$likeness_root" || return 1
        if [[ ! -f $folder/build.ninja || CMakePresets.json -nt $folder/build.ninja ]]; then
            say "Configuring the build ($preset) ..."
            with_progress "Configuring" cmake --preset "$preset" || return 1
        fi
        with_progress "Building" cmake --build --preset "$preset"
    )
}
