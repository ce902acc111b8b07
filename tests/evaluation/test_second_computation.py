#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Evaluates sample pictures and computes all figures a second time: test_second_computation.py LIKENESS-CLI SHARE

Real faces under names that are mostly wrong, so that there are errors of both kinds and rates worth comparing. 26 people
make 325 pairs of people, which carry a false match rate of 1e-1.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PEOPLE = 26


def make_tree(samples, tree):
    """A folder per person with two pictures, one person with three, and one of whom nobody finds a face."""
    for person in range(PEOPLE):
        folder = tree / f"p{person:02}, \"the {person}th\""
        folder.mkdir(parents=True)
        for number in range(3 if person == 5 else 2):
            source = samples[(person * (1 + 6 * number) + 3 * number) % len(samples)]
            shutil.copy(source, folder / f"{number}{source.suffix}")
    return sorted(tree.glob("*/*"))


def write_pairs(pictures, tree, file):
    """Every picture with the next 40, by which every fold has both kinds."""
    def quoted(picture):
        return '"' + str(picture.relative_to(tree)).replace('"', '""') + '"'

    lines = []
    for i, a in enumerate(pictures):
        for b in pictures[i + 1:i + 41]:
            lines.append(f"{quoted(a)},{quoted(b)},{int(a.parent == b.parent)},{1 + i % 4}\n")
    file.write_text("".join(lines), encoding="utf-8")


def evaluate(cli, folder, *arguments):
    environment = dict(os.environ, XDG_CACHE_HOME=str(folder / "cache"))
    scores, report = folder / "scores.csv", folder / "report.json"
    subprocess.run([cli, "evaluate", "--scores", scores, "--report", report, "--bootstraps", "200", *arguments],
                   check=True, env=environment)
    subprocess.run([sys.executable, HERE / "second_computation.py", scores, report], check=True)
    return json.loads(report.read_text(encoding="utf-8")), scores, report


def main():
    cli = sys.argv[1]
    samples = sorted(path for path in (pathlib.Path(sys.argv[2]) / "samples").iterdir()
                     if path.suffix in (".jpg", ".png"))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        pictures = make_tree(samples, folder / "tree")
        report, scores, file = evaluate(cli, folder, "--images", folder / "tree")
        point = report["error_rates"][0]["points"][0]
        assert point["supported"] and point["fnmr"]["low"] < point["fnmr"]["high"], point
        assert not report["error_rates"][0]["points"][1]["supported"]
        write_pairs(pictures, folder / "tree", folder / "pairs.csv")
        listed, _, _ = evaluate(cli, folder, "--csv-pairs", folder / "pairs.csv", "--images", folder / "tree")
        assert len(listed["accuracy"]["folds"]) == 4
        # A figure that is wrong by 1e-8 is found.
        listed["error_rates"][0]["eer"]["high"] += 1e-8
        file.write_text(json.dumps(listed), encoding="utf-8")
        wrong = subprocess.run([sys.executable, HERE / "second_computation.py", scores, file], check=False)
        assert wrong.returncode == 1


if __name__ == "__main__":
    main()
