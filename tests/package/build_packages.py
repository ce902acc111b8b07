#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""What a newcomer does in a system that has a clone and nothing else: ./run, which compares the sample pictures where there is no
screen. Then the packages are built there, for the other tests to look at."""

from packages import build, parser
from source_root import SourceRoot


def main():
    options = parser().parse_args()
    root = SourceRoot(options.debian)
    root.make()
    print(root.in_source("./run </dev/null").splitlines()[-1])
    for file in build(root, "build/package", options.packages).values():
        print(f"{file.name}: {file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
