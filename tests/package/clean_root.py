# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""A Debian system with nothing but its base in a folder, made from the package sources of this computer. Needs root."""

import os
import pathlib
import shutil
import subprocess

from packages import ROOT, Failure, run

HOME = "/home/ada"
# The releases that the packages are for, by their numbers.
RELEASES = {"12": "bookworm", "13": "trixie"}


def sources(release):
    """(address, suite, component) of a release, wherever this computer has the source of its own."""
    listed = run("apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE) $(COMPONENT)", "Created-By: Packages",
                 "Origin: Debian")
    here = run("sh", "-c", ". /etc/os-release; echo $VERSION_CODENAME").strip()
    found = sorted({tuple(line.replace(f" {here}", f" {release}").split()) for line in listed.splitlines()})
    if not any(suite == release for _, suite, _ in found):
        raise Failure("this computer has no Debian package source; run apt-get update")
    return found


class CleanRoot:
    """A system in `folder`, of Debian 12 or 13. What all systems of one release can share, a base system and the packages that
    were fetched, stays in build/roots."""

    def __init__(self, folder, debian):
        self.folder = pathlib.Path(folder)
        self.release = RELEASES[debian]
        self.shared = ROOT / "build/roots" / debian
        # (a folder of this computer, where it is in here)
        self.mounts = [(self.shared / "archives", "/var/cache/apt/archives")]

    def make(self):
        (self.shared / "archives/partial").mkdir(parents=True, exist_ok=True)
        base = self.shared / "base.tar"
        if not base.is_file():
            address = next(address for address, suite, _ in sources(self.release) if suite == self.release)
            run("debootstrap", "--variant=minbase", self.release, self.folder, address)
            run("tar", "--create", "--file", f"{base}.new", "--one-file-system", "--numeric-owner", "--directory", self.folder, ".")
            os.replace(f"{base}.new", base)
        else:
            self.folder.mkdir(parents=True, exist_ok=True)
            run("tar", "--extract", "--file", base, "--numeric-owner", "--directory", self.folder)
        self.prepare()

    def prepare(self):
        """What the bare system needs to be installed into: the sources of this computer, and a user."""
        apt = self.folder / "etc/apt"
        (apt / "sources.list").write_text("".join(f"deb {address} {suite} {component}\n"
                                                  for address, suite, component in sources(self.release)))
        # Through the same proxy as this computer.
        settings = [line for line in run("apt-config", "dump").splitlines() if line.startswith(("Acquire::http", "Acquire::https"))]
        # Fetched packages are kept: the folder is shared.
        (apt / "apt.conf.d/90host").write_text("\n".join([*settings, 'Binary::apt::APT::Keep-Downloaded-Packages "true";',
                                                          'APT::Sandbox::User "root";']) + "\n")
        shutil.copy("/etc/resolv.conf", self.folder / "etc/resolv.conf")
        # Nobody minds if this system does not outlive a power cut.
        (self.folder / "etc/dpkg/dpkg.cfg.d/unsafe-io").write_text("force-unsafe-io\n")
        # No service starts in here.
        policy = self.folder / "usr/sbin/policy-rc.d"
        policy.write_text("#!/bin/sh\nexit 101\n")
        policy.chmod(0o755)
        self.with_network("apt-get", "update")
        self.with_network("apt-get", "upgrade", "-y")
        self.with_network("useradd", "--create-home", "--home-dir", HOME, "ada")
        self.path("/tmp/.X11-unix").mkdir()

    def command(self, *command, network=False, user=None, env=None, screen=False):
        """The command line that runs a command in here, where it sees no process of this computer; with `screen` its X
        servers."""
        inside = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", f"HOME={HOME if user else '/root'}",
                  "DEBIAN_FRONTEND=noninteractive", *(f"{name}={value}" for name, value in (env or {}).items())]
        mounts = [*self.mounts, *([("/tmp/.X11-unix", "/tmp/.X11-unix")] if screen else [])]
        enter = " && ".join([*(f'mkdir -p "$0{here}" && mount --rbind "{there}" "$0{here}"' for there, here in mounts), 'exec chroot "$@"'])
        return ["unshare", *([] if network else ["--net"]), "--mount", "--pid", "--fork", "--kill-child",
                f"--mount-proc={self.folder}/proc", "sh", "-c", enter, str(self.folder),
                *([f"--userspec={user}:{user}"] if user else []), str(self.folder), *inside, *map(str, command)]

    def with_network(self, *command, **options):
        return run(*self.command(*command, network=True, **options))

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
