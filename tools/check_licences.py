#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Runs `reuse lint` over the tracked and new files: check_licences.py

Releases of reuse before 4.0, Debian 12's among them, do not know REUSE.toml. They get a copy of the files in which it
is written in the format that they know, .reuse/dep5.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent


def knows_reuse_toml():
    version = subprocess.run(["reuse", "--version"], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"\d+", version).group()) >= 4


def dep5():
    """REUSE.toml in the older format, whose `*` also matches across folders."""
    paragraphs = ["Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"]
    for annotation in tomllib.loads((ROOT / "REUSE.toml").read_text())["annotations"]:
        patterns = " ".join(path.replace("**", "*") for path in annotation["path"])
        paragraphs.append(f'Files: {patterns}\nCopyright: {annotation["SPDX-FileCopyrightText"]}\n'
                          f'License: {annotation["SPDX-License-Identifier"]}')
    return "\n\n".join(paragraphs) + "\n"


def copy_files(target):
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, text=True, check=True).stdout
    for name in listed.split("\0"):
        if name and name != "REUSE.toml" and (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)
    (target / ".reuse").mkdir()
    (target / ".reuse/dep5").write_text(dep5())


def main():
    if knows_reuse_toml():
        return subprocess.run(["reuse", "--root", ROOT, "lint"], check=False).returncode
    with tempfile.TemporaryDirectory() as folder:
        copy_files(pathlib.Path(folder))
        return subprocess.run(["reuse", "--root", folder, "lint"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
