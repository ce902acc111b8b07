# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# Runs before cpack makes Debian packages. Without dpkg-shlibdeps it would silently leave out the libraries they depend on.

find_program(shlibdeps dpkg-shlibdeps)
if(NOT shlibdeps)
    message(FATAL_ERROR "dpkg-shlibdeps is missing: install dpkg-dev. It determines the libraries that each package depends on.")
endif()
