#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""The packages keep to the rules of Debian and of desktops: lintian, and the checkers of the files that desktops read."""

import pathlib
import tempfile

from packages import Failure, found, parser, run


def lintian_is_silent(packages):
    said = run("lintian", "--allow-root", "--fail-on", "error,warning", *packages.values())
    if said.strip():
        raise Failure(f"lintian says:\n{said}")


def desktop_files_are_valid(folder):
    share = folder / "usr/share"
    entries = sorted((share / "applications").glob("*.desktop"))
    if not entries:
        raise Failure("there is no menu entry")
    said = run("desktop-file-validate", *entries)
    if said.strip():
        raise Failure(f"desktop-file-validate says:\n{said}")
    for catalogue in (share / "metainfo").glob("*.xml"):
        run("appstreamcli", "validate", "--no-net", "--strict", catalogue)
        break
    else:
        raise Failure("there is no catalogue entry")


def file_types_are_known(folder, data):
    """What the system's own programs make of our files, with our types and without."""
    mime = folder / "usr/share/mime"
    run("update-mime-database", mime, env={"PKGSYSTEM_ENABLE_FSYNC": "0"})
    types = (mime / "globs2").read_text()
    for pattern, kind in (("*.lkns", "application/vnd.likeness.export"), ("*.likeness", "application/vnd.likeness.store"),
                          ("*.faceprint.json", "application/vnd.likeness.faceprint+json")):
        if f":{kind}:{pattern}" not in types:
            raise Failure(f"{pattern} is not known as {kind}:\n{types}")
    if not (data / "usr/share/doc/likeness-data/images/verify.png").is_file():
        raise Failure("the catalogue's pictures are not installed")


def main():
    packages = found(parser().parse_args().packages)
    with tempfile.TemporaryDirectory() as scratch:
        folders = {}
        for name in ("likeness", "likeness-data"):
            folders[name] = pathlib.Path(scratch) / name
            run("dpkg-deb", "--extract", packages[name], folders[name])
        desktop_files_are_valid(folders["likeness"])
        file_types_are_known(folders["likeness"], folders["likeness-data"])
    lintian_is_silent(packages)


if __name__ == "__main__":
    main()
