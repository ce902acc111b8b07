// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/cpu/CpuNet.h"

#include "model/cpu/FlushDenormals.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace likeness::cpu {
namespace {

/// Memory for floats, aligned to a cache line, all zero.
cv::Mat zeros(std::size_t floats) {
    return cv::Mat::zeros(1, static_cast<int>(floats), CV_32F);
}

} // namespace

std::optional<CpuNet> CpuNet::make(std::span<const std::byte> onnx, const InputContract& input,
                                   const Kernels& kernels) {
    std::optional<OnnxGraph> graph = OnnxGraph::read(onnx);
    if (!graph) {
        return std::nullopt;
    }
    std::optional<NetPlan> plan = NetPlan::make(std::move(*graph), input);
    if (!plan) {
        return std::nullopt;
    }
    return CpuNet(std::make_shared<const NetPlan>(std::move(*plan)), input, kernels);
}

CpuNet::CpuNet(std::shared_ptr<const NetPlan> plan, const InputContract& input, const Kernels& kernels)
    : m_plan(std::move(plan)),
      m_input(input),
      m_kernels(&kernels),
      m_places(m_plan->places.size()),
      m_zeros(zeros(m_plan->zeros)),
      m_outputs(m_plan->outputs.size()) {}

const std::vector<cv::Mat>& CpuNet::forward(std::span<const cv::Mat> pictures) {
    const FlushDenormals flushing;
    const auto count = static_cast<int>(pictures.size());
    makeRoomFor(count);
    const auto aloneSteps = std::span(m_plan->steps).first(m_plan->aloneSteps);
    for (int i = 0; i < count; ++i) {
        write(pictures[static_cast<std::size_t>(i)], mapsOf(0, i).data);
        for (const Step& step : aloneSteps) {
            carryOut(step, i, 1);
        }
    }
    for (const Step& step : std::span(m_plan->steps).subspan(m_plan->aloneSteps)) {
        carryOut(step, 0, count);
    }
    readOutputs(count);
    return m_outputs;
}

void CpuNet::makeRoomFor(int pictures) {
    if (pictures <= m_room) {
        return;
    }
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Place& place = m_plan->places[i];
        m_places[i] = zeros(place.size * static_cast<std::size_t>(place.isForOne ? 1 : pictures));
    }
    m_room = pictures;
}

void CpuNet::write(const cv::Mat& picture, float* input) const {
    const Feature& feature = m_plan->features[0];
    CV_Assert(picture.rows == m_input.height && picture.cols == m_input.width &&
              picture.channels() == feature.channels &&
              (picture.depth() == CV_8U || picture.depth() == CV_32F));
    const auto mean = static_cast<float>(m_input.mean);
    const auto scale = static_cast<float>(m_input.scale);
    const int count = picture.cols * feature.channels;
    for (int y = 0; y < picture.rows; ++y) {
        float* row = input + ((y + m_plan->top) * feature.width + m_plan->left) * feature.pixel;
        if (picture.depth() == CV_8U) {
            m_kernels->scaleBytes(picture.ptr<std::uint8_t>(y), row, count, mean, scale);
        } else {
            const auto* from = picture.ptr<float>(y);
            std::transform(from, from + count, row, [&](float value) { return (value - mean) * scale; });
        }
    }
}

Maps CpuNet::mapsOf(int number, int first) const {
    const Feature& feature = m_plan->features[static_cast<std::size_t>(number)];
    const auto place = static_cast<std::size_t>(feature.place);
    Maps maps{.height = feature.height,
              .width = feature.width,
              .pixel = feature.pixel,
              .picture = static_cast<std::ptrdiff_t>(feature.size())};
    maps.data = const_cast<float*>(m_places[place].ptr<float>()) + feature.offset +
                (m_plan->places[place].isForOne ? 0 : first * maps.picture);
    return maps;
}

int CpuNet::blocksOf(int feature) const {
    return (m_plan->features[static_cast<std::size_t>(feature)].channels + kBlock - 1) / kBlock;
}

void CpuNet::carryOut(const Step& step, int first, int pictures) {
    const Maps in = mapsOf(step.in, first);
    const Maps out = mapsOf(step.out, first);
    const int blocks = blocksOf(step.out);
    switch (step.kind) {
    case Step::Kind::Convolution:
    case Step::Kind::Depthwise: {
        Convolution convolution{.in = in, .out = out, .window = step.window, .pictures = pictures};
        convolution.depth = step.depth;
        convolution.outBlocks = blocks;
        convolution.weights = step.weights.data();
        convolution.bias = step.bias.data();
        convolution.slope = step.slope.empty() ? nullptr : step.slope.data();
        convolution.zeros = m_zeros.ptr<float>();
        if (step.residual >= 0) {
            convolution.residual = mapsOf(step.residual, first);
            convolution.residualBlocks = blocksOf(step.residual);
        }
        (step.kind == Step::Kind::Convolution ? m_kernels->convolve
                                              : m_kernels->convolveDepthwise)(convolution);
        break;
    }
    case Step::Kind::LargestOf:
        m_kernels->poolLargest(
            {.in = in, .out = out, .window = step.window, .pictures = pictures, .blocks = blocks});
        break;
    case Step::Kind::MeanOf:
        m_kernels->average({.in = in, .out = out, .pictures = pictures, .blocks = blocks});
        break;
    case Step::Kind::Blend: {
        Blending blending{.in = in, .out = out, .pictures = pictures, .blocks = blocks};
        if (step.factors >= 0) {
            blending.factors = mapsOf(step.factors, first);
        }
        if (step.residual >= 0) {
            blending.residual = mapsOf(step.residual, first);
            blending.residualBlocks = blocksOf(step.residual);
        }
        m_kernels->blend(blending);
        break;
    }
    case Step::Kind::Gather:
        gather(step, first, pictures);
        break;
    case Step::Kind::Sigmoid:
        for (std::ptrdiff_t i = 0; i < pictures * in.picture; ++i) {
            out.data[i] = 1.0F / (1.0F + std::exp(-in.data[i]));
        }
        break;
    }
}

void CpuNet::gather(const Step& step, int first, int pictures) const {
    const Maps out = mapsOf(step.out, first);
    for (const Run& run : step.runs) {
        const Maps in = mapsOf(run.feature, first);
        for (int picture = 0; picture < pictures; ++picture) {
            const float* from = in.data + picture * in.picture + run.from;
            float* to = out.data + picture * out.picture + run.to;
            for (int i = 0; i < in.height * in.width; ++i, from += in.pixel, to += out.pixel) {
                std::copy_n(from, run.count, to);
            }
        }
    }
}

void CpuNet::readOutputs(int pictures) {
    for (std::size_t i = 0; i < m_outputs.size(); ++i) {
        const PlannedOutput& output = m_plan->outputs[i];
        const Feature& feature = m_plan->features[static_cast<std::size_t>(output.feature)];
        const std::array shape{pictures, feature.channels, feature.height, feature.width};
        m_outputs[i].create(output.isFlat ? 2 : 4, shape.data(), CV_32F);
        const Maps maps = mapsOf(output.feature, 0);
        auto* to = m_outputs[i].ptr<float>();
        const int pixels = feature.height * feature.width;
        for (int picture = 0; picture < pictures; ++picture) {
            const float* from = maps.data + picture * maps.picture;
            for (int channel = 0; channel < feature.channels; ++channel) {
                for (int pixel = 0; pixel < pixels; ++pixel) {
                    *to++ = from[pixel * maps.pixel + channel];
                }
            }
        }
    }
}

} // namespace likeness::cpu
