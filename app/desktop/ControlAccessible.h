// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace likeness {

/// Makes controls give assistive technology what they are and show, and no more: Qt 6.4 hands out what is
/// typed into a field for passwords, and says of everything that it can be used. To be called once, before
/// the first window.
void installControlAccessible();

} // namespace likeness
