// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Liveness.h"
#include "../faceprint/Faceprint.h"
#include "../store/Clock.h"
#include "../store/Records.h"

#include <optional>
#include <string>
#include <vector>

namespace likeness::store {

/// That somebody says they are an enrolled person. It begins when the object is made, which is why it must be
/// made before the picture that it is decided on is taken or chosen: `EnrolmentStore::verify` refuses an
/// older one. Another person, or the same one anew, is another claim. A value.
class Claim {
  public:
    /// `clock` must be the one of the store that decides (`StoreAccess::steadyClock`).
    explicit Claim(RowId subject, const SteadyClock& clock = steadyClock())
        : m_subject(subject), m_begun(clock()) {}

    [[nodiscard]] RowId subject() const noexcept { return m_subject; }
    [[nodiscard]] SteadyTime begun() const noexcept { return m_begun; }

  private:
    RowId m_subject;
    SteadyTime m_begun;
};

/// A picture of who claims to be somebody, as far as a decision needs it.
struct Probe {
    Faceprint faceprint;
    /// When a camera took the picture or somebody chose it, by the claim's clock; with a liveness check, when
    /// that began.
    SteadyTime captured;
    LivenessEvidence liveness{};  ///< What was checked before it was taken.
    std::optional<int> quality{}; ///< Its unified quality, 0…100, where it is known.
    /// Why it is no ground for a decision, by the names of `RefusalCode`; empty: it is one.
    std::vector<std::string> reasons{};
};

} // namespace likeness::store
