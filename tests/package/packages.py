# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""What the tests of the packages have in common: building them, and running programs that must succeed."""

import argparse
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
NAMES = ("likeness", "likeness-cli", "likeness-data", "liblikeness-dev")


class Failure(Exception):
    pass


def run(*command, env=None, cwd=None, expect=0):
    """What a program says; a Failure with all of it when it does not end as expected."""
    done = subprocess.run([str(part) for part in command], env=dict(os.environ, **(env or {})), cwd=cwd, text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode != expect:
        raise Failure(f"{' '.join(map(str, command))}\nended with {done.returncode}, not {expect}:\n{done.stdout}")
    return done.stdout


def source_date():
    """The time of the last commit, in seconds since 1970: every file in the packages gets it."""
    return run("git", "-C", ROOT, "log", "-1", "--format=%ct").strip()


def build(root, tree, packages, env=None):
    """Builds the preset `package` in a folder of the system's source tree, anew, since resources keep the time of the commit that
    they were made of, and brings the packages into the folder `packages` of this computer."""
    env = dict(env or {}, SOURCE_DATE_EPOCH=source_date())
    root.in_source(f"rm -rf {tree} && cmake --preset package -B {tree} && cmake --build {tree} --parallel {os.cpu_count()}", env)
    root.in_source(f"cd {tree} && cpack --config CPackConfig.cmake -B packages && rm -r packages/_CPack_Packages", env)
    shutil.rmtree(packages, ignore_errors=True)
    shutil.copytree(root.path(f"{root.source}/{tree}/packages"), packages)
    return found(packages)


def found(packages):
    """The packages by name."""
    files = {file.name.split("_")[0]: file for file in pathlib.Path(packages).glob("*.deb")}
    if sorted(files) != sorted(NAMES):
        raise Failure(f"{packages} has {sorted(files)}, not {sorted(NAMES)}")
    return files


def parser():
    options = argparse.ArgumentParser()
    options.add_argument("--packages", required=True, type=pathlib.Path, help="folder with the .deb files")
    options.add_argument("--debian", required=True, help="the release that they are for: 12 or 13")
    return options
