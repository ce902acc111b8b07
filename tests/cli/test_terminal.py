#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""likeness-cli asks for secrets on the terminal that it was started on, wherever its standard streams lead, and does not
show what is typed."""

import argparse
import fcntl
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import termios
import threading
import time
import unittest

PASSPHRASE, PASSWORD = "several plain wörds", "another secret"
PATIENCE = 60
OPTIONS = None


class Typist:
    """A terminal, and somebody at it who answers each question as soon as it is there."""

    def __init__(self, answers):
        self.ours, self.theirs = pty.openpty()
        self.answers, self.shown = list(answers), ""
        self.thread = threading.Thread(target=self.sit)

    def shows_typing(self):
        return bool(termios.tcgetattr(self.theirs)[3] & termios.ECHO)

    def sit(self):
        said = ""
        while True:
            try:
                said += os.read(self.ours, 1024).decode()
            except OSError:  # the program and we have closed it
                break
            if said.endswith(": ") and self.answers:
                # The question comes first and hiding second. Where nothing hides it, the answer will be seen.
                end = time.monotonic() + PATIENCE
                while self.shows_typing() and time.monotonic() < end:
                    os.sched_yield()
                self.shown += said
                said = ""
                os.write(self.ours, (self.answers.pop(0) + "\n").encode())
        self.shown += said

    def run(self, *command):
        def own_terminal():
            os.setsid()
            fcntl.ioctl(self.theirs, termios.TIOCSCTTY, 0)

        self.thread.start()
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
                              preexec_fn=own_terminal)
        is_shown_after = self.shows_typing()
        os.close(self.theirs)
        self.thread.join()
        os.close(self.ours)
        return done, is_shown_after


class Terminal(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.store = str(pathlib.Path(scratch.name) / "people.likeness")

    def cli(self, *arguments, answers, expect=0):
        typist = Typist(answers)
        done, is_shown_after = typist.run(OPTIONS.cli, *arguments, "--store", self.store)
        self.assertEqual(done.returncode, expect, done.stdout + done.stderr + typist.shown)
        self.assertEqual([], typist.answers, "it did not ask for everything")
        self.assertTrue(is_shown_after, "the terminal stays without echo")
        for secret in answers:
            self.assertNotIn(secret, typist.shown + done.stdout + done.stderr)
        return typist.shown, done

    def makes_a_store(self):
        return self.cli("init", "--administrator", "ada", answers=[PASSPHRASE, PASSPHRASE, PASSWORD, PASSWORD])

    def test_asksForNewSecretsTwiceAndShowsNone(self):
        shown, _ = self.makes_a_store()
        self.assertEqual(["Passphrase for the new store: ", "Passphrase for the new store again: ", "Password for ada: ",
                          "Password for ada again: "], shown.replace("\r\n", "\n").splitlines())
        shown, done = self.cli("operators", "list", "--operator", "ada", answers=[PASSPHRASE, PASSWORD])
        self.assertIn("ada", done.stdout)

    def test_whatIsTypedInUtf8IsWhatAFileSays(self):
        self.makes_a_store()
        with tempfile.NamedTemporaryFile("w") as passphrase, tempfile.NamedTemporaryFile("w") as password:
            for file, secret in ((passphrase, PASSPHRASE), (password, PASSWORD)):
                file.write(secret + "\n")
                file.flush()
            subprocess.run([OPTIONS.cli, "operators", "list", "--operator", "ada", "--store", self.store, "--passphrase-file",
                            passphrase.name, "--password-file", password.name], check=True, capture_output=True)

    def test_refusesWhatIsNotTypedTheSameTwice(self):
        _, done = self.cli("init", "--administrator", "ada", answers=[PASSPHRASE, "something else"], expect=64)
        self.assertIn("not the same", done.stderr)
        self.assertFalse(pathlib.Path(self.store).exists())


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    OPTIONS, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
