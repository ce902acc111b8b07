// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace likeness {

/// Makes text fields give assistive technology what they show, and no more: Qt 6.4 hands out what is typed
/// into a field for passwords. To be called once, before the first window.
void installFieldAccessible();

} // namespace likeness
