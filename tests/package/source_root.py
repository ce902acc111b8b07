# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""A Debian system with a copy of the source tree, which a newcomer builds there."""

import os
import pathlib
import shutil

from clean_root import CleanRoot
from packages import ROOT, run


class SourceRoot(CleanRoot):
    """It stays in build/roots until it is made anew. The compiler's cache and the models are kept beside it."""

    source = "/srv/likeness"

    def __init__(self, debian):
        super().__init__(ROOT / "build/roots" / debian / "system", debian)
        self.cache = self.shared / "cache"
        self.mounts += [("/sys", "/sys"), ("/dev", "/dev"),
                        (self.cache, "/root/.cache")]  # allow-pattern: in a system that is made here

    def make(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.share_models()
        super().make()
        # The one thing that a newcomer has: a clone.
        self.with_network("apt-get", "install", "-y", "--no-install-recommends", "git", "ca-certificates")
        self.copy_source()

    def share_models(self):
        """Those that this computer has need not be fetched once more."""
        ours = pathlib.Path(os.environ.get("LIKENESS_CACHE") or
                            pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "likeness")
        for part in ("weights", "samples"):
            shutil.copytree(ours / part, self.cache / "likeness" / part, dirs_exist_ok=True)

    def copy_source(self):
        """The last commit, and what was changed since."""
        source = self.path(self.source)
        run("git", "clone", "--quiet", ROOT, source)
        listed = run("git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
        for name in filter(None, listed):
            if (ROOT / name).is_file():
                (source / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, source / name)
            else:
                (source / name).unlink(missing_ok=True)
        run("chown", "-R", "0:0", source)

    def in_source(self, command, env=None):
        """A line of a shell in the source tree, with a network."""
        return self.with_network("sh", "-ec", f"cd {self.source} && {command}", env=env)
