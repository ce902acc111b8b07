// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/PackImport.h"

#include "base/FileBytes.h"
#include "base/Sha256.h"
#include "engine/DeviceProver.h"
#include "engine/Guarded.h"
#include "engine/NetSet.h"
#include "model/ModelPack.h"

#include <algorithm>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

namespace likeness {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMaxNetBytes = std::size_t{1} << 30;
constexpr std::size_t kMaxFiles = 100;

struct KnownPack {
    fs::path folder;
    PackManifest manifest;
    bool isComplete = false;
};

/// Files by their SHA-256.
using FilesByDigest = std::map<std::string, fs::path>;

std::vector<KnownPack> readKnownPacks(std::span<const fs::path> folders) {
    std::vector<KnownPack> packs;
    for (const fs::path& folder : folders) {
        Result<PackManifest> manifest = readPackManifest(folder);
        if (!manifest) {
            continue; // a damaged pack elsewhere does not keep anyone from importing this one
        }
        const auto nets = manifest->nets();
        const bool isComplete = std::ranges::all_of(nets, [&](const auto& net) {
            std::error_code error;
            return fs::file_size(folder / net.second->file, error) == net.second->bytes;
        });
        packs.push_back({folder, std::move(*manifest), isComplete});
    }
    return packs;
}

/// Why a net is not accepted: a truncated or altered copy of a file we know, or a file of which we know
/// nothing.
Error refusal(const fs::path& file, std::uintmax_t size, const std::vector<KnownPack>& known) {
    for (const KnownPack& pack : known) {
        for (const auto& [role, net] : pack.manifest.allNets()) {
            if (net->file == file.filename().string()) {
                return {ErrorCode::ModelInvalid,
                        displayName(file) + " is not the " + std::string(role) + " that the pack \"" +
                            pack.manifest.name + "\" names: it has " + std::to_string(size) +
                            " bytes instead of " + std::to_string(net->bytes) +
                            (size < net->bytes ? " (truncated)" : " or another content") + ", SHA-256 " +
                            net->sha256 + " is wanted; fetch it again"};
            }
        }
    }
    return {ErrorCode::ModelInvalid,
            displayName(file) +
                " belongs to no model pack that this version knows; put a pack.json beside it that "
                "describes it (docs/models.md)"};
}

/// The folder's nets by digest. With a manifest of its own, the folder may hold other files as well.
Result<FilesByDigest> readNets(const fs::path& folder, const std::vector<KnownPack>& known,
                               bool hasManifest) {
    std::error_code error;
    FilesByDigest files;
    std::vector<fs::path> nets;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (it->path().extension() == ".onnx" && it->is_regular_file(error)) {
            nets.push_back(it->path());
        }
    }
    if (error) {
        return fail(ErrorCode::CannotReadFile,
                    "cannot read the folder " + displayName(folder) + ": " + error.message());
    }
    if (nets.size() > kMaxFiles) {
        return fail(ErrorCode::TooLarge,
                    displayName(folder) + " holds more than 100 .onnx files; name a pack's folder");
    }
    std::ranges::sort(nets);
    for (const fs::path& file : nets) {
        const Result<std::vector<std::byte>> bytes = readFile(file, kMaxNetBytes);
        if (!bytes) {
            return fail(bytes);
        }
        std::string digest = sha256Hex(*bytes);
        const bool isKnown = std::ranges::any_of(known, [&](const KnownPack& pack) {
            return std::ranges::any_of(pack.manifest.allNets(),
                                       [&](const auto& net) { return net.second->sha256 == digest; });
        });
        if (!isKnown && !hasManifest) {
            return tl::unexpected<Error>(refusal(file, bytes->size(), known));
        }
        files.emplace(std::move(digest), file);
    }
    return files;
}

/// Where each net of a pack can be had; an error names the first that cannot.
struct Gathered {
    std::vector<std::pair<fs::path, std::string>> sources; ///< From where, under which name.
    std::vector<std::string> completedFrom;
};

Result<Gathered> gather(const PackManifest& manifest, const FilesByDigest& offered,
                        const std::vector<KnownPack>& known) {
    Gathered gathered;
    const auto take = [&](const NetManifest& net) {
        if (const auto it = offered.find(net.sha256); it != offered.end()) {
            gathered.sources.emplace_back(it->second, net.file);
            return true;
        }
        for (const KnownPack& pack : known) {
            for (const auto& [otherRole, other] : pack.manifest.allNets()) {
                if (other->sha256 == net.sha256 && readProvedNet(pack.folder / other->file, *other)) {
                    gathered.sources.emplace_back(pack.folder / other->file, net.file);
                    gathered.completedFrom.push_back(net.file);
                    return true;
                }
            }
        }
        return false;
    };
    for (const auto& [role, net] : manifest.nets()) {
        if (!take(*net)) {
            return fail(ErrorCode::ModelMissing, "the pack \"" + manifest.name + "\" also needs its " +
                                                     std::string(role) + " \"" + net->file + "\" (" +
                                                     std::to_string(net->bytes) + " bytes, SHA-256 " +
                                                     net->sha256 + "); put it into the folder");
        }
    }
    for (const auto& [role, net] : manifest.optionalNets()) {
        take(*net); // where it is to be had
    }
    return gathered;
}

