// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/Net.h"

#include <opencv2/core/ocl.hpp>

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

Net::Net(std::span<const std::byte> onnx, const InputContract& input, ComputeDevice device)
    : m_net(cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(onnx.data()), onnx.size())),
      m_input(input) {
    const Target target = targetOf(device);
    m_net.setPreferableBackend(target.backend);
    m_net.setPreferableTarget(target.target);
}

const std::vector<cv::Mat>& Net::forward(std::span<const cv::Mat> pictures,
                                         const std::vector<std::string>& outputs) {
    const std::vector<cv::Mat> batch(pictures.begin(), pictures.end()); // headers only
    cv::dnn::blobFromImages(batch, m_blob, m_input.scale, cv::Size(), cv::Scalar::all(m_input.mean),
                            m_input.isRgb,
                            /*crop=*/false, CV_32F);
    m_net.setInput(m_blob);
    m_net.forward(m_outputs, outputs.empty() ? m_net.getUnconnectedOutLayersNames() : outputs);
    return m_outputs;
}

} // namespace likeness
