#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Looks for what may not be in the tracked files, and says why and what to use instead: check_patterns.py

Each rule has a pattern, the files it holds for, the reason and the replacement. A line that must break a rule says so
with `allow-pattern: REASON` at its end.
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CODE = r"\.(cpp|h|in|qml)$"
GUI = r"Q(App|Audio|Bitmap|Brush|Camera|Clipboard|Color|Cursor|Desktop|Drag|Font|Gui|Icon|Image|" \
      r"Media|Movie|Open|Paint|Palette|Pen|Picture|Pixmap|Qml|Quick|Screen|SG|Style|Svg|Text(Doc|Lay|Cur)|Video|" \
      r"Widget|Window)"


class Rule:
    def __init__(self, pattern, files, reason, instead):
        self.pattern = re.compile(pattern)
        self.files = re.compile(files)
        self.reason = reason
        self.instead = instead


RULES = [
    Rule(r"\b(cv::)?imread\s*\(", CODE,
         "it opens paths by itself, ignores our limits on size, and cannot open every file name",
         "readFile and Image::fromEncoded"),
    Rule(r"\b(std::system|system|popen|_popen)\s*\(", CODE,
         "a shell turns file names into commands", "QProcess with a list of arguments, or a library"),
    Rule(r"\bQ(Image|Pixmap)(\s+\w+)?\s*[({]\s*(\"|\w*([pP]ath|[fF]ile(Name)?)\b)|\bQImageReader\b", CODE,
         "Qt's image plugins have other formats and limits than the engine", "Image::fromEncoded"),
    Rule(r"\b(TODO|FIXME|XXX|HACK)\b", r"\.(cpp|h|in|qml|py|sh|txt|cmake|md)$|^(run|test)$",
         "unfinished work is kept in issues", "an issue, or finish it"),
    Rule(r"\bQ(SKIP|EXPECT_FAIL)\s*\(", r"^tests/", "a test that does not run proves nothing",
         "a test that runs everywhere"),
    Rule(r"\b(sleep_for|sleep_until|usleep|nanosleep|msleep|qSleep|qWait)\s*\(", r"^tests/",
         "a fixed time is too short on a busy machine and too long on others", "QTRY_VERIFY, a latch or a fake clock"),
    Rule(r"^\s*#\s*include\s*<(Qt(Gui|Qml|Quick|Multimedia|Widgets|Svg)\b|" + GUI + ")", r"^core/",
         "the engine is used without a GUI", "code in app/"),
    Rule(r"^\s*#\s*include\s*\"(\.\./)?(image|face|model|engine|evaluation|store)/", r"^core/(faceprint|base)/",
         "faceprint/ and base/ stand below the folders that look at pixels", "moving the code up a layer"),
    Rule(r"^\s*#\s*include\s*\"(\.\./)?(face|model|engine|evaluation|store|faceprint)/", r"^core/image/",
         "image/ knows about pixels alone", "moving the code up a layer"),
    Rule(r"^\s*#\s*include\s*\"(\.\./)?(engine|verification|evaluation|store)/", r"^core/(face|model)/",
         "engine/ stands above face/ and model/", "moving the code up a layer"),
    Rule(r"^\s*#\s*include\s*\"(\.\./)?(verification|evaluation|store)/", r"^core/engine/",
         "verification/ stands above engine/", "moving the code up a layer"),
    Rule(r"^\s*#\s*include\s*\"(\.\./)?(evaluation|store)/", r"^core/verification/",
         "verification/ knows no store and no evaluation", "moving the code up a layer"),
    Rule(r"\b(registry|proxy|mirrors?|artifactory|nexus)\.[a-z0-9-]+\.[a-z]{2,}\b|\b(deb|ftp|security)\.debian\b", r"",
         "which server packages come from is the user's setting", "the package manager's own configuration"),
    Rule(r"(?<![\w.$}/>])/(work|root|home/\w+|Users/\w+)/", r"", "a path of one machine is wrong on every other",
         "a path relative to the source or build tree, or an option"),
    Rule(r"\bstatic\s+(const\s+)?(std::(unique|shared)_ptr<)?Q(Core|Gui|)Application\b(?!\s*&)", CODE,
         "it would be destroyed among the statics of Qt's libraries, some of them gone by then", "a local of main"),
    Rule(r"\bQThread::(m|u)?sleep\s*\(", r"^(app|core|tests)/", "it blocks a thread for a guess",
         "a condition, a signal or a timer"),
]
BINARY = re.compile(r"\.(png|jpg|jpeg|webp|bmp|svgz|onnx|bin|ttf|otf|ico)$")
WEIGHTS = re.compile(r"\.(onnx|pb|caffemodel|tflite|bin|pt|pth)$")


def tracked_files():
    output = subprocess.run(["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, check=True, text=True).stdout
    return sorted({name for name in output.split("\0") if name and (ROOT / name).is_file()})


def violations(name):
    if WEIGHTS.search(name):
        yield f"{name}: model weights are fetched by models/fetch.py and never stored in git"
    if BINARY.search(name) or name.startswith("LICENSES/") or (ROOT / name).samefile(__file__):
        return
    rules = [rule for rule in RULES if rule.files.search(name)]
    text = (ROOT / name).read_text(encoding="utf-8", errors="replace")
    for number, line in enumerate(text.splitlines(), start=1):
        if "allow-pattern:" in line:
            continue
        for rule in rules:
            match = rule.pattern.search(line)
            if match:
                yield f'{name}:{number}: "{match.group(0).strip()}": {rule.reason}; instead: {rule.instead}'


def main():
    found = [violation for name in tracked_files() for violation in violations(name)]
    for violation in found:
        print(violation)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
