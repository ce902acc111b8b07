#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Builds the packages that the other tests look at."""

from packages import ROOT, build, parser

if __name__ == "__main__":
    options = parser().parse_args()
    for file in build(ROOT / "build/package", options.packages).values():
        print(f"{file.name}: {file.stat().st_size:,} bytes")
