// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/OnnxGraph.h"
#include "model/cpu/CpuNet.h"

#include <opencv2/core.hpp>

#include <cstdlib>

// A net from anything: the graph is read and cut to its first output, and what our kernels take is computed
// for a gray picture. Whatever they do not take is OpenCV's, and not looked at here.

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span(data, size));
    const auto graph = OnnxGraph::read(bytes);
    if (!graph) {
        return 0;
    }
    if (!graph->outputs.empty()) {
        const std::vector<std::string> first{graph->outputs.front()};
        if (const auto cut = withOutputs(bytes, first); cut && !OnnxGraph::read(*cut)) {
            std::abort(); // what we wrote can be read
        }
    }
    const InputContract input{.width = 192, .height = 192};
    if (auto net = cpu::CpuNet::make(bytes, input)) {
        try {
            const cv::Mat picture(input.height, input.width, CV_8UC3, cv::Scalar::all(90));
            (void)net->forward(std::vector{picture});
        } catch (const cv::Exception&) { // the net wants a gray picture
        }
    }
    return 0;
}
