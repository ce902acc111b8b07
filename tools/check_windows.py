#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether the engine, the store and the command line are understood by a compiler for Windows: check_windows.py BUILD
[PATTERN]

Each source of core/, app/common/ and app/cli/ goes through MinGW-w64's g++ with the options that BUILD, a configured build
tree, has for it, as far as syntax and types; nothing is linked. Headers of other libraries are this system's, which do for
that. With a PATTERN only sources whose names match it. Debian's package of the compiler is
g++-mingw-w64-x86-64-posix.
"""

import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMPILER = "x86_64-w64-mingw32-g++-posix"
PORTABLE = re.compile(r"^(core|app/common|app/cli)/")
# What has a twin for Windows, and its twin, which no build tree here names.
TWINS = {"app/cli/store/TerminalPosix.cpp": "app/cli/store/TerminalWindows.cpp"}
# Of other libraries, by their names below the system's folder of headers: all of it would bring its C library along.
HEADERS = ("tl", "nlohmann", "CLI", "stb", "gcrypt.h", "gpg-error.h", "gpgrt.h", "sodium", "sodium.h", "webp", "jpeglib.h", "jconfig.h",
           "jmorecfg.h", "jerror.h", "turbojpeg.h", "png.h", "pngconf.h", "pnglibconf.h", "sqlite3.h", "qt6keychain")
FOLDERS = ("opencv4", "qt6", "qt6/QtCore", "qt6/QtSql")


def find_header(name):
    multiarch = subprocess.run(["g++", "-print-multiarch"], capture_output=True, text=True, check=True).stdout.strip()
    return [path for folder in (f"/usr/include/{multiarch}", "/usr/include") if (path := pathlib.Path(folder) / name).exists()]


def borrowed(folder):
    """Options for the headers of other libraries, linked to from a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in HEADERS:
        for header in find_header(name)[:1]:
            (folder / name).symlink_to(header)
    places = [folder, *(place for name in FOLDERS for place in find_header(name))]
    return [option for place in places for option in ("-isystem", str(place))]


def sources(build, pattern):
    """(name, options) of each source: what is defined, warned of and asked of the processor, and our own headers."""
    for entry in json.loads((build / "compile_commands.json").read_text()):
        name = os.path.relpath(entry["file"], ROOT)
        if PORTABLE.match(name) and not name.startswith("../"):
            name = TWINS.get(name, name)
            if re.search(pattern, name):
                yield name, [option for option in shlex.split(entry["command"])[1:]
                             if re.match(r"-(D(?!_FORTIFY_SOURCE)|W(?!l,)|m|O|std=)", option) or re.match(r"-I" + re.escape(str(ROOT)), option)]


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    build = pathlib.Path(sys.argv[1]).resolve()
    headers = borrowed(build / "windows-headers")
    found = sorted(sources(build, sys.argv[2] if len(sys.argv) > 2 else ""))
    if not found:
        sys.exit("no source has such a name")

    def look(source):
        name, options = source
        return subprocess.run([COMPILER, "-fsyntax-only", "-Werror", *options, *headers, ROOT / name], capture_output=True, text=True,
                              check=False)

    failed = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for (name, _), done in zip(found, pool.map(look, found)):
            print(f"{'ok' if done.returncode == 0 else 'FAILED'} {name}", flush=True)
            if done.returncode != 0:
                failed.append(name)
                print(done.stderr[:4000], file=sys.stderr)
    print(f"{len(found) - len(failed)} of {len(found)} sources are understood for Windows")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
