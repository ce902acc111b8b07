#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""./test passes in the system that the packages were built in, and installs itself what it lacks."""

from packages import parser
from source_root import SourceRoot


def main():
    root = SourceRoot(parser().parse_args().debian)
    print(root.in_source("./test </dev/null").splitlines()[-1])


if __name__ == "__main__":
    main()
