// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/OnnxGraph.h"

#include "model/ProtoFields.h"

#include <algorithm>
#include <cstring>
#include <set>
#include <utility>

namespace likeness {
namespace {

using namespace proto;

std::string textOf(const Field& field) {
    return {reinterpret_cast<const char*>(field.content.data()), field.content.size()};
}

float floatOf(std::uint64_t bits) {
    const auto low = static_cast<std::uint32_t>(bits);
    float number = 0;
    std::memcpy(&number, &low, sizeof number);
    return number;
}

/// Repeated whole numbers, packed or one by one.
void appendIntegers(const Field& field, std::vector<std::int64_t>& numbers) {
    if (field.type != Delimited) {
        numbers.push_back(static_cast<std::int64_t>(field.value));
        return;
    }
    for (FieldReader packed(field.content); !packed.isAtEnd();) {
        numbers.push_back(static_cast<std::int64_t>(packed.varint()));
    }
}

// Field numbers below are those of onnx.proto.
constexpr std::uint64_t kSinglePrecision = 1;
constexpr std::uint64_t kInteger64 = 7;

struct NamedTensor {
    std::string name;
    OnnxTensor tensor;
    Bytes raw; ///< The numbers, where they are not in the tensor.
    std::vector<std::int64_t> integers;
    std::uint64_t type = 0; ///< The values of other types are left out.
};

template <typename Number>
void requireWhole(Bytes raw) {
    if (raw.size() % sizeof(Number) != 0) {
        throw Malformed{};
    }
}

template <typename Number>
void copyRaw(Bytes raw, std::vector<Number>& values) {
    if (!raw.empty()) {
        values.resize(raw.size() / sizeof(Number));
        std::memcpy(values.data(), raw.data(), raw.size());
    }
}

NamedTensor readTensor(Bytes message) {
    NamedTensor result;
    Bytes raw;
    for (FieldReader reader(message); !reader.isAtEnd();) {
        const Field field = reader.next();
        if (field.number == 1) {
            appendIntegers(field, result.tensor.shape);
        } else if (field.number == 2) {
            result.type = field.value;
        } else if (field.number == 4 && field.type == Fixed32) {
            result.tensor.values.push_back(floatOf(field.value));
        } else if (field.number == 4) {
            result.raw = field.content; // packed, which is the same encoding
        } else if (field.number == 7) {
            appendIntegers(field, result.integers);
        } else if (field.number == 8) {
            result.name = textOf(field);
        } else if (field.number == 9) {
            raw = field.content;
        }
    }
    std::size_t values = 0;
    if (result.type == kSinglePrecision) {
        result.raw = raw.empty() ? result.raw : raw;
        requireWhole<float>(result.raw);
        values = result.raw.empty() ? result.tensor.values.size() : result.raw.size() / sizeof(float);
    } else if (result.type == kInteger64) {
        requireWhole<std::int64_t>(raw);
        copyRaw(raw, result.integers);
        values = result.integers.size();
    } else {
        return result;
    }
    std::uint64_t count = 1;
    for (const std::int64_t length : result.tensor.shape) {
        constexpr std::int64_t kMost = std::int64_t{1} << 31; // so that the count cannot run over
        if (length < 0 || length > kMost || count > static_cast<std::uint64_t>(kMost)) {
            throw Malformed{};
        }
        count *= static_cast<std::uint64_t>(length);
    }
    if (count != values) {
        throw Malformed{};
    }
    return result;
}

/// Adds a constant to the graph under a name, if it is of a type that is kept.
void addConstant(const std::string& name, NamedTensor constant, OnnxGraph& graph) {
    if (constant.type == kSinglePrecision) {
        graph.constants.emplace(name, constant.raw.empty()
                                          ? OnnxConstant(std::move(constant.tensor))
                                          : OnnxConstant(std::move(constant.tensor.shape), constant.raw));
    } else if (constant.type == kInteger64) {
        graph.integers.emplace(name, std::move(constant.integers));
    }
}

/// Adds an attribute to its node; gives the tensor of a `value`.
std::optional<NamedTensor> readAttribute(Bytes message, OnnxNode& node) {
    std::string name;
    std::optional<NamedTensor> tensor;
    std::vector<std::int64_t> integers;
    std::optional<float> number;
    std::optional<std::string> text;
    for (FieldReader reader(message); !reader.isAtEnd();) {
        const Field field = reader.next();
        if (field.number == 1) {
            name = textOf(field);
        } else if (field.number == 2) {
            number = floatOf(field.value);
        } else if (field.number == 3 || field.number == 8) {
            appendIntegers(field, integers);
        } else if (field.number == 4) {
            text = textOf(field);
        } else if (field.number == 5) {
            tensor = readTensor(field.content);
        }
    }
    if (!integers.empty()) {
        node.integers[name] = std::move(integers);
    }
    if (number) {
        node.numbers[name] = *number;
    }
    if (text) {
        node.texts[name] = std::move(*text);
    }
    return name == "value" ? tensor : std::nullopt;
}

void readNode(Bytes message, OnnxGraph& graph) {
    OnnxNode node;
    std::optional<NamedTensor> value;
    for (FieldReader reader(message); !reader.isAtEnd();) {
        const Field field = reader.next();
        if (field.number == 1) {
            node.inputs.push_back(textOf(field));
        } else if (field.number == 2) {
            node.outputs.push_back(textOf(field));
        } else if (field.number == 4) {
            node.operation = textOf(field);
        } else if (field.number == 5) {
            if (auto tensor = readAttribute(field.content, node)) {
                value = std::move(tensor);
            }
        }
    }
    if (node.operation == "Constant" && value && node.outputs.size() == 1) {
        addConstant(node.outputs[0], std::move(*value), graph);
    }
    graph.nodes.push_back(std::move(node));
}

std::string nameOfValue(Bytes message) {
    for (FieldReader reader(message); !reader.isAtEnd();) {
        const Field field = reader.next();
        if (field.number == 1) {
            return textOf(field);
        }
    }
    return {};
}

constexpr std::uint32_t kGraphOfModel = 7;
constexpr std::uint32_t kNodeOfGraph = 1;
constexpr std::uint32_t kOutputOfGraph = 12;

OnnxGraph readGraph(Bytes message) {
    OnnxGraph graph;
    for (FieldReader reader(message); !reader.isAtEnd();) {
        const Field field = reader.next();
        if (field.number == kNodeOfGraph) {
            readNode(field.content, graph);
        } else if (field.number == 5) {
            NamedTensor constant = readTensor(field.content);
            const std::string name = constant.name;
            addConstant(name, std::move(constant), graph);
        } else if (field.number == 11) {
            graph.inputs.push_back(nameOfValue(field.content));
        } else if (field.number == kOutputOfGraph) {
            graph.outputs.push_back(nameOfValue(field.content));
        }
    }
    std::erase_if(graph.inputs, [&](const std::string& name) {
        return graph.constants.contains(name) || graph.integers.contains(name);
    });
    return graph;
}

Bytes graphOf(Bytes model) {
    for (FieldReader reader(model); !reader.isAtEnd();) {
        const Field field = reader.next();
        if (field.number == kGraphOfModel && field.type == Delimited) {
            return field.content;
        }
    }
    throw Malformed{};
}

void append(std::vector<std::byte>& to, Bytes bytes) {
    to.insert(to.end(), bytes.begin(), bytes.end());
}

void appendVarint(std::vector<std::byte>& to, std::uint64_t value) {
    for (; value >= 0x80U; value >>= 7U) {
        to.push_back(static_cast<std::byte>((value & 0x7fU) | 0x80U));
    }
    to.push_back(static_cast<std::byte>(value));
}

void appendDelimited(std::vector<std::byte>& to, std::uint32_t number, Bytes content) {
    appendVarint(to, (std::uint64_t{number} << 3U) | Delimited);
    appendVarint(to, content.size());
    append(to, content);
}

/// A graph's output of single precision, of a shape that is left open.
std::vector<std::byte> outputNamed(const std::string& name) {
    std::vector<std::byte> tensor;
    appendVarint(tensor, (1U << 3U) | Varint);
    appendVarint(tensor, kSinglePrecision);
    appendDelimited(tensor, 2, {});
    std::vector<std::byte> type;
    appendDelimited(type, 1, tensor);
    std::vector<std::byte> output;
    appendDelimited(output, 1, std::as_bytes(std::span(name)));
    appendDelimited(output, 2, type);
    return output;
}

/// Which nodes are needed for some values.
std::vector<bool> neededFor(const OnnxGraph& graph, std::span<const std::string> outputs) {
    std::set<std::string, std::less<>> wanted(outputs.begin(), outputs.end());
    std::vector<bool> isNeeded(graph.nodes.size());
    for (std::size_t i = graph.nodes.size(); i-- > 0;) {
        const OnnxNode& node = graph.nodes[i];
        isNeeded[i] =
            std::ranges::any_of(node.outputs, [&](const std::string& name) { return wanted.contains(name); });
        if (isNeeded[i]) {
            wanted.insert(node.inputs.begin(), node.inputs.end());
        }
    }
    return isNeeded;
}

std::vector<std::byte> cutGraph(Bytes message, const OnnxGraph& graph, std::span<const std::string> outputs) {
    const std::vector<bool> isNeeded = neededFor(graph, outputs);
    std::vector<std::byte> cut;
    std::size_t node = 0;
    for (FieldReader reader(message); !reader.isAtEnd();) {
        const Field field = reader.next();
        const bool isDropped =
            field.number == kOutputOfGraph || (field.number == kNodeOfGraph && !isNeeded[node++]);
        if (!isDropped) {
            append(cut, field.whole);
        }
    }
    for (const std::string& output : outputs) {
        appendDelimited(cut, kOutputOfGraph, outputNamed(output));
    }
    return cut;
}

} // namespace

OnnxConstant::OnnxConstant(OnnxTensor tensor) : m_tensor(std::move(tensor)) {}

OnnxConstant::OnnxConstant(std::vector<std::int64_t> shape, Bytes raw)
    : m_tensor{std::move(shape), {}}, m_raw(raw) {}

OnnxTensor OnnxConstant::tensor() const {
    OnnxTensor tensor = m_tensor;
    copyRaw(m_raw, tensor.values);
    return tensor;
}

std::vector<std::int64_t> OnnxNode::integersOf(std::string_view name,
                                               std::vector<std::int64_t> otherwise) const {
    const auto found = integers.find(name);
    if (found != integers.end()) {
        return found->second;
    }
    return otherwise;
}

const OnnxNode* OnnxGraph::producerOf(std::string_view value) const {
    const auto found = std::ranges::find_if(nodes, [&](const OnnxNode& node) {
        return std::ranges::find(node.outputs, value) != node.outputs.end();
    });
    return found == nodes.end() ? nullptr : &*found;
}

bool OnnxGraph::cutTo(std::span<const std::string> values) {
    if (!std::ranges::all_of(values, [&](const std::string& name) { return producerOf(name) != nullptr; })) {
        return false;
    }
    const std::vector<bool> isNeeded = neededFor(*this, values);
    std::vector<OnnxNode> needed;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (isNeeded[i]) {
            needed.push_back(std::move(nodes[i]));
        }
    }
    nodes = std::move(needed);
    outputs.assign(values.begin(), values.end());
    return true;
}

std::ptrdiff_t OnnxGraph::usesOf(std::string_view value) const {
    std::ptrdiff_t uses = std::ranges::count(outputs, value);
    for (const OnnxNode& node : nodes) {
        uses += std::ranges::count(node.inputs, value);
    }
    return uses;
}

std::optional<OnnxGraph> OnnxGraph::read(Bytes onnx) {
    try {
        return readGraph(graphOf(onnx));
    } catch (const Malformed&) {
        return std::nullopt;
    }
}

std::optional<std::vector<std::byte>> withOutputs(Bytes onnx, std::span<const std::string> outputs) {
    try {
        const OnnxGraph graph = readGraph(graphOf(onnx));
        if (!std::ranges::all_of(outputs, [&](const std::string& name) { return graph.producerOf(name); })) {
            return std::nullopt;
        }
        std::vector<std::byte> cut;
        for (FieldReader reader(onnx); !reader.isAtEnd();) {
            const Field field = reader.next();
            if (field.number == kGraphOfModel) {
                appendDelimited(cut, kGraphOfModel, cutGraph(field.content, graph, outputs));
            } else {
                append(cut, field.whole);
            }
        }
        return cut;
    } catch (const Malformed&) {
        return std::nullopt;
    }
}

} // namespace likeness
