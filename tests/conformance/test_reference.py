#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Doxygen makes the library's reference from the headers that are installed, without a warning, and everything is in it."""

import argparse
import html
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

OPTIONS = None


class Reference(unittest.TestCase):
    def test_everyHeaderIsInTheReference(self):
        settings = OPTIONS.settings.read_text()
        headers = re.findall(r'(?<=[\s"])(/\S+\.h)\b', re.search(r"^INPUT\s*=(.*(?:\\\n.*)*)", settings, re.MULTILINE).group(1))
        self.assertGreater(len(headers), 10, "hardly any headers were found, so nothing is proved")
        with tempfile.TemporaryDirectory() as folder:
            own = pathlib.Path(folder) / "Doxyfile"
            own.write_text(f"{settings}\nOUTPUT_DIRECTORY = {folder}\n")
            done = subprocess.run([OPTIONS.doxygen, own], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
            self.assertEqual("", done.stderr, "Doxygen warns")
            self.assertEqual(0, done.returncode)
            pages = "\n".join(page.read_text() for page in (pathlib.Path(folder) / "html").glob("*.html"))
        said = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", pages)))
        for header in headers:
            with self.subTest(header=header):
                # The first sentence of its first comment, up to what Doxygen lays out in its own way.
                text = pathlib.Path(header).read_text()
                comment = re.search(r"((?:^ *///.*\n)+)", text, re.MULTILINE).group(1)
                words = re.sub(r"\s*///\s*", " ", comment).strip()
                self.assertIn(re.split(r"[`(,.:;]", words)[0], said)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--doxygen", required=True)
    parser.add_argument("--settings", required=True, type=pathlib.Path)
    OPTIONS, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
