// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/ComputeDevice.h"

#include "model/ChildTrial.h"
#include "model/DeviceOffer.h"

#include <opencv2/core/cuda.hpp>
#include <opencv2/core/ocl.hpp>
#include <opencv2/dnn/dnn.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace likeness {

std::string_view name(ComputeDevice device) noexcept {
    switch (device) {
    case ComputeDevice::Automatic:
        return "auto";
    case ComputeDevice::Cpu:
        return "cpu";
    case ComputeDevice::OpenCl:
        return "opencl";
    case ComputeDevice::OpenClFp16:
        return "opencl-fp16";
    case ComputeDevice::Cuda:
        return "cuda";
    case ComputeDevice::CudaFp16:
        return "cuda-fp16";
    }
    return "unknown";
}

Result<ComputeDevice> computeDeviceNamed(std::string_view wanted) {
    std::string known;
    for (const ComputeDevice device : kAllComputeDevices) {
        if (name(device) == wanted) {
            return device;
        }
        known += (known.empty() ? "" : ", ") + std::string(name(device));
    }
    return fail(ErrorCode::InvalidArgument,
                "there is no compute device \"" + std::string(wanted) + "\"; choose one of " + known);
}

namespace {

/// Whether compiled OpenCL programs go where only this user writes. OpenCV keeps them in the user's cache
/// folder, and without one in /var/tmp, where somebody else may have put programs in their place.
bool hasCacheFolder() {
#ifdef __linux__
    namespace fs = std::filesystem;
    const auto of = [](const char* variable) {
        const char* const value = std::getenv(variable);
        return fs::path(value == nullptr ? "" : value);
    };
    const fs::path home = of("HOME");
    const fs::path folder = !of("XDG_CACHE_HOME").empty() ? of("XDG_CACHE_HOME")
                            : home.empty()                ? fs::path()
                                                          : home / ".cache";
    std::error_code error;
    if (!folder.empty() && fs::create_directory(folder, error)) {
        fs::permissions(folder, fs::perms::owner_all, error); // as the XDG Base Directory Specification says
    }
    return fs::is_directory(folder, error);
#else
    return true;
#endif
}

/// Why OpenCL must be left alone; empty when its drivers can be asked. Some abort where something that they
/// need is missing, so a copy of this process asks them first, once.
const std::string& problemOfOpenClDriver() {
    static const std::string kProblem = []() -> std::string {
        constexpr std::chrono::seconds kPatience{30};
        const auto ask = [] {
            if (cv::ocl::haveOpenCL()) {
                static_cast<void>(cv::ocl::Device::getDefault().available());
            }
        };
        switch (tryInChild(ask, kPatience)) {
        case ChildTrial::Survived:
            break;
        case ChildTrial::Died:
            return "an OpenCL driver crashes when it is asked for its devices; repair or remove it (Debian: "
                   "its -opencl-icd package)";
        case ChildTrial::TimedOut:
            return "an OpenCL driver does not answer when it is asked for its devices; repair or remove it "
                   "(Debian: its -opencl-icd package)";
        }
        return {};
    }();
    return kProblem;
}

DeviceOffer offerOpenCl() {
    if (const std::string& problem = problemOfOpenClDriver(); !problem.empty()) {
        return {false, "", problem};
    }
    if (!cv::ocl::haveOpenCL()) {
        return {false, "", "no OpenCL driver is installed (Debian: an -opencl-icd package for the hardware)"};
    }
    if (!hasCacheFolder()) {
        return {false, "",
                "there is no cache folder of your own, and OpenCV would keep OpenCL programs where all users "
                "can write; make a folder .cache in your home folder"};
    }
    const cv::ocl::Device& device = cv::ocl::Device::getDefault();
    if (!device.available()) {
        return {false, "", "the OpenCL driver offers no device"};
    }
    return {true, device.name() + ", " + device.version(), ""};
}

DeviceOffer offerCuda() {
    if (!problemOfOpenClDriver().empty()) {
        cv::ocl::setUseOpenCL(false); // else listing the back ends asks its drivers
    }
    const auto backends = cv::dnn::getAvailableBackends();
    const bool isBuiltIn = std::ranges::any_of(
        backends, [](const auto& pair) { return pair.first == cv::dnn::DNN_BACKEND_CUDA; });
    if (!isBuiltIn) {
        return {false, "",
                "this OpenCV was built without CUDA (docs/opencv-cuda.md tells how to build one with it)"};
    }
    // OpenCV lists CUDA even where there is no such device, so count them.
    const int count = cv::cuda::getCudaEnabledDeviceCount();
    if (count <= 0) {
        return {false, "",
                count < 0 ? "the CUDA driver does not fit this OpenCV" : "there is no CUDA device here"};
    }
    return {true, cv::cuda::DeviceInfo().name(), ""};
}

} // namespace

DeviceOffer deviceOffer(ComputeDevice device) {
    try {
        switch (device) {
        case ComputeDevice::OpenCl:
        case ComputeDevice::OpenClFp16:
            return offerOpenCl();
        case ComputeDevice::Cuda:
        case ComputeDevice::CudaFp16:
            return offerCuda();
        case ComputeDevice::Automatic:
        case ComputeDevice::Cpu:
            break;
        }
        return {true, "", ""};
    } catch (const cv::Exception& error) {
        return {false, "", "asking OpenCV for the device failed: " + error.err};
    }
}

} // namespace likeness
