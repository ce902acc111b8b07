// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "bench/OnnxRuntime.h"

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <utility>

namespace likeness::bench {
namespace {

// The package has no headers. ONNX Runtime's C interface is a table of functions that only ever grows at its
// end, so those of its first version are found by their number in onnxruntime_c_api.h.
enum Entry : std::size_t {
    GetErrorMessage = 2,
    CreateEnv = 3,
    CreateSession = 7,
    Run = 9,
    CreateSessionOptions = 10,
    SetIntraOpNumThreads = 24,
    SetInterOpNumThreads = 25,
    CreateTensorWithDataAsOrtValue = 49,
    GetTensorMutableData = 51,
    CreateCpuMemoryInfo = 69,
};
constexpr std::uint32_t kVersion = 1;
constexpr int kWarnings = 2;
constexpr int kSinglePrecision = 1;

struct ApiBase {
    void* const* (*getApi)(std::uint32_t version);
    const char* (*version)();
};

[[noreturn]] void giveUp(const char* what) {
    std::fprintf(stderr, "ONNX Runtime: %s\n", what);
    std::exit(2);
}

} // namespace

struct OnnxRuntimeNet::Parts {
    void* const* api = nullptr;
    void* session = nullptr;
    void* inputValue = nullptr;
    std::vector<float> input;
    std::vector<std::string> names;
    std::vector<const char*> outputNames;
    std::vector<void*> outputs;

    template <typename... Arguments>
    void call(Entry entry, Arguments... arguments) const {
        using Function = void* (*)(Arguments...);
        void* const status = reinterpret_cast<Function>(api[entry])(arguments...);
        if (status != nullptr) {
            giveUp(reinterpret_cast<const char* (*)(void*)>(api[GetErrorMessage])(status));
        }
    }
};

OnnxRuntimeNet::OnnxRuntimeNet(const std::filesystem::path& library, const std::filesystem::path& model,
                               int threads, const std::array<std::int64_t, 4>& shape,
                               std::vector<std::string> outputs)
    : m_parts(std::make_unique<Parts>()) {
    void* const handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) {
        giveUp(dlerror());
    }
    const auto base = reinterpret_cast<const ApiBase* (*)()>(dlsym(handle, "OrtGetApiBase"));
    Parts& parts = *m_parts;
    parts.api = base == nullptr ? nullptr : base()->getApi(kVersion);
    if (parts.api == nullptr) {
        giveUp("this is not its library");
    }
    static void* environment = nullptr; // one for the process, as it wants
    if (environment == nullptr) {
        parts.call(CreateEnv, kWarnings, "bench", &environment);
    }
    void* options = nullptr;
    parts.call(CreateSessionOptions, &options);
    parts.call(SetIntraOpNumThreads, options, threads);
    parts.call(SetInterOpNumThreads, options, 1);
    parts.call(CreateSession, environment, model.c_str(), options, &parts.session);
    std::size_t count = 1;
    for (const std::int64_t length : shape) {
        count *= static_cast<std::size_t>(length);
    }
    parts.input.resize(count);
    void* memory = nullptr;
    parts.call(CreateCpuMemoryInfo, 0, 0, &memory);
    parts.call(CreateTensorWithDataAsOrtValue, memory, static_cast<void*>(parts.input.data()),
               count * sizeof(float), shape.data(), shape.size(), kSinglePrecision, &parts.inputValue);
    parts.names = std::move(outputs);
    for (const std::string& name : parts.names) {
        parts.outputNames.push_back(name.c_str());
    }
    parts.outputs.resize(parts.names.size());
}

OnnxRuntimeNet::~OnnxRuntimeNet() = default; // what it holds ends with the program

std::vector<float>& OnnxRuntimeNet::input() {
    return m_parts->input;
}

void OnnxRuntimeNet::run() {
    static constexpr const char* kInput = "input";
    m_parts->call(Run, m_parts->session, static_cast<void*>(nullptr), &kInput, &m_parts->inputValue,
                  std::size_t{1}, m_parts->outputNames.data(), m_parts->outputNames.size(),
                  m_parts->outputs.data());
}

const float* OnnxRuntimeNet::output(std::size_t index) const {
    void* data = nullptr;
    m_parts->call(GetTensorMutableData, m_parts->outputs[index], &data);
    return static_cast<const float*>(data);
}

} // namespace likeness::bench
