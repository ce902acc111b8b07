#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Builds everything a second time, in another folder and without the compiler's cache: the packages have the same bytes."""

import hashlib

from packages import Failure, build, found, parser
from source_root import SourceRoot


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def main():
    options = parser().parse_args()
    again = options.packages.with_name(f"{options.packages.name}-again")
    first, second = found(options.packages), build(SourceRoot(options.debian), "build/again", again, {"CCACHE_DISABLE": "1"})
    different = [name for name in first if digest(first[name]) != digest(second[name])]
    if different:
        raise Failure(f"these packages differ between two builds: {', '.join(different)}; compare {options.packages} and {again}")
    for name, file in first.items():
        print(f"{digest(file)}  {file.name}")


if __name__ == "__main__":
    main()
