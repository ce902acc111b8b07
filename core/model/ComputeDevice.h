// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"

#include <array>
#include <string>
#include <string_view>

namespace likeness {

/// Where faceprints are computed. `Automatic` measures the devices of single precision that are there and
/// takes the fastest that agrees with the CPU.
enum class ComputeDevice { Automatic, Cpu, OpenCl, OpenClFp16, Cuda, CudaFp16 };

inline constexpr std::array kAllComputeDevices{ComputeDevice::Automatic, ComputeDevice::Cpu,
                                               ComputeDevice::OpenCl,    ComputeDevice::OpenClFp16,
                                               ComputeDevice::Cuda,      ComputeDevice::CudaFp16};

/// "auto", "cpu", "opencl", "opencl-fp16", "cuda" or "cuda-fp16": the stable name for settings and the
/// command line.
[[nodiscard]] std::string_view name(ComputeDevice device) noexcept;

/// The device with this stable name. Errors: `InvalidArgument`, listing the names there are.
[[nodiscard]] Result<ComputeDevice> computeDeviceNamed(std::string_view name);

/// Whether a device computes with 32-bit numbers as the CPU does: faceprints then differ from the CPU's by
/// rounding alone. Those of 16-bit numbers move similarities in their fourth digit (docs/performance.md), so
/// such a device is used only where it was asked for by name.
[[nodiscard]] constexpr bool isOfSinglePrecision(ComputeDevice device) noexcept {
    return device != ComputeDevice::OpenClFp16 && device != ComputeDevice::CudaFp16;
}

/// What became of one device when the engine tried it.
struct DeviceProof {
    ComputeDevice device = ComputeDevice::Cpu;
    std::string hardware;    ///< What OpenCV calls it, for example the GPU's name; empty when unknown.
    bool isUsable = false;   ///< Ran, and its embedding of the known-answer chip agreed with the CPU's.
    double agreement = 0;    ///< Cosine with the CPU's embedding; usable from 0.999.
    double milliseconds = 0; ///< Median time of one embedding; 0 when it did not run.
    std::string reason;      ///< Why it is not usable, as a sentence; empty when it is.
};

} // namespace likeness
