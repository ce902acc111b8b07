// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace likeness::bench {

/// A net in ONNX Runtime, from a library that tests/bench/fetch_onnxruntime.py has fetched: what our nets are
/// measured against. Ends the program with a message when something fails.
class OnnxRuntimeNet {
  public:
    /// `shape`: of the one input, N×C×H×W.
    OnnxRuntimeNet(const std::filesystem::path& library, const std::filesystem::path& model, int threads,
                   const std::array<std::int64_t, 4>& shape, std::vector<std::string> outputs);
    ~OnnxRuntimeNet();
    OnnxRuntimeNet(const OnnxRuntimeNet&) = delete;
    OnnxRuntimeNet& operator=(const OnnxRuntimeNet&) = delete;

    /// Where the input is written.
    [[nodiscard]] std::vector<float>& input();
    void run();
    /// The values of one output after a run.
    [[nodiscard]] const float* output(std::size_t index) const;

  private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace likeness::bench
