// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/NetFile.h"

#include "model/OnnxGraph.h"
#include "model/cpu/NetPlan.h"

#include <map>
#include <mutex>
#include <optional>
#include <tuple>
#include <utility>

namespace likeness {
namespace {

/// What a plan depends on beside the file.
using PlanKey = std::tuple<int, int, bool, std::vector<std::string>>;

std::shared_ptr<const cpu::NetPlan> planOf(std::span<const std::byte> onnx, const InputContract& input,
                                           const std::vector<std::string>& outputs) {
    std::optional<OnnxGraph> graph = OnnxGraph::read(onnx);
    if (!graph || (!outputs.empty() && !graph->cutTo(outputs))) {
        return nullptr;
    }
    std::optional<cpu::NetPlan> plan = cpu::NetPlan::make(std::move(*graph), input);
    return plan ? std::make_shared<const cpu::NetPlan>(std::move(*plan)) : nullptr;
}

} // namespace

struct NetFile::Content {
    std::vector<std::byte> onnx;
    std::mutex mutex;
    std::map<PlanKey, std::shared_ptr<const cpu::NetPlan>> plans; ///< Guarded by the mutex.
};

NetFile::NetFile(std::vector<std::byte> onnx) : m_content(std::make_shared<Content>()) {
    m_content->onnx = std::move(onnx);
}

std::span<const std::byte> NetFile::bytes() const noexcept {
    return m_content->onnx;
}

std::shared_ptr<const cpu::NetPlan> NetFile::plan(const InputContract& input,
                                                  const std::vector<std::string>& outputs) const {
    const std::lock_guard lock(m_content->mutex); // who comes meanwhile waits, and then has it for nothing
    const auto [place, isNew] =
        m_content->plans.try_emplace({input.width, input.height, input.isRgb, outputs});
    if (isNew) {
        place->second = planOf(m_content->onnx, input, outputs);
    }
    return place->second;
}

} // namespace likeness
