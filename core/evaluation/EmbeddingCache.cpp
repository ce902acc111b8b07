// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/EmbeddingCache.h"

#include "base/FileBytes.h"
#include "base/Sha256.h"
#include "base/WipingAllocator.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <fstream>
#include <span>
#include <system_error>
#include <utility>

namespace likeness {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMaxEntryBytes = std::size_t{256} * 1024;
constexpr std::size_t kDigestDigits = 64;
constexpr std::string_view kMagic = "likeness-faceprint-cache 1\n";
constexpr std::string_view kNoFace = "no face\n";
constexpr std::string_view kExtension = ".faceprint";
constexpr std::string_view kTag = "Signature: 8a477f597d28d172789f06886806bc55\n"
                                  "# Faceprints of evaluated pictures (biometric data); see\n"
                                  "# likeness-cli evaluate --clear-cache. https://bford.info/cachedir/\n";

std::string digestOf(std::string_view text) {
    return sha256Hex(std::as_bytes(std::span(text)));
}

bool isDigest(std::string_view text, std::size_t digits) {
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

tl::unexpected<Error> cannotWrite(const fs::path& folder, const std::error_code& error) {
    return fail(ErrorCode::CannotWriteFile, "cannot keep faceprints in the folder " + displayName(folder) +
                                                (error ? ": " + error.message() : std::string()));
}

/// Writes a file for its owner alone. A cache need not survive a power failure, so nothing is flushed; a file
/// that suffered is found out by its digest.
bool writePrivately(const fs::path& file, std::string_view text) {
    std::error_code error;
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
    stream.write(text.data(), static_cast<std::streamsize>(text.size()));
    stream.close();
    return !error && stream.good();
}

/// A name that no other thread or program uses now.
fs::path temporaryBeside(const fs::path& file) {
    static std::atomic<unsigned> count{0};
    fs::path temporary = file;
    temporary += "." + std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()) + "." +
                 std::to_string(count++) + ".part";
    return temporary;
}

/// An entry's file, or one that was left unfinished.
bool isOurs(const fs::path& file) {
    const std::string name = file.filename().string();
    return isDigest(name.substr(0, kDigestDigits), kDigestDigits) &&
           name.compare(kDigestDigits, kExtension.size(), kExtension) == 0;
}

} // namespace

Result<EmbeddingCache> EmbeddingCache::open(fs::path folder) {
    std::error_code error;
    const bool isThere = fs::exists(folder, error);
    if (!isThere) {
        fs::create_directories(folder, error);
        if (!error) {
            fs::permissions(folder, fs::perms::owner_all, error);
        }
    }
    const fs::file_status status = fs::status(folder, error);
    if (error || !fs::is_directory(status)) {
        return cannotWrite(folder, error);
    }
#ifndef _WIN32
    if ((status.permissions() & (fs::perms::group_all | fs::perms::others_all)) != fs::perms::none) {
        return fail(ErrorCode::InvalidArgument,
                    "the folder " + displayName(folder) +
                        " is open to others, and faceprints are biometric data; name a folder that is not "
                        "there yet, or close it with chmod 700");
    }
#endif
    const fs::path tag = folder / "CACHEDIR.TAG";
    if (!fs::exists(tag, error) && !writePrivately(tag, kTag)) {
        return cannotWrite(folder, error);
    }
    return EmbeddingCache(std::move(folder));
}

std::string EmbeddingCache::keyOf(const Engine& engine, std::string_view pictureDigest,
                                  std::string_view selection) {
    const PackDescription& pack = engine.pack();
    std::string text =
        std::string(pictureDigest) + "\n" + pack.model.digest + "\n" + pack.model.preprocessing + "\n";
    for (const PackDescription::File& file : pack.files) {
        if (file.role == "detector" || file.role == "landmarks" || file.role == "recognizer") {
            text += file.role + " " + file.sha256 + "\n";
        }
    }
    text += std::string(name(engine.device().device)) + "\n";
    text += engine.modelOptions().frVectorCompression ? "compressed\n" : "whole\n";
    return digestOf(text + std::string(selection) + "\n");
}

fs::path EmbeddingCache::fileOf(const std::string& key) const {
    return m_folder / key.substr(0, 2) / (key + std::string(kExtension));
}

std::optional<EmbeddingCache::Entry> EmbeddingCache::find(const std::string& key) const {
    auto bytes = readFile(fileOf(key), kMaxEntryBytes);
    if (!bytes) {
        return std::nullopt;
    }
    std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    std::optional<Entry> entry;
    // The key is part of what is digested, so that a file under another's name is not sound either.
    if (text.starts_with(kMagic) && text.size() > kMagic.size() + kDigestDigits) {
        const std::string_view digest = text.substr(kMagic.size(), kDigestDigits);
        const std::string_view content = text.substr(kMagic.size() + kDigestDigits + 1);
        if (digest == digestOf(key + "\n" + std::string(content))) {
            if (content == kNoFace) {
                entry.emplace();
            } else if (auto faceprint = Faceprint::fromJson(content)) {
                entry = Entry{std::move(*faceprint)};
            }
        }
    }
    wipe(bytes->data(), bytes->size());
    return entry;
}

Result<void> EmbeddingCache::keep(const std::string& key, const Entry& entry) const {
    std::string content(kNoFace);
    if (!entry.faceprint.isEmpty()) {
        auto json = entry.faceprint.toJson();
        if (!json) {
            return fail(json);
        }
        content = std::move(*json);
    }
    std::string text = std::string(kMagic) + digestOf(key + "\n" + content) + "\n" + content;
    const fs::path file = fileOf(key);
    const fs::path temporary = temporaryBeside(file);
    std::error_code error;
    if (fs::create_directory(file.parent_path(), error)) {
        fs::permissions(file.parent_path(), fs::perms::owner_all, error);
    }
    const bool isWritten = writePrivately(temporary, text);
    wipe(text.data(), text.size());
    wipe(content.data(), content.size());
    if (isWritten) {
        fs::rename(temporary, file, error);
    }
    if (!isWritten || error) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        return cannotWrite(m_folder, error);
    }
    return {};
}

Result<std::size_t> EmbeddingCache::clear(const fs::path& folder) {
    std::size_t removed = 0;
    std::error_code error;
    if (!fs::exists(folder, error)) {
        return removed;
    }
    for (fs::directory_iterator part(folder, error); !error && part != fs::directory_iterator();
         part.increment(error)) {
        if (!isDigest(part->path().filename().string(), 2) || !part->is_directory(error)) {
            continue;
        }
        std::vector<fs::path> files;
        for (fs::directory_iterator file(part->path(), error); !error && file != fs::directory_iterator();
             file.increment(error)) {
            if (isOurs(file->path())) {
                files.push_back(file->path());
            }
        }
        for (const fs::path& file : files) {
            removed += !error && fs::remove(file, error) ? 1 : 0;
        }
        std::error_code ignored; // with something of somebody else in it the folder stays
        fs::remove(part->path(), ignored);
    }
    if (error) {
        return fail(ErrorCode::CannotWriteFile,
                    "cannot clear the cache " + displayName(folder) + ": " + error.message());
    }
    return removed;
}

} // namespace likeness
