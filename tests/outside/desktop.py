# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""A desktop to test on: a screen, a window manager, a keyboard, a mouse, and cameras. To be run in the session of
../capture/run_with_cameras.sh."""

import contextlib
import os
import pathlib
import signal
import subprocess
import sys
import time

PATIENCE = 60
SCREEN = "1440x900"


class Failure(Exception):
    pass


def wait_for(condition, what, patience=PATIENCE):
    """The first true answer of `condition`; a Failure that names `what` when there is none in time."""
    end = time.monotonic() + patience
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failure(f"waited {patience} s in vain for: {what}")
        time.sleep(0.1)


def run(*command, check=True):
    return subprocess.run(command, check=check, capture_output=True, text=True, stdin=subprocess.DEVNULL).stdout


class Processes(contextlib.ExitStack):
    """Processes that end with the test, however it ends."""

    def start(self, *command, **options):
        process = subprocess.Popen(command, **options)
        self.callback(self.end, process)
        return process

    @staticmethod
    def end(process):
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


class Camera:
    """A virtual camera, plugged in as long as its process lives."""

    def __init__(self, processes, program, samples, name="Desk camera", size=(1280, 720)):
        self._processes, self._program, self._samples = processes, program, pathlib.Path(samples)
        self.name, self._size, self._process = name, size, None

    def plug_in(self, clip, mode="play", frames=45):
        self._process = self._processes.start(
            self._program, self._samples / clip, self.name, *map(str, self._size), str(frames), stdin=subprocess.PIPE)
        self.show(mode)

    def show(self, mode):
        """What it gives: play, black, still or stall."""
        self._process.stdin.write(mode.encode() + b"\n")
        self._process.stdin.flush()

    def unplug(self):
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()


class Desktop:
    """A screen of its own, and hands on its keyboard and mouse."""

    def __init__(self, processes, size=SCREEN):
        reader, writer = os.pipe()
        self._processes = processes
        processes.start("Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset", "-r",
                        pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            raise Failure("Xvfb did not start")
        os.environ["DISPLAY"] = f":{number}"
        processes.start("openbox", "--sm-disable", stderr=subprocess.DEVNULL)
        wait_for(lambda: "window id" in run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK", check=False),
                 "the window manager")

    @staticmethod
    def key(*names):
        run("xdotool", "key", "--clearmodifiers", *names)

    @staticmethod
    def type(text):
        run("xdotool", "type", "--clearmodifiers", "--delay", "5", text)

    @staticmethod
    def click(x, y):
        run("xdotool", "mousemove", str(x), str(y), "click", "1")

    @staticmethod
    def active_window():
        return run("xdotool", "getactivewindow", check=False).strip()

    @staticmethod
    def picture(file, window="root"):
        run("import", "-silent", "-window", window, "-quality", "15", str(file))

    @staticmethod
    def resize(window, width, height):
        run("xdotool", "windowsize", window, str(width), str(height))


def main_guard(story):
    """Runs `story(processes)`; its exit status tells whether it went well."""
    with Processes() as processes:
        try:
            story(processes)
        except Failure as failure:
            print(f"FAIL! {failure}", file=sys.stderr)
            return 1
    return 0
