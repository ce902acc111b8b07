// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/quality/AssessedFace.h"
#include "model/Net.h"

namespace likeness {

/// Whether eyes are open, by a net that looks at pixels: the mesh draws shut lids as open ones. Belongs to
/// one worker: not thread-safe. Throws what OpenCV throws.
class EyeNet {
  public:
    static constexpr const char* kArchitecture = "eye-state-24";
    static constexpr int kSize = 24; ///< Side of its gray input.

    EyeNet(const NetFile& file, const InputContract& input, ComputeDevice device)
        : m_net(file, input, device) {}

    /// The logarithm of the odds that the eye which looks more open is shut; above 0: rather shut. The more
    /// open one, since one eye in the shade looks shut to the net, and nobody is refused for a wink. Each eye
    /// is shown to the net as it is and mirrored, which it does not see alike. The face must have a mesh.
    [[nodiscard]] double shutness(const AssessedFace& face);

  private:
    Net m_net;
};

} // namespace likeness
