#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""The packages in a system that has nothing else, as somebody lives with them: an older version is installed, a store is
made, the packages are upgraded, faces are verified, the window is opened from its menu entry, another program is built on
the library, an operator works a day before a camera, everything is removed. What is installed works without a network: only
compilers and the tests' own tools come over one later."""

import configparser
import hashlib
import os
import pathlib
import re
import shlex
import shutil
import sys
import tempfile
import time

from packages import ROOT, Failure, found, parser, run

sys.path.insert(0, str(ROOT / "tests/outside"))

from clean_root import HOME, CleanRoot  # noqa: E402
from source_root import SourceRoot  # noqa: E402
from desktop import Desktop, Processes, wait_for  # noqa: E402

SAMPLES = "/usr/share/likeness/samples"
EXAMPLE = "/usr/share/doc/liblikeness-dev/examples"
HIM, HIM_AGAIN, ANOTHER = f"{SAMPLES}/franck.jpg", f"{SAMPLES}/franck_04000.jpg", f"{SAMPLES}/cap12.png"
STORE = f"{HOME}/people.likeness"
SECRETS = ("--passphrase-file", f"{HOME}/passphrase", "--password-file", f"{HOME}/password")
OLD = "0.0.1"
# A screen with a window manager, hands and a screen reader on it, and a session with PipeWire.
DAY_TOOLS = ("xvfb", "openbox", "xdotool", "x11-utils", "imagemagick", "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi", "dbus",
             "dbus-bin", "pipewire", "pipewire-bin", "wireplumber", "libpipewire-0.3-dev")
# What Theme.qml paints a match with, by day and by night.
MATCH_COLOURS = ("#1E7F4F", "#5FCB94")


def older(package, folder):
    """The same package as an older version would have been."""
    with tempfile.TemporaryDirectory() as scratch:
        run("dpkg-deb", "--raw-extract", package, f"{scratch}/package")
        control = pathlib.Path(scratch) / "package/DEBIAN/control"
        version = re.search(r"^Version: (\S+)$", control.read_text(), re.MULTILINE).group(1)
        control.write_text(control.read_text().replace(f"Version: {version}", f"Version: {OLD}")
                           .replace(f"(= {version})", f"(= {OLD})"))
        old = pathlib.Path(folder) / f"old-{package.name}"
        run("dpkg-deb", "--root-owner-group", "-Znone", "--build", f"{scratch}/package", old)
    return old


