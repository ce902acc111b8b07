// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/cpu/NetPlan.h"

namespace likeness::cpu {

/// Decides which steps are carried out for one picture after the other, and gives each feature of a plan a
/// place for as long as it is needed.
void givePlaces(NetPlan& plan);

} // namespace likeness::cpu
