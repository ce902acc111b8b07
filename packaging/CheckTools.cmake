# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# Before cpack makes Debian packages: without this tool it would make some that depend on no library, and end well.

find_program(shlibdeps dpkg-shlibdeps)
if(NOT shlibdeps)
    message(FATAL_ERROR "dpkg-shlibdeps is missing, which finds out the libraries that a package needs. Install dpkg-dev.")
endif()