/// Loads the pack as the engine would: digests, calibration, every architecture, the known answer.
Result<void> prove(const fs::path& folder) {
    const Result<ModelPack> pack = ModelPack::load(folder);
    if (!pack) {
        return fail(pack);
    }
    Result<NetSet> nets = guarded([&] { return NetSet::make(*pack); });
    if (!nets) {
        return fail(ErrorCode::ModelInvalid,
                    "the pack \"" + pack->manifest.name + "\" does not load: " + nets.error().message);
    }
    const Result<std::vector<float>> answer = proveCpu(*pack, *nets->embedder);
    return answer ? Result<void>{} : fail(answer);
}

Result<ImportedPack> install(const fs::path& manifestFolder, const std::string& name,
                             const Gathered& gathered, const fs::path& destination) {
    const fs::path staged = destination / (name + ".part");
    const fs::path final = destination / name;
    std::error_code error;
    fs::remove_all(staged, error);
    fs::create_directories(staged, error);
    const auto copy = [&](const fs::path& from, const fs::path& to) {
        if (!error) {
            fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
        }
    };
    copy(manifestFolder / "pack.json", staged / "pack.json");
    for (const auto& [from, file] : gathered.sources) {
        copy(from, staged / file);
    }
    if (std::error_code ignored; fs::exists(manifestFolder / "calibration.json", ignored)) {
        copy(manifestFolder / "calibration.json", staged / "calibration.json");
    }
    if (error) {
        const std::string reason = error.message();
        fs::remove_all(staged, error);
        return fail(ErrorCode::CannotWriteFile,
                    "cannot write the pack into " + displayName(destination) + ": " + reason);
    }
    if (const Result<void> proved = prove(staged); !proved) {
        fs::remove_all(staged, error);
        return fail(proved);
    }
    fs::remove_all(final, error);
    fs::rename(staged, final, error);
    if (error) {
        return fail(ErrorCode::CannotWriteFile,
                    "cannot put the pack in place at " + displayName(final) + ": " + error.message());
    }
    return ImportedPack{name, final, gathered.completedFrom};
}

} // namespace

Result<std::vector<ImportedPack>> importPacks(const fs::path& folder, std::span<const fs::path> knownPacks,
                                              const fs::path& destination) {
    return guarded([&]() -> Result<std::vector<ImportedPack>> {
        std::error_code error;
        if (!fs::is_directory(folder, error)) {
            return fail(ErrorCode::CannotReadFile,
                        displayName(folder) + " is not a folder; name one with a model pack");
        }
        const std::vector<KnownPack> known = readKnownPacks(knownPacks);
        const bool hasManifest = fs::exists(folder / "pack.json", error);
        const Result<FilesByDigest> offered = readNets(folder, known, hasManifest);
        if (!offered) {
            return fail(offered);
        }
        std::vector<KnownPack> candidates;
        if (hasManifest) {
            Result<PackManifest> manifest = readPackManifest(folder);
            if (!manifest) {
                return fail(manifest);
            }
            candidates.push_back({folder, std::move(*manifest), false});
        } else {
            std::ranges::copy_if(known, std::back_inserter(candidates), [&](const KnownPack& pack) {
                return !pack.isComplete && std::ranges::any_of(pack.manifest.nets(), [&](const auto& net) {
                    return offered->contains(net.second->sha256);
                });
            });
        }
        std::vector<ImportedPack> imported;
        std::optional<Error> firstError;
        for (const KnownPack& candidate : candidates) {
            const std::string& name = candidate.manifest.name;
            const bool isShipped = std::ranges::any_of(known, [&](const KnownPack& pack) {
                return pack.isComplete && pack.manifest.name == name &&
                       pack.folder.parent_path() != destination;
            });
            if (isShipped) {
                return fail(ErrorCode::ModelInvalid,
                            "a pack named \"" + name +
                                "\" came with the program; give this one another name in "
                                "its pack.json");
            }
            const Result<Gathered> gathered = gather(candidate.manifest, *offered, known);
            Result<ImportedPack> pack =
                gathered ? install(candidate.folder, name, *gathered, destination) : fail(gathered);
            if (pack) {
                imported.push_back(std::move(*pack));
            } else if (!firstError || pack.error().code != ErrorCode::ModelMissing) {
                firstError = pack.error();
            }
        }
        if (imported.empty()) {
            return firstError ? tl::unexpected<Error>(*firstError)
                              : fail(ErrorCode::ModelMissing,
                                     displayName(folder) + " holds no model pack and no net that a pack is "
                                                           "waiting for");
        }
        return imported;
    });
}

} // namespace likeness
