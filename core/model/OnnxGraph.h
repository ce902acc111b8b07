// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// Numbers of single precision, row by row.
struct OnnxTensor {
    std::vector<std::int64_t> shape;
    std::vector<float> values;
};

/// A constant of a graph. The numbers of those that are read from a file stay there until they are wanted,
/// since a net's weights are nearly all of it.
class OnnxConstant {
  public:
    OnnxConstant() = default;
    explicit OnnxConstant(OnnxTensor tensor);
    /// `raw` holds little-endian numbers, as many as the shape says.
    OnnxConstant(std::vector<std::int64_t> shape, std::span<const std::byte> raw);

    [[nodiscard]] const std::vector<std::int64_t>& shape() const noexcept { return m_tensor.shape; }
    [[nodiscard]] OnnxTensor tensor() const;

  private:
    OnnxTensor m_tensor; ///< Without its numbers where they are in the file.
    std::span<const std::byte> m_raw;
};

/// One operation of a graph. Attributes are kept by kind; those of other kinds are left out.
struct OnnxNode {
    std::string operation; ///< For example "Conv".
    std::vector<std::string> inputs;
    std::vector<std::string> outputs;
    std::map<std::string, std::vector<std::int64_t>, std::less<>> integers;
    std::map<std::string, float, std::less<>> numbers;
    std::map<std::string, std::string, std::less<>> texts;

    /// The attribute's values, or `otherwise` where the node has none of this name.
    [[nodiscard]] std::vector<std::int64_t> integersOf(std::string_view name,
                                                       std::vector<std::int64_t> otherwise) const;
};

/// What a net in ONNX computes: its operations in an order in which they can be carried out, and its
/// constants of single precision and of whole numbers. Reads the protocol-buffer encoding of onnx.proto (IR
/// version 3 and later) as far as this needs; everything else is skipped. The bytes must outlive the
/// graph.
struct OnnxGraph {
    std::vector<OnnxNode> nodes;
    std::map<std::string, OnnxConstant, std::less<>> constants;
    /// Constants of 64-bit whole numbers: shapes, axes, sizes.
    std::map<std::string, std::vector<std::int64_t>, std::less<>> integers;
    std::vector<std::string> inputs; ///< Without those that are constants.
    std::vector<std::string> outputs;

    /// Nothing when the bytes are no such encoding. Thread-safe.
    [[nodiscard]] static std::optional<OnnxGraph> read(std::span<const std::byte> onnx);

    /// The node that gives a value; null for inputs, constants and unknown names.
    [[nodiscard]] const OnnxNode* producerOf(std::string_view value) const;
    /// Makes some of its values its outputs, and leaves out the operations that those do not need. False, and
    /// nothing is changed, when a value is not in the graph.
    [[nodiscard]] bool cutTo(std::span<const std::string> values);
    /// How many operations and outputs read a value.
    [[nodiscard]] std::ptrdiff_t usesOf(std::string_view value) const;
};

/// The same net with other values of its graph as its outputs, without the nodes that those do not need: a
/// net that is cut short. Nothing when the bytes cannot be read or a value is not in the graph. Thread-safe.
[[nodiscard]] std::optional<std::vector<std::byte>> withOutputs(std::span<const std::byte> onnx,
                                                                std::span<const std::string> outputs);

} // namespace likeness
