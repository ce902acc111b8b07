#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Exits 0 when the display that DISPLAY or WAYLAND_DISPLAY names accepts a connection.

The variables alone do not tell: they outlive the display in a detached terminal, and a display may refuse us.
"""

import ctypes
import os
import sys


def connects(library, function):
    try:
        connect = getattr(ctypes.CDLL(library), function)
    except (OSError, AttributeError):
        return False
    connect.restype = ctypes.c_void_p
    connect.argtypes = [ctypes.c_char_p]
    return connect(None) is not None


def main():
    wayland = os.environ.get("WAYLAND_DISPLAY") and connects("libwayland-client.so.0", "wl_display_connect")
    x11 = os.environ.get("DISPLAY") and connects("libX11.so.6", "XOpenDisplay")
    return 0 if wayland or x11 else 1


if __name__ == "__main__":
    sys.exit(main())
