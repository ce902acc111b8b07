// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/Net.h"

#include "model/OnnxGraph.h"

#include <opencv2/core.hpp>
#include <opencv2/core/ocl.hpp>

#include <utility>

namespace likeness {
namespace {

struct Target {
    int backend;
    int target;
};

Target targetOf(ComputeDevice device) {
    using namespace cv::dnn;
    switch (device) {
    case ComputeDevice::OpenCl:
        return {DNN_BACKEND_OPENCV, DNN_TARGET_OPENCL};
    case ComputeDevice::OpenClFp16:
        return {DNN_BACKEND_OPENCV, DNN_TARGET_OPENCL_FP16};
    case ComputeDevice::Cuda:
        return {DNN_BACKEND_CUDA, DNN_TARGET_CUDA};
    case ComputeDevice::CudaFp16:
        return {DNN_BACKEND_CUDA, DNN_TARGET_CUDA_FP16};
    case ComputeDevice::Automatic:
    case ComputeDevice::Cpu:
        break;
    }
    return {DNN_BACKEND_OPENCV, DNN_TARGET_CPU};
}

} // namespace

Net::Net(const NetFile& file, const InputContract& input, ComputeDevice device,
         std::vector<std::string> outputs, Kernels kernels)
    : m_input(input), m_names(std::move(outputs)) {
    const bool isOnCpu = device == ComputeDevice::Cpu || device == ComputeDevice::Automatic;
    if (isOnCpu && kernels == Kernels::OursWherePossible) {
        if (auto plan = file.plan(input, m_names)) {
            m_ours.emplace(std::move(plan), input);
            return;
        }
    }
    std::span<const std::byte> onnx = file.bytes();
    std::vector<std::byte> cut;
    if (!m_names.empty()) {
        std::optional<std::vector<std::byte>> shortened = withOutputs(onnx, m_names);
        if (!shortened) {
            CV_Error(cv::Error::StsObjectNotFound, "the net cannot be read, or has no value " + m_names[0]);
        }
        cut = std::move(*shortened);
        onnx = cut;
    }
    m_net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(onnx.data()), onnx.size());
    const Target target = targetOf(device);
    m_net->setPreferableBackend(target.backend);
    m_net->setPreferableTarget(target.target);
    if (m_names.empty()) {
        m_names = m_net->getUnconnectedOutLayersNames();
    }
}

const std::vector<cv::Mat>& Net::forward(std::span<const cv::Mat> pictures) {
    if (m_ours) {
        return m_ours->forward(pictures);
    }
    const std::vector<cv::Mat> batch(pictures.begin(), pictures.end()); // headers only
    cv::dnn::blobFromImages(batch, m_blob, m_input.scale, cv::Size(), cv::Scalar::all(m_input.mean),
                            m_input.isRgb,
                            /*crop=*/false, CV_32F);
    m_net->setInput(m_blob);
    m_net->forward(m_outputs, m_names);
    return m_outputs;
}

} // namespace likeness
