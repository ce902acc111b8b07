#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""What likeness-cli writes as JSON is as docs/schemas/ promises to those who read it: real answers about the sample
pictures. Each schema is also held against answers that were spoilt, so that one that accepts everything shows."""

import argparse
import copy
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import jsonschema

SCHEMAS = pathlib.Path(__file__).resolve().parent.parent.parent / "docs/schemas"
OPTIONS = None


class Schemas(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)

    def cli(self, *arguments, expect=0):
        done = subprocess.run([OPTIONS.cli, *map(str, arguments)], capture_output=True, text=True, stdin=subprocess.DEVNULL,
                              env=dict(os.environ, HOME=str(self.folder), XDG_DATA_HOME=str(self.folder)), check=False)
        self.assertEqual(done.returncode, expect, done.stdout + done.stderr)
        return json.loads(done.stdout) if done.stdout.startswith("{") else None

    def sample(self, name):
        return OPTIONS.samples / name

    def validator(self, name):
        schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        return jsonschema.Draft202012Validator(schema)

    def holds(self, name, answer, *spoilers):
        """The schema accepts the answer, and refuses it once spoilt."""
        validator = self.validator(name)
        validator.validate(answer)
        for key in validator.schema["required"]:
            without = copy.deepcopy(answer)
            del without[key]
            self.assertFalse(validator.is_valid(without), f"an answer without {key} is accepted")
        for spoil in spoilers:
            spoilt = copy.deepcopy(answer)
            spoil(spoilt)
            self.assertFalse(validator.is_valid(spoilt), f"a spoilt answer is accepted: {json.dumps(spoilt)[:300]}")

    def test_faceprint(self):
        self.holds("faceprint", self.cli("extract", self.sample("franck.jpg")),
                   lambda spoilt: spoilt["vector"].append(2), lambda spoilt: spoilt.pop("vector"),
                   lambda spoilt: spoilt["model"].update(digest="0"))
        self.holds("faceprint", self.cli("extract", self.sample("franck.jpg"), "--compress"),
                   lambda spoilt: spoilt["quantizedVector"].append(0.5),
                   lambda spoilt: spoilt["options"].update(frVectorCompression=False))

    def test_verification(self):
        self.holds("verification", self.cli("verify", "--json", self.sample("franck.jpg"), self.sample("franck_04000.jpg")),
                   lambda spoilt: spoilt.update(decision="maybe"), lambda spoilt: spoilt["faces"].pop(),
                   lambda spoilt: spoilt["faces"][0]["landmarks"].pop(), lambda spoilt: spoilt.update(match_probability=2))
        self.holds("verification", self.cli("verify", "--json", self.sample("franck.jpg"), self.sample("cap12.png"), expect=1))
        self.holds("verification", self.cli("verify", "--json", self.sample("franck.jpg"), self.sample("crowd.jpg"), expect=3),
                   lambda spoilt: spoilt.update(decision="match"), lambda spoilt: spoilt["faces"][1]["reasons"].clear(),
                   lambda spoilt: spoilt["faces"][1].update(turned=45))

    def test_verificationOfAClaim(self):
        for name in ("passphrase", "password"):
            (self.folder / name).write_text("a secret of the test\n")
        store = ("--store", self.folder / "people.likeness", "--passphrase-file", self.folder / "passphrase", "--password-file",
                 self.folder / "password")
        self.cli("init", "--administrator", "ada", *store)
        self.cli("enroll", "E-17", self.sample("franck.jpg"), "--consent", "a test", "--operator", "ada", *store)
        self.holds("verification", self.cli("verify", "--json", self.sample("franck_04000.jpg"), "--as", "E-17", "--operator", "ada",
                                            *store),
                   lambda spoilt: spoilt.pop("best_sample"), lambda spoilt: spoilt.pop("claimed_id"))

    def test_error(self):
        self.holds("error", self.cli("verify", "--json", self.folder / "nothing.jpg", self.sample("franck.jpg"), expect=66),
                   lambda spoilt: spoilt["error"].update(code="CannotReadFile"), lambda spoilt: spoilt["error"].pop("message"))

    def test_evaluation(self):
        for person, pictures in {"him": ("franck_01829.jpg", "franck_02045.jpg"), "another": ("cap12.png", "cap13.png")}.items():
            (self.folder / "people" / person).mkdir(parents=True)
            for picture in pictures:
                shutil.copy(self.sample(picture), self.folder / "people" / person)
        report = self.folder / "report.json"
        self.cli("evaluate", "--images", self.folder / "people", "--report", report, "--no-cache", "--bootstraps", 10)
        self.holds("evaluation", json.loads(report.read_text()),
                   lambda spoilt: spoilt["error_rates"].clear(), lambda spoilt: spoilt["provenance"].pop("data"),
                   lambda spoilt: spoilt["error_rates"][0].update(weighting="pictures"))

    def test_benchmark(self):
        answer = self.cli("bench", "--json", "--pack", "accurate", "--seconds", 0.01)
        self.holds("benchmark", answer,
                   lambda spoilt: spoilt["jobs"].pop(), lambda spoilt: spoilt["jobs"][0].update(name="another"),
                   lambda spoilt: spoilt["jobs"][0]["runs"][0].pop("milliseconds"),
                   lambda spoilt: spoilt["jobs"][0]["runs"][0]["milliseconds"].pop("median"),
                   lambda spoilt: spoilt["batches"][0]["sizes"][0].pop("milliseconds_per_face"))
        self.assertEqual(8, len({job["name"] for job in answer["jobs"]}))
        self.assertEqual("cpu", answer["batches"][0]["device"])
        self.assertEqual([1, 2, 4, 8, 16], [size["faces"] for size in answer["batches"][0]["sizes"]])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--samples", required=True, type=pathlib.Path)
    OPTIONS, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
