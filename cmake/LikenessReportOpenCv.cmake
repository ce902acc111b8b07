# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# Says at configure time which OpenCV will be used and whether its DNN module can have CUDA, so that nobody finds
# out at run time only.
find_package(OpenCV 4.6 REQUIRED COMPONENTS core)
if(OpenCV_CUDA_VERSION AND OpenCV_USE_CUDNN)
    set(likeness_cuda "with CUDA ${OpenCV_CUDA_VERSION} and cuDNN ${OpenCV_CUDNN_VERSION}")
elseif(OpenCV_CUDA_VERSION)
    set(likeness_cuda "with CUDA ${OpenCV_CUDA_VERSION} but without cuDNN, so nets cannot run on CUDA")
else()
    set(likeness_cuda "without CUDA; docs/opencv-cuda.md tells how to build with one that has it")
endif()
message(STATUS "Likeness: OpenCV ${OpenCV_VERSION}, ${likeness_cuda}")
