# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""A Debian system with nothing but its base in a folder, made from the package sources of this computer. Needs root."""

import pathlib
import shutil
import subprocess

from packages import Failure, run

HOME = "/home/ada"


def sources():
    """(address, suite, component) of each Debian source that this computer has."""
    listed = run("apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE) $(COMPONENT)", "Created-By: Packages",
                 "Origin: Debian")
    found = sorted({tuple(line.split()) for line in listed.splitlines()})
    if not found:
        raise Failure("this computer has no Debian package source; run apt-get update")
    return found


def release():
    return run("sh", "-c", ". /etc/os-release; echo $VERSION_CODENAME").strip()


class CleanRoot:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def make(self):
        name = release()
        address = next((address for address, suite, _ in sources() if suite == name), None)
        if address is None:
            raise Failure(f"this computer has no source of {name}")
        run("debootstrap", "--variant=minbase", name, self.folder, address)
        self.prepare()

    def prepare(self):
        """What the bare system needs to be installed into: the sources of this computer, and a user."""
        apt = self.folder / "etc/apt"
        (apt / "sources.list").write_text("".join(f"deb {address} {suite} {component}\n" for address, suite, component in sources()))
        # Through the same proxy as this computer.
        settings = [line for line in run("apt-config", "dump").splitlines() if line.startswith(("Acquire::http", "Acquire::https"))]
        (apt / "apt.conf.d/90host").write_text("\n".join(settings) + "\n")
        shutil.copy("/etc/resolv.conf", self.folder / "etc/resolv.conf")
        # Nobody minds if this system does not outlive a power cut.
        (self.folder / "etc/dpkg/dpkg.cfg.d/unsafe-io").write_text("force-unsafe-io\n")
        # No service starts in here.
        policy = self.folder / "usr/sbin/policy-rc.d"
        policy.write_text("#!/bin/sh\nexit 101\n")
        policy.chmod(0o755)
        self.with_network("apt-get", "update")
        self.with_network("useradd", "--create-home", "--home-dir", HOME, "ada")
        self.path("/tmp/.X11-unix").mkdir()

    def command(self, *command, network=False, user=None, env=None, screen=False):
        """The command line that runs a command in here, where it sees no process of this computer; with `screen` its X
        servers."""
        inside = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", f"HOME={HOME if user else '/root'}",
                  "DEBIAN_FRONTEND=noninteractive", *(f"{name}={value}" for name, value in (env or {}).items())]
        enter = 'mount --bind "/tmp/.X11-unix" "$0/tmp/.X11-unix" && exec chroot "$@"' if screen else 'exec chroot "$@"'
        return ["unshare", *([] if network else ["--net"]), "--mount", "--pid", "--fork", "--kill-child",
                f"--mount-proc={self.folder}/proc", "sh", "-c", enter, str(self.folder),
                *([f"--userspec={user}:{user}"] if user else []), str(self.folder), *inside, *map(str, command)]

    def with_network(self, *command):
        return run(*self.command(*command, network=True))

    def run(self, *command, expect=0, **options):
        """Without a network, by default as root."""
        return run(*self.command(*command, **options), expect=expect)

    def start(self, processes, *command, **options):
        """A process that goes on; without a network."""
        return processes.start(*self.command(*command, **options), stdin=subprocess.DEVNULL)

    def install(self, *packages):
        """Installs package files with what they depend on, and with nothing that they only recommend."""
        for package in packages:
            shutil.copy(package, self.folder / "tmp")
        return self.with_network("apt-get", "install", "-y", "--no-install-recommends", "--allow-downgrades",
                                 *(f"/tmp/{pathlib.Path(package).name}" for package in packages))

    def path(self, inside):
        return self.folder / str(inside).lstrip("/")
