#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""tests/bench/compare_builds.py: two programs that say what they take, in place of two builds."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parent.parent / "bench/compare_builds.py"


def jobs(milliseconds):
    timing = {"median": milliseconds, "low_quartile": 0, "high_quartile": 0, "least": 0, "rounds": 3}
    return {"jobs": [{"name": "frame_search", "runs": [{"cores": 1, "milliseconds": timing}, {"cores": 2, "left_out": "no memory"}]}],
            "batches": [{"device": "cpu", "sizes": [{"faces": 4, "milliseconds_per_face": timing}]}]}


def benchmarks(time):
    return {"benchmarks": [{"run_name": "detect", "run_type": "iteration", "real_time": each} for each in (time - 1, time, time + 9)] +
            [{"run_name": "detect", "run_type": "aggregate", "real_time": 1000}]}


class CompareBuilds(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)

    def program(self, build, name, answers):
        """Gives one answer after the other, from the first again at the end, and keeps its arguments."""
        file = self.folder / build / name
        file.parent.mkdir()
        file.write_text(f"""#!{sys.executable}
import json, pathlib, sys
calls = pathlib.Path(__file__).with_suffix(".calls")
before = calls.read_text().splitlines() if calls.exists() else []
calls.write_text("\\n".join([*before, " ".join(sys.argv[1:])]))
answers = json.loads({json.dumps(json.dumps(answers))})
print(json.dumps(answers[len(before) % len(answers)]))
""")
        file.chmod(0o755)
        return file

    def compare(self, *arguments, expect=0):
        done = subprocess.run([sys.executable, "-B", SCRIPT, *map(str, arguments)], capture_output=True, text=True, check=False)
        self.assertEqual(expect, done.returncode, done.stdout + done.stderr)
        return done.stdout if expect == 0 else done.stderr

    def test_ratiosOfTurnsWithTheirQuartiles(self):
        before = self.program("before", "likeness-cli", [jobs(10)])
        after = self.program("after", "likeness-cli", [jobs(each) for each in (4, 5, 6, 7, 20)])
        table = self.compare(before, after, "--rounds", 5, "--", "--pack", "standard").splitlines()
        self.assertEqual(3, len(table))
        self.assertEqual("frame_search, cores: 1 10.000 6.000 0.600 [0.500 0.700]", " ".join(table[1].split()))
        self.assertEqual("faceprints on cpu, faces: 4 10.000 6.000 0.600 [0.500 0.700]", " ".join(table[2].split()))
        self.assertEqual(["bench --json --pack standard"] * 5, before.with_suffix(".calls").read_text().splitlines())

    def test_googleBenchmarks(self):
        before = self.program("before", "bench_engine", [benchmarks(20)])
        after = self.program("after", "bench_engine", [benchmarks(30)])
        table = self.compare(before, after, "--rounds", 1).splitlines()
        self.assertEqual("detect 20.000 30.000 1.500 [1.500 1.500]", " ".join(table[1].split()))

    def test_saysWhatFails(self):
        before = self.program("before", "likeness-cli", [jobs(10)])
        self.assertIn("nothing", self.compare(before, self.folder / "nothing", expect=1))
        failing = self.folder / "failing"
        failing.write_text("#!/bin/sh\necho no pack >&2; exit 78\n")
        failing.chmod(0o755)
        self.assertIn("(78): no pack", self.compare(before, failing, expect=1))


if __name__ == "__main__":
    unittest.main()
