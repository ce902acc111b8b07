// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/ModelPack.h"

#include "base/FileBytes.h"
#include "base/Sha256.h"
#include "model/OwnCalibration.h"

#include <cstddef>
#include <future>
#include <map>
#include <mutex>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace likeness {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMaxManifestBytes = 1024 * 1024;

Result<std::string> readText(const fs::path& file) {
    Result<std::vector<std::byte>> bytes = readFile(file, kMaxManifestBytes);
    if (!bytes) {
        return fail(bytes);
    }
    return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

} // namespace

ModelIdentity ModelPack::identity() const {
    return {manifest.recognizerName, manifest.recognizer.sha256, manifest.preprocessing};
}

Result<PackManifest> readPackManifest(const fs::path& folder) {
    const fs::path file = folder / "pack.json";
    std::error_code error;
    if (!fs::exists(file, error)) {
        return fail(ErrorCode::ModelMissing, "there is no model pack in " + displayName(folder) +
                                                 ": it has no pack.json; name a pack's folder");
    }
    const Result<std::string> text = readText(file);
    if (!text) {
        return fail(text);
    }
    Result<PackManifest> manifest = PackManifest::fromJson(*text);
    if (!manifest) {
        return fail(manifest.error().code, displayName(file) + ": " + manifest.error().message);
    }
    return manifest;
}

Result<std::vector<std::byte>> readProvedNet(const fs::path& file, const NetManifest& net) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    if (error) {
        return fail(ErrorCode::ModelMissing, "the model pack lacks " + displayName(file) + " (SHA-256 " +
                                                 net.sha256 + "); put it there or fetch the pack again");
    }
    if (size != net.bytes) {
        return fail(ErrorCode::ModelInvalid, displayName(file) + " has " + std::to_string(size) +
                                                 " bytes instead of " + std::to_string(net.bytes) +
                                                 ": it is truncated or another file; fetch it again");
    }
    Result<std::vector<std::byte>> bytes = readFile(file, net.bytes);
    if (!bytes) {
        return bytes;
    }
    if (sha256Hex(*bytes) != net.sha256) {
        return fail(ErrorCode::ModelInvalid,
                    displayName(file) + " is not the file that the pack names: its SHA-256 is " +
                        sha256Hex(*bytes) + ", not " + net.sha256 + "; fetch it again");
    }
    return bytes;
}

struct ModelPack::Shelf {
    std::mutex mutex;
    std::map<std::string, NetFile> nets; ///< By digest; guarded by the mutex.
};

ModelPack::ModelPack() : m_optional(std::make_shared<Shelf>()) {}

Result<NetFile> ModelPack::optionalNet(const NetManifest& net) const {
    const std::lock_guard lock(m_optional->mutex);
    auto found = m_optional->nets.find(net.sha256);
    if (found == m_optional->nets.end()) {
        Result<std::vector<std::byte>> bytes = readProvedNet(folder / net.file, net);
        if (!bytes) {
            return fail(bytes);
        }
        found = m_optional->nets.emplace(net.sha256, NetFile(std::move(*bytes))).first;
    }
    return found->second;
}

Result<ModelPack> ModelPack::load(const fs::path& folder) {
    Result<PackManifest> manifest = readPackManifest(folder);
    if (!manifest) {
        return fail(manifest);
    }
    ModelPack pack;
    pack.folder = folder;
    pack.manifest = std::move(*manifest);
    // Side by side: digests are most of what this takes.
    std::vector<std::future<Result<std::vector<std::byte>>>> reading;
    for (const auto& [role, net] : pack.manifest.nets()) {
        reading.push_back(std::async(std::launch::async, [file = folder / net->file, net = net] {
            return readProvedNet(file, *net);
        }));
    }
    std::size_t next = 0;
    for (const auto& [role, net] : pack.manifest.nets()) {
        Result<std::vector<std::byte>> bytes = reading[next++].get();
        if (!bytes) {
            return fail(bytes);
        }
        (role == "detector"    ? pack.detector
         : role == "landmarks" ? pack.landmarks
                               : pack.recognizer) = NetFile(std::move(*bytes));
    }
    Result<std::optional<Calibration>> calibration =
        readCalibration(folder / "calibration.json", pack.identity());
    if (!calibration) {
        return fail(calibration);
    }
    pack.calibration = std::move(*calibration);
    return pack;
}

} // namespace likeness
