// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/PackManifest.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace likeness {

namespace cpu {
struct NetPlan;
}

/// A net in ONNX, and what our kernels make of it: its weights are packed the first time that a worker wants
/// them, and all workers read the same ones. A copy is the same file. Thread-safe.
class NetFile {
  public:
    NetFile() : NetFile(std::vector<std::byte>()) {}
    explicit NetFile(std::vector<std::byte> onnx);

    [[nodiscard]] std::span<const std::byte> bytes() const noexcept;

    /// How our kernels compute these values of the graph (none named: its own outputs) from such an input;
    /// null when they cannot, or when the graph has no such value.
    [[nodiscard]] std::shared_ptr<const cpu::NetPlan> plan(const InputContract& input,
                                                           const std::vector<std::string>& outputs) const;

  private:
    struct Content;
    std::shared_ptr<Content> m_content;
};

} // namespace likeness
