#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Brings ONNX Runtime's library for MeasureNets to compare with: fetch_onnxruntime.py FOLDER

Takes it from the npm package onnxruntime-node, checks its digest and prints its path. Linux on x86-64 only. Nothing but
the benchmark uses it, and it is never put into git.
"""

import hashlib
import pathlib
import subprocess
import sys
import tarfile
import tempfile

PACKAGE = "onnxruntime-node@1.30.0"
MEMBER = "package/bin/napi-v6/linux/x64/libonnxruntime.so.1"
SHA256 = "ffb75a925ba05e47b235bb66e3e3911714a80b328a9c9425539feb204aa32a23"


def main(arguments):
    if len(arguments) != 1:
        sys.exit(__doc__)
    target = pathlib.Path(arguments[0]) / "libonnxruntime.so.1"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as work:
            subprocess.run(["npm", "pack", PACKAGE, "--silent", "--ignore-scripts"], cwd=work, check=True,
                           stdout=subprocess.DEVNULL)
            with tarfile.open(next(pathlib.Path(work).glob("*.tgz")), "r:gz") as archive:
                library = archive.extractfile(MEMBER).read()
        if hashlib.sha256(library).hexdigest() != SHA256:
            sys.exit(f"fetch_onnxruntime.py: {PACKAGE} holds another library than is expected; nothing was kept")
        target.write_bytes(library)
    print(target)


if __name__ == "__main__":
    main(sys.argv[1:])
