#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Runs clang-tidy over core/, app/ and tools/, and compiles tests/, all without precompiled headers, so that each file
must include what it uses: tidy.py [--changed] BUILD_FOLDER

    --changed   only files that differ from the last commit

Clang-tidy takes about ten seconds a file. A file that passed is therefore remembered, under a digest of everything
that the answer depends on: the file, all of our own headers that it includes, the checks, the compiler's arguments
and clang-tidy itself. The memory is in the cache folder that the models are in, so a clean clone starts with it.
"""

import argparse
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ("core", "app", "tools", "tests")
# What cmake/LikenessBuildTime.cmake adds.
PRECOMPILED = re.compile(r" (?:-Winvalid-pch|-fpch-preprocess|-Wno-(?:array-bounds|restrict|stringop-\w+)|-include \S*cmake_pch\.hxx)")
INCLUDE = re.compile(rb'^\s*#\s*include\s*["<]([^">]+)[">]', re.MULTILINE)


def cache_folder():
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    return pathlib.Path(os.environ.get("LIKENESS_CACHE") or pathlib.Path(base) / "likeness") / "tidy"


@functools.lru_cache(maxsize=None)
def own_includes(path):
    """Our own headers that a file includes by itself; everybody else's come with the packages."""
    found = []
    for name in INCLUDE.findall(path.read_bytes()):
        for folder in (path.parent, ROOT / "core", ROOT / "app", ROOT / "tests"):
            candidate = pathlib.Path(os.path.normpath(folder / name.decode()))
            if candidate.is_file():
                found.append(candidate)
                break
    return tuple(found)


def closure(path):
    seen, pending = set(), [path]
    while pending:
        current = pending.pop()
        if current not in seen:
            seen.add(current)
            pending += own_includes(current)
    return sorted(seen)


def digest(entry, version):
    """What the answer for one entry of the compilation database depends on, independent of where the clone is."""
    content = hashlib.sha256(version + (ROOT / ".clang-tidy").read_bytes())
    content.update(entry["command"].replace(str(ROOT), "").encode())
    for path in closure(pathlib.Path(entry["file"])):
        content.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return content.hexdigest()


def is_ours(entry):
    path = pathlib.Path(entry["file"])
    return path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in FOLDERS


def changed_files():
    """What differs from the last commit, new files included."""
    listing = subprocess.run(["git", "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames"], cwd=ROOT,
                             capture_output=True, text=True, check=True).stdout
    return {ROOT / entry[3:] for entry in listing.split("\0") if entry}


def check(entry, database):
    if pathlib.Path(entry["file"]).relative_to(ROOT).parts[0] == "tests":
        command = [*shlex.split(entry["command"]), "-fsyntax-only"]
    else:
        command = ["clang-tidy", "--quiet", "-p", database, entry["file"]]
    return subprocess.run(command, cwd=entry["directory"], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          check=False)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--changed", action="store_true")
    parser.add_argument("build", type=pathlib.Path)
    arguments = parser.parse_args()
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    entries = [entry for entry in json.loads((arguments.build / "compile_commands.json").read_text())
               if is_ours(entry)]
    for entry in entries:
        entry["command"] = PRECOMPILED.sub("", entry["command"])
    if arguments.changed:
        changed = changed_files()
        entries = [entry for entry in entries if changed.intersection(closure(pathlib.Path(entry["file"])))]
    cache = cache_folder()
    cache.mkdir(parents=True, exist_ok=True)
    stamps = {entry["file"]: cache / digest(entry, version) for entry in entries}
    for stamp in stamps.values():
        if stamp.exists():
            stamp.touch()
    open_files = {file for file, stamp in stamps.items() if not stamp.exists()}
    print(f"{len(entries)} files, {len(open_files)} of them new or changed", flush=True)

    failed = 0
    with (tempfile.TemporaryDirectory() as database,
          concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool):
        (pathlib.Path(database) / "compile_commands.json").write_text(json.dumps(entries))
        results = {pool.submit(check, entry, database): entry["file"] for entry in entries
                   if entry["file"] in open_files}
        for number, future in enumerate(concurrent.futures.as_completed(results), start=1):
            result, file = future.result(), results[future]
            print(f"[{number}/{len(open_files)}] {os.path.relpath(file, ROOT)}", flush=True)
            if result.returncode == 0:
                stamps[file].touch()
            else:
                failed += 1
                print(result.stdout, result.stderr if not result.stdout else "", sep="", flush=True)

    month_ago = time.time() - 30 * 24 * 3600
    for stamp in cache.iterdir():
        if stamp.stat().st_mtime < month_ago:
            stamp.unlink(missing_ok=True)
    if failed:
        print(f"{failed} of {len(entries)} files fail")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
