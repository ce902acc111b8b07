# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# PROGRAM must run on a machine without a window system.

include("${CMAKE_CURRENT_LIST_DIR}/NoGui.cmake")
expect_no_gui("${PROGRAM}")