class Life:
    def __init__(self, options, processes, root, scratch):
        self.options, self.processes, self.root, self.scratch = options, processes, root, scratch
        self.packages = found(options.packages)
        self.programs = [self.packages[name] for name in ("likeness", "likeness-cli", "likeness-data")]

    def as_ada(self, *command, expect=0):
        return self.root.run(*command, user="ada", expect=expect)

    def cli(self, *arguments, expect=0):
        return self.as_ada("likeness-cli", *arguments, expect=expect)

    def store(self, *arguments, expect=0):
        return self.cli(*arguments, "--store", STORE, *SECRETS, expect=expect)

    def version(self):
        return self.root.run("dpkg-query", "--show", "--showformat=${Version}", "likeness-cli")

    # In order.

    def makes_a_system(self):
        self.root.make()

    def installs_an_older_version(self):
        print(self.root.install(*(older(package, self.scratch) for package in self.programs)).splitlines()[-1])
        if self.version() != OLD:
            raise Failure(f"version {self.version()} is installed, not {OLD}")

    def makes_a_store(self):
        for name, secret in (("passphrase", "several plain words"), ("password", "another secret")):
            self.root.path(f"{HOME}/{name}").write_text(secret + "\n")
        self.store("init", "--administrator", "ada")
        self.store("enroll", "E-17", HIM, "--operator", "ada", "--consent", "a test")

    def upgrades(self):
        self.root.install(*self.packages.values())
        if self.version() == OLD:
            raise Failure("the packages were not upgraded")

    def still_knows_him(self):
        self.store("check")
        if "E-17" not in self.store("list", "--operator", "ada"):
            raise Failure("the store lost somebody in the upgrade")
        self.store("verify", HIM_AGAIN, "--as", "E-17", "--operator", "ada")
        self.store("verify", ANOTHER, "--as", "E-17", "--operator", "ada", expect=1)

    def reads_only_the_readme(self):
        """What it says after the installation is typed as it stands there, and is a match."""
        part = (ROOT / "README.md").read_text().partition("\n## From packages\n")[2].partition("\n## ")[0]
        lines = [line.strip() for line in part.splitlines() if line.startswith("    likeness-cli verify ")]
        if not lines:
            raise Failure("the README does not say what to do after the installation")
        for line in lines:
            said = self.as_ada(*shlex.split(line))
            if not said.startswith("MATCH"):
                raise Failure(f"{line}\nis no match: {said}")

    def compares_pictures(self):
        self.cli("verify", HIM, ANOTHER, expect=1)
        self.cli("verify", HIM, HIM_AGAIN, "--pack", "standard")
        self.cli("doctor")

    def menu_entry(self):
        entry = configparser.ConfigParser(interpolation=None)
        entry.read(self.root.path("/usr/share/applications/likeness.desktop"))
        return entry["Desktop Entry"]

    def opens_the_window_from_the_menu(self):
        """With the pictures that a file manager would hand over: the window shows that they match."""
        entry = self.menu_entry()
        command = []
        for word in shlex.split(entry["Exec"]):
            command += [HIM, HIM_AGAIN] if word == "%F" else [word]
        icon = entry["Icon"]
        if not self.root.path(f"/usr/share/icons/hicolor/48x48/apps/{icon}.png").is_file():
            raise Failure(f'there is no icon "{icon}"')
        Desktop(self.processes)
        program = self.root.start(self.processes, *command, user="ada", screen=True, env={"DISPLAY": os.environ["DISPLAY"]})
        picture = pathlib.Path(self.options.screenshots) / f"package-{self.options.debian}-window.png"
        picture.parent.mkdir(parents=True, exist_ok=True)

        def shows_a_match():
            if program.poll() is not None:
                raise Failure(f"the program ended with {program.returncode}")
            if "Likeness" not in run("sh", "-c", "xdotool search --onlyvisible --name Likeness getwindowname || true"):
                return False
            Desktop.picture(picture)
            # What is left when all other colours are made black.
            return any(float(run("convert", picture, "-fill", "black", "+opaque", colour, "-format", "%[fx:maxima]", "info:")) > 0
                       for colour in MATCH_COLOURS)

        wait_for(shows_a_match, "a window with a match", patience=300)
        Processes.end(program)

    def builds_on_the_library(self):
        self.root.with_network("apt-get", "install", "-y", "--no-install-recommends", "g++", "cmake", "make", "pkgconf")
        self.root.run("cmake", "-S", EXAMPLE, "-B", "/tmp/build")
        self.root.run("cmake", "--build", "/tmp/build")
        self.root.run("sh", "-c", f"g++ -std=c++20 -o /tmp/same_person {EXAMPLE}/same_person.cpp "
                      "-DPACKS_DIR=\\\"$(pkg-config --variable=packsdir likeness)\\\" $(pkg-config --cflags --libs likeness)")
        for program in ("/tmp/build/same_person", "/tmp/same_person"):
            for other, decision in ((HIM_AGAIN, "decision Match"), (ANOTHER, "decision NoMatch")):
                said = self.root.run(program, HIM, other)
                if decision not in said.splitlines():
                    raise Failure(f"{program} should say \"{decision}\": {said}")

    def works_a_day_before_a_camera(self):
        """The story of tests/outside/story.py, with the menu entry's program: a virtual camera, a store, somebody enrolled and
        verified."""
        self.root.with_network("apt-get", "install", "-y", "--no-install-recommends", *DAY_TOOLS)
        for folder in ("outside", "capture"):
            shutil.copytree(ROOT / "tests" / folder, self.root.path(f"/tmp/{folder}"))
        # With the clips, which the packages leave out.
        source = SourceRoot(self.options.debian)
        shutil.copytree(source.path(f"{source.source}/build/package/share/likeness/samples"), self.root.path("/tmp/samples"))
        self.root.run("sh", "-c", "g++ -std=c++20 -O2 -o /tmp/VirtualCamera /tmp/capture/VirtualCamera.cpp "
                      "-isystem /usr/include/opencv4 $(pkg-config --cflags --libs libpipewire-0.3) "
                      "-lopencv_videoio -lopencv_imgproc -lopencv_core")
        self.root.path("/tmp/.X11-unix").chmod(0o1777)
        try:
            print(self.as_ada("/tmp/capture/run_with_cameras.sh", "python3", "-B", "/tmp/outside/story.py",
                              "--program", shlex.split(self.menu_entry()["Exec"])[0], "--cli", "likeness-cli",
                              "--camera", "/tmp/VirtualCamera", "--samples", "/tmp/samples",
                              "--screenshots", f"{HOME}/screenshots"))
        finally:
            for picture in self.root.path(f"{HOME}/screenshots").glob("*.png"):
                shutil.copy(picture, pathlib.Path(self.options.screenshots) / f"package-{self.options.debian}-{picture.name}")

    def people_data(self):
        """What belongs to the user: the digests of all files."""
        home = self.root.path(HOME)
        return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(home.rglob("*")) if file.is_file()}

    def leaves(self):
        mine = self.people_data()
        if not any("likeness.ini" in name for name in mine):
            raise Failure("the window kept no settings, so nothing is proved by their staying")
        said = self.root.run("apt-get", "remove", "-y", *self.packages)
        if "left where they are" not in said:
            raise Failure(f"the removal does not say what becomes of the users' data:\n{said}")
        self.root.run("dpkg", "--purge", *self.packages)
        if self.people_data() != mine:
            raise Failure("removing the packages changed the user's files")
        left = self.root.run("sh", "-c", "find /usr /etc /var /opt -path /var/cache/apt -prune -o -iname '*likeness*' -print")
        if left.strip():
            raise Failure(f"the packages left behind:\n{left}")

    def steps(self):
        return [self.makes_a_system, self.installs_an_older_version, self.makes_a_store, self.upgrades, self.still_knows_him,
                self.reads_only_the_readme, self.compares_pictures, self.opens_the_window_from_the_menu, self.builds_on_the_library,
                self.works_a_day_before_a_camera, self.leaves]


def main():
    options = parser()
    options.add_argument("--screenshots", required=True, help="folder for pictures of what was seen")
    options = options.parse_args()
    if os.geteuid() != 0:
        raise Failure("a system in a folder can be made by root only: sudo ./test --package")
    with tempfile.TemporaryDirectory() as scratch, Processes() as processes:
        life = Life(options, processes, CleanRoot(pathlib.Path(scratch) / "root", options.debian), scratch)
        for step in life.steps():
            begin = time.monotonic()
            step()
            print(f"ok {step.__name__} ({time.monotonic() - begin:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
