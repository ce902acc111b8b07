# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""The built program in its own home, as a user starts it."""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from desktop import PATIENCE, Desktop, Failure, wait_for
from window import Window


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True, help="the desktop application")
    parser.add_argument("--cli", required=True, help="the command line")
    parser.add_argument("--camera", required=True, help="the program VirtualCamera")
    parser.add_argument("--samples", required=True, help="folder with the clips")
    parser.add_argument("--screenshots", required=True, help="folder for pictures of what was seen")
    parser.add_argument("--watch", default="", help="file for the times of the program's handlers")
    return parser.parse_args()


class Program:
    """One start of the program, its window, and hands for it."""

    def __init__(self, processes, desktop, options):
        self.desktop, self.options = desktop, options
        self._screenshots = pathlib.Path(options.screenshots)
        self._screenshots.mkdir(parents=True, exist_ok=True)
        environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software", LANGUAGE="en",
                           QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LIKENESS_WATCH=options.watch)
        begin = time.monotonic()
        self.process = processes.start(options.program, env=environment)
        self.window = Window(self.process.pid)
        self.handle = wait_for(self._handle, "the window to be the active one")
        print(f"  window after {time.monotonic() - begin:.1f} s")

    def _handle(self):
        if self.process.poll() is not None:
            raise Failure(f"the program ended with {self.process.returncode}")
        # Openbox's active window is ours as soon as there is one.
        return self.desktop.active_window()

    # Three ways to press a button.

    def press(self, name, role="push button", last=False):
        """As a screen reader does; the last of several of the same name, where the rail has one too."""
        self.window.enabled(name, role, last).press()

    def click(self, name, role=None):
        """With the mouse."""
        control = self.window.enabled(name, role)
        self.desktop.click(*control.middle)

    def key(self, *names):
        self.desktop.key(*names)

    def tab_to(self, name):
        """With the keyboard alone."""
        been = []
        while len(been) < 60:
            control = self.window.focused()
            if control is not None:
                been.append(repr(control))
                if control.name == name:
                    return control
            self.key("Tab")
        raise Failure(f'the Tab key does not lead to "{name}", only to ' + ", ".join(sorted(set(been))))

    def enter(self, name, text):
        """Types into a field and sees that it arrived."""
        field = self.window.enabled(name)
        field.focus()
        wait_for(lambda: self.has_focus(name), f'"{name}" to have the focus')
        self.key("ctrl+a", "Delete")
        self.desktop.type(text)
        wait_for(lambda: self._holds(name, text), f'"{text}" in "{name}"')

    def has_focus(self, name):
        control = self.window.focused()
        return control is not None and control.name == name

    def _holds(self, name, text):
        control = self.window.find(name)
        if control is None:
            return False
        if control.role == "password text":
            if control.text and control.text in text:
                raise Failure(f'assistive technology is told what was typed into "{name}"')
            return control.length == len(text)
        return control.text == text

    def sees(self, name, patience=PATIENCE):
        return self.window.wait_for(name, patience=patience)

    def verdict(self, word, patience=PATIENCE):
        return self.window.wait_for(f"{word}. *", "alert", patience)

    def no_verdict(self):
        for word in ("Match", "Review", "No match", "Cannot tell"):
            self.window.gone(f"{word}. *", "alert")

    def picture(self, name):
        self.desktop.picture(self._screenshots / f"outside-{name}.png")

    def command(self, *arguments, passphrase, password):
        """Runs the command line beside the window, as a script does; what it said."""
        with tempfile.TemporaryDirectory() as folder:
            secrets = []
            for option, secret in (("--passphrase-file", passphrase), ("--password-file", password)):
                file = pathlib.Path(folder) / option.strip("-")
                file.write_text(secret + "\n")
                secrets += [option, str(file)]
            done = subprocess.run([self.options.cli, *arguments, *secrets], capture_output=True, text=True, check=False,
                                  stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            raise Failure(f"{arguments[0]} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def quit(self):
        """Closes the window as its frame's button does."""
        self.key("alt+F4")
        wait_for(lambda: self.process.poll() is not None, "the program to end")
        if self.process.returncode != 0:
            raise Failure(f"the program ended with {self.process.returncode}")


class Story:
    """Steps in order, each with its time; what was shown when one fails."""

    def __init__(self, program):
        self.program = program

    def tell(self, steps):
        for step in steps:
            begin = time.monotonic()
            try:
                step()
            except Failure:
                print(f"in step {step.__name__}, this was shown:\n{self.program.window.outline()}", file=sys.stderr)
                self.program.picture(f"failed-{step.__name__}")
                raise
            print(f"ok {step.__name__} ({time.monotonic() - begin:.1f} s)", flush=True)


def desktop_for(processes):
    return Desktop(processes)
